/** Claims that the workbench is known not to hold yet. The test of a claim in this list fails once it does. */
export const KNOWN_DIFFERENCES: ReadonlySet<string> = new Set([
  // The workbench has no checkboxes.
  'grid: checkboxes count as content before anyone has ticked them',
]);
