/** Values of cells as JSON that tells dates from texts. */

type Zone = string;

export function spreadsheetZone(): Zone {
  return SpreadsheetApp.getActive().getSpreadsheetTimeZone();
}

export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** A date becomes `date 2025-04-01 00:00`, by the clock of the spreadsheet. */
export function plain(value: unknown, zone: Zone = spreadsheetZone()): unknown {
  if (Array.isArray(value)) return value.map((each) => plain(each, zone));
  return isDate(value) ? `date ${Utilities.formatDate(value, zone, 'yyyy-MM-dd HH:mm')}` : value;
}
