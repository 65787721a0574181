import { describe, expect, it } from 'vitest';
import { CSV_STYLES, decodeText, readCsv } from '../../../workbench/files/readCsv.ts';

/** Values without the header row. */
function values(text: string) {
  return readCsv(text, 'orders')
    .cells.slice(1)
    .map((row) => row.map((cell) => cell?.value ?? null));
}

describe('the cells of a CSV file', () => {
  it('keep quoted line breaks, separators and quotes in one cell', () => {
    expect(values('id,note\nA,"two\nlines, ""quoted"""\nB,x')).toEqual([
      ['A', 'two\nlines, "quoted"'],
      ['B', 'x'],
    ]);
  });

  it.each([[','], [';'], ['\t']])('are parted by %j', (separator) => {
    expect(values(`id,name\nA,x\nB,y`.replaceAll(',', separator))).toEqual([
      ['A', 'x'],
      ['B', 'y'],
    ]);
  });

  it('are numbers, booleans, blanks, or else the text as it stands', () => {
    expect(values('a,b,c,d,e,f\n-12.5,TRUE,,¥820,"1,234.50",03/04/2025')).toEqual([
      [-12.5, true, null, '¥820', '1,234.50', '03/04/2025'],
    ]);
  });

  it('stay text in the whole column when one number has a leading zero or more than 15 digits', () => {
    expect(values('id,big,n\n00123,1,0.5\n124,1234567890123456,0')).toEqual([
      ['00123', '1', 0.5],
      ['124', '1234567890123456', 0],
    ]);
  });

  // 1 April 2025 is day 45748 of Sheets, which counts from 30 December 1899; 18:00 is three quarters of a day.
  it.each([
    ['2025-04-01', 45748, 'yyyy-mm-dd'],
    ['2025/4/1', 45748, 'yyyy-mm-dd'],
    ['2025-04-01 18:00', 45748.75, 'yyyy-mm-dd hh:mm:ss'],
  ])('hold %s as a date', (text, date, numberFormat) => {
    const cell = readCsv(`day\n${text}`, 'orders').cells[1]?.[0];
    expect(cell?.value).toEqual({ date });
    expect(CSV_STYLES[cell?.style ?? -1]?.numberFormat).toBe(numberFormat);
  });

  it('hold no date that the calendar does not have', () => {
    expect(values('day\n2025-02-29\n2024-02-29')).toEqual([['2025-02-29'], [{ date: 45351 }]]);
  });
});

describe('a file', () => {
  it('is read from UTF-8 with and without byte order mark, UTF-16 and GBK', () => {
    const gbk = [0xbf, 0xcd, 0xbb, 0xa7]; // 客户, from the table of GB 2312
    expect(decodeText(Uint8Array.from(gbk))).toBe('客户');
    expect(decodeText(new TextEncoder().encode('客户'))).toBe('客户');
    expect(decodeText(Uint8Array.from([0xff, 0xfe, 0xa2, 0x5b, 0x37, 0x62]))).toBe('客户');
    expect(decodeText(Uint8Array.from([0xfe, 0xff, 0x5b, 0xa2, 0x62, 0x37]))).toBe('客户');
    expect(readCsv('\uFEFFid\nA', 'orders').cells[0]?.[0]?.value).toBe('id');
  });

  it('that cannot be read is refused with the place', () => {
    expect(() => readCsv('id,name\nA,"open', 'orders')).toThrow(/^orders, row 2: /);
    expect(() => readCsv('', 'orders')).toThrow('orders is empty');
  });
});
