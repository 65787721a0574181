/** Writes the sheet “Host contract”: a summary, then one row a claim. */
import { notApplicable, type Result, type Verdict } from './claim.ts';
import { pageSuites } from './pageSuites.ts';
import { scriptSuites } from './scriptSuites.ts';

const NAME = 'Host contract';
const HEADER = ['behaviour', 'suite', 'claim', 'result', 'got', 'expected', 'source', 'where'];
const WIDTHS = [90, 130, 360, 100, 280, 280, 60, 320];
const COLOURS: Record<Verdict, string> = { pass: '#e6f4ea', fail: '#fce8e6', 'not applicable': '#f1f3f4' };
const HEADER_ROW = 5;
const LONGEST_TEXT = 500;

/** Claims without a result here were not looked at. */
export function completed(results: readonly Result[]): Result[] {
  const found = new Map(results.map((result) => [`${result.suite}: ${result.says}`, result]));
  const all = [
    ...scriptSuites.map((suite) => ({ ...suite, reason: 'was not looked at' })),
    ...pageSuites.map((suite) => ({ ...suite, reason: 'needs a page' })),
  ];
  return all.flatMap(({ name, claims, reason }) =>
    claims.map((claim) => found.get(`${name}: ${claim.says}`) ?? notApplicable(name, claim, reason)),
  );
}

export function summary(results: readonly Result[]): string {
  const count = (verdict: Verdict) => results.filter((result) => result.verdict === verdict).length;
  return `${results.length} claims: ${count('pass')} pass, ${count('fail')} fail, ${count('not applicable')} not applicable`;
}

export function writeResults(results: readonly Result[]): void {
  const file = SpreadsheetApp.getActive();
  const sheet = file.getSheetByName(NAME) ?? file.insertSheet(NAME);
  sheet.clear();
  const zones = `time zone of the file ${file.getSpreadsheetTimeZone()}, of the script ${Session.getScriptTimeZone()}`;
  const top = [
    NAME,
    summary(results),
    `locale ${file.getSpreadsheetLocale()}, ${zones}, account in ${Session.getActiveUserLocale()}`,
    new Date().toISOString(),
  ];
  sheet.getRange(1, 1, top.length, 1).setValues(top.map((line) => [text(line)]));
  sheet.getRange(1, 1).setFontWeight('bold').setFontSize(14);
  sheet.getRange(HEADER_ROW, 1, 1, HEADER.length).setValues([HEADER]).setFontWeight('bold').setBackground('#e8eaed');
  const rows = results.map((result) => [
    result.behaviour ?? '',
    ...[result.suite, result.says, result.verdict, result.got, result.expected, result.source, result.where].map(text),
  ]);
  sheet
    .getRange(HEADER_ROW + 1, 1, rows.length, HEADER.length)
    .setValues(rows)
    .setVerticalAlignment('top')
    .setWrap(true);
  sheet
    .getRange(HEADER_ROW + 1, HEADER.indexOf('result') + 1, rows.length, 1)
    .setBackgrounds(results.map(({ verdict }) => [COLOURS[verdict]]));
  WIDTHS.forEach((pixels, i) => {
    sheet.setColumnWidth(i + 1, pixels);
  });
  sheet.setFrozenRows(HEADER_ROW);
  sheet.activate();
}

/** With an apostrophe before it, a text is never read as if it were typed. */
function text(line: string): string {
  return line === '' ? '' : `'${line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT)}…` : line}`;
}
