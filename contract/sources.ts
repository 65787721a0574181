/** Where several suites have their claims from. */

export const QUOTED = 'quoted in public scripts and questions';
export const GAS_FAKES = 'gas-fakes, whose tests also run in Apps Script';
export const NOT_EXPANDED = '“Array result was not expanded because it would overwrite data in …”';
