import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../workbench/files/decodeText.ts';
import type { FileError } from '../../../workbench/files/fileProblems.ts';
import { CSV_STYLES, readCsv } from '../../../workbench/files/readCsv.ts';

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

  it('are parted by what parts most rows alike, whatever commas the texts have', () => {
    expect(values('name;city\nLi, Ann, Dr.;Ulm\nBo;Rom, Italy, EU')).toEqual([
      ['Li, Ann, Dr.', 'Ulm'],
      ['Bo', 'Rom, Italy, EU'],
    ]);
    expect(values('comment\nGood, thanks\nFine')).toEqual([['Good, thanks'], ['Fine']]);
    expect(values('Orders of March\nid,n\nA,1\nB,2')).toEqual([
      ['id', 'n'],
      ['A', 1],
      ['B', 2],
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

  it('have decimal commas in a file parted by semicolons, when one of them shows it', () => {
    expect(values('id;price;total\nA;12,50;1.234,56\nB;1.200;-3')).toEqual([
      ['A', 12.5, 1234.56],
      ['B', 1200, -3],
    ]);
    expect(values('id;price\nA;12.50\nB;1.200')).toEqual([
      ['A', 12.5],
      ['B', 1.2],
    ]);
    expect(values('id;price\nA;12.50\nB;12,50')).toEqual([
      ['A', 12.5],
      ['B', '12,50'],
    ]);
  });

  it('are never formulas: what looks like one stays the text that it is', () => {
    const texts = ['=HYPERLINK("http://x.test","Refund")', "=cmd|' /C calc'!A0", '+1+1', '-1+1', '@SUM(A1)', '=1+1'];
    const csv = `note\n${texts.map((text) => `"${text.replaceAll('"', '""')}"`).join('\n')}`;
    expect(readCsv(csv, 'orders').cells.slice(1)).toEqual(texts.map((value) => [{ value }]));
  });

  it('keep the id that a shop wraps as ="0012" for Excel, and article numbers that look like powers of ten', () => {
    expect(values('order,sku,n\n"=""0012345678901234567""",12E5,1.5e+21')).toEqual([
      ['0012345678901234567', '12E5', 1.5e21],
    ]);
  });

  it('hold no date that the calendar does not have', () => {
    expect(values('day\n2025-02-29\n2024-02-29')).toEqual([['2025-02-29'], [{ date: 45351 }]]);
  });
});

describe('a file', () => {
  const chinese = '客户,金额\n张三,12.5\n';
  const utf16 = (text: string, isLittle: boolean) =>
    Uint8Array.from(
      [...text].flatMap((sign) => {
        const code = sign.charCodeAt(0);
        return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
      }),
    );
  // 客户,金额 and 张三 from the table of GB 2312; € is A2E3 in GBK, and 㐀 the four bytes 8139EE39 of GB 18030.
  const gbk = [0xbf, 0xcd, 0xbb, 0xa7, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0a, 0xd5, 0xc5, 0xc8, 0xfd];

  it.each([
    ['UTF-8', new TextEncoder().encode(chinese)],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\uFEFF${chinese}`)],
    ['UTF-16 LE with a byte order mark', utf16(`\uFEFF${chinese}`, true)],
    ['UTF-16 BE with a byte order mark', utf16(`\uFEFF${chinese}`, false)],
    ['UTF-16 LE', utf16(chinese, true)],
    ['UTF-16 BE', utf16(chinese, false)],
  ])('is read from %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(chinese);
  });

  it('is read from GBK and GB 18030', () => {
    expect(decodeText(Uint8Array.from(gbk))).toBe('客户,金额\n张三');
    expect(decodeText(Uint8Array.from([...gbk, 0x2c, 0x81, 0x39, 0xee, 0x39]))).toBe('客户,金额\n张三,㐀');
  });

  it('is read from Western European as Excel saves it, where letters with accents stand alone', () => {
    const bytes = Uint8Array.from('Kunde;Stra\xdfe\nM\xfcller;Gr\xfcner Weg'.split('').map((c) => c.charCodeAt(0)));
    expect(decodeText(bytes)).toBe('Kunde;Straße\nMüller;Grüner Weg');
  });

  it('in UTF-8 that was cut off within a character stays UTF-8', () => {
    expect(decodeText(new TextEncoder().encode('客户客户客户客户客户客户').slice(0, -1))).toMatch(
      /^客户客户客户客户客户客/,
    );
  });

  it('keeps its rows where they are, blank ones too, and freezes what is above the first order', () => {
    const sheet = readCsv('\n\nid,n\nA,1\n\nB,2\n\n\n', 'orders');
    expect(sheet.cells.map((row) => row[0]?.value ?? null)).toEqual([null, null, 'id', 'A', null, 'B']);
    expect(sheet.frozenRows).toBe(3);
  });

  it('may tell its separator in a first line, as Excel does', () => {
    expect(readCsv('sep=;\r\nid;n\r\nA;1,5\r\n', 'orders').cells.map((row) => row.map((cell) => cell?.value))).toEqual([
      ['id', 'n'],
      ['A', 1.5],
    ]);
  });

  it('that cannot be read is refused with the line, also after quoted line breaks', () => {
    const problem = (text: string) => {
      try {
        readCsv(text, 'orders', 'orders.csv');
      } catch (error) {
        return (error as FileError).problem;
      }
      return null;
    };
    expect(problem('id,name\nA,"two\nlines"\nB,"open')).toEqual({
      code: 'OPEN_QUOTE',
      params: { file: 'orders.csv', line: 4, received: '"open' },
    });
    expect(problem('id,name\nA,"5"" screen" x\n')).toMatchObject({ code: 'STRAY_QUOTE', params: { line: 2 } });
    expect(problem(' \n\n')).toEqual({ code: 'EMPTY_FILE', params: { file: 'orders.csv' } });
  });
});
