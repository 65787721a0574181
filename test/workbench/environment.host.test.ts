/** Dates as texts, and what scripts write to their log. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Opened, open, resultOf, workbookOf } from './headless.ts';

const CODE = `
function formatted(pattern, zone) {
  return Utilities.formatDate(new Date(Date.UTC(2025, 2, 4, 21, 5, 9, 7)), zone || 'Etc/UTC', pattern);
}
function logs(code) { (0, eval)('(function () {' + code + '})')(); }
function logged() { Logger.log('%s is %s', 'a', 1).log('b'); return Logger.getLog(); }
`;

let host: Opened;
const run = (name: string, ...args: unknown[]) => resultOf(host, name, ...args);
beforeAll(async () => {
  host = await open({ code: CODE, workbook: workbookOf([[1]]) });
});
afterAll(() => host.dispose());

// Letters and their examples: “Date and Time Patterns” of java.text.SimpleDateFormat, to which Google's reference refers.
describe('Utilities.formatDate', () => {
  it.each([
    ['EEE, MMM d, h:mm a', 'Tue, Mar 4, 9:05 PM'],
    ['EEEE, MMMM dd, yyyy', 'Tuesday, March 04, 2025'],
    ['yy-M-d H:m:s.SSS', '25-3-4 21:5:9.007'],
    ["h 'o''clock' a, z", "9 o'clock PM, UTC"],
    ["yyyy-MM-dd'T'HH:mm:ssXXX", '2025-03-04T21:05:09Z'],
    ['hh K kk u', '09 9 21 2'],
    ["''", "'"],
  ])('writes %s as %s', async (pattern, text) => {
    expect(await run('formatted', pattern)).toBe(text);
  });

  it.each([
    ['Asia/Shanghai', '2025-03-05 05:05 +0800 +08:00'],
    ['America/New_York', '2025-03-04 16:05 -0500 -05:00'],
    ['GMT+5:30', '2025-03-05 02:35 +0530 +05:30'],
  ])('knows %s', async (zone, text) => {
    expect(await run('formatted', 'yyyy-MM-dd HH:mm Z XXX', zone)).toBe(text);
  });

  it.each([
    ['yyyy n', "Illegal pattern character 'n'"],
    ['YYYY', 'The letter Y of Utilities.formatDate is not implemented in the workbench'],
    ["yyyy 'open", 'Unterminated quote'],
  ])('refuses %s', async (pattern, message) => {
    await expect(run('formatted', pattern)).rejects.toThrow(message);
  });

  it('refuses a zone that is none', async () => {
    await expect(run('formatted', 'yyyy', 'Mars')).rejects.toThrow(
      'Invalid argument: timeZone. Should be of type: String',
    );
  });
});

describe('The log', () => {
  it.each([
    ["console.error(new RangeError('too far'))", /^error RangeError: too far/],
    ["var a = { name: 'a' }; a.self = a; console.log(a)", /^debug \{"name":"a","self":"\[Circular\]"\}$/],
    ['var b = {}; console.log({ one: b, two: b })', /^debug \{"one":\{\},"two":\{\}\}$/],
    ["console.info('%s is %d', 'a', 1, 'b')", /^info a is 1 b$/],
    ["Logger.log('%s is %s', 'a', 1)", /^info a is 1$/],
    ["console.time('run'); console.timeEnd('run')", /^debug run: \d+ms$/],
    ['console.log(undefined, null, SpreadsheetApp.getActive())', /^debug undefined null Spreadsheet$/],
    ['console.log(SpreadsheetApp.BorderStyle.SOLID)', /^debug SOLID$/],
  ])('of %s', async (code, line) => {
    await run('logs', code);
    expect(host.said.at(-1)).toMatch(line);
  });

  it('is read back from the Logger', async () => {
    expect(await run('logged')).toMatch(/^\w{3} \w{3} \d\d \d\d:\d\d:\d\d UTC \d{4} INFO: a is 1\n.* INFO: b\n$/);
  });
});
