/** Claims that the workbench is known not to hold yet. The test of a claim in this list fails once it does. */

const dates = ['4/1/2025', '4/1/25', '4-1-2025', 'Apr 1, 2025', 'April 1, 2025', '1 Apr 2025'].map(
  (text) => `“${text}” is read as "date 2025-04-01 00:00"`,
);

const times = ['2025-04-01 13:30', '4/1/2025 1:30 PM'].map((text) => `“${text}” is read as "date 2025-04-01 13:30"`);

const inRoom = (room: string, claims: readonly string[]) => claims.map((says) => `${room}: ${says}`);

export const KNOWN_DIFFERENCES: ReadonlySet<string> = new Set([
  // Dates with the year last, names of months, and all times stay text; amounts show without their signs.
  ...inRoom('typed texts', [
    ...dates,
    ...times,
    '“13:30” is read as a time, which is a date for a script',
    '“1:30 PM” is read as a time, which is a date for a script',
    '“1/2” is read as the second of January of this year, not as a half',
    '“$5.00” shows as “$5.00”',
    '“1,234” shows as “1,234”',
  ]),
  // The workbench has no checkboxes.
  ...inRoom('grid', ['checkboxes count as content before anyone has ticked them']),
  // Open ranges are closed when they enter; spilled cells are not read; an occupied target is #SPILL!.
  ...inRoom('formulas', [
    'an open range keeps its text',
    'an open range takes in rows that are added at the end',
    'an array fills the cells around its formula, and a script reads them',
    'cells that an array fills count as content',
    'an array that would write over a cell is #REF!',
    'an array unfolds once the cell in its way is cleared',
  ]),
  ...inRoom('custom functions', [
    'a row fills the cells to the right',
    'rows fill the cells below and to the right',
    'a plain list fills the cells below',
    'a result that would write over a cell is #REF!',
    // Volatile arguments are allowed, and only functions with the tag are known to the grid.
    'a function that is handed NOW() gives nothing',
    'a function without the tag @customfunction can be called',
  ]),
  // The page does not know what the script declares.
  ...inRoom('google.script.run', ['a name that the script does not have is not offered']),
  // The comment is taken out up to the end of the literal, not of the line.
  ...inRoom('HtmlService', ['// in a template literal of one line takes its end as well, and the script is lost']),
]);
