/** What is built is what is read: by a person in the spreadsheet's locale, and by a script in either spelling. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Argument } from '../../src/functionHelp/formula/argument.ts';
import { decimalOf, sheetReference, typedFormula, writtenFormula } from '../../src/functionHelp/formula/formulaText.ts';

type Decimal = '.' | ',';

/** Arguments between separators, outside of texts, sheet names, brackets and braces. */
function split(text: string, separators: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[\s\S]/g)) {
    if (token === '(' || token === '{') depth++;
    if (token === ')' || token === '}') depth--;
    if (depth === 0 && separators.includes(token)) parts.push('');
    else parts[parts.length - 1] += token;
  }
  return parts.map((part) => part.trim());
}

function readNumber(text: string, decimal: Decimal): number {
  const other = decimal === '.' ? ',' : '.';
  if (text.includes(other)) throw new Error(`${text} has a ${other}`);
  const percent = text.endsWith('%');
  const value = Number((percent ? text.slice(0, -1) : text).replace(decimal, '.'));
  return percent ? value / 100 : value;
}

const readText = (text: string) => text.slice(1, -1).replaceAll('""', '"');

/** Reads one argument by the rules of Sheets. */
function readArgument(text: string, decimal: Decimal): Argument {
  if (text === '') return { kind: 'blank' };
  if (text.startsWith('"')) return { kind: 'text', text: readText(text) };
  if (text === 'TRUE' || text === 'FALSE') return { kind: 'flag', flag: text === 'TRUE' };
  const date = /^DATE\((.*)\)$/.exec(text)?.[1];
  if (date !== undefined) {
    const [year = '', month = '', day = ''] = split(date, decimal === '.' ? ',;' : ';');
    return { kind: 'day', day: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
  }
  if (text.startsWith('{')) {
    const items = split(text.slice(1, -1), ';');
    return {
      kind: 'list',
      items: items.map((item) => (item.startsWith('"') ? readText(item) : readNumber(item, decimal))),
    };
  }
  if (/[A-Z]\d*:|!/.test(text)) return { kind: 'reference', text };
  return { kind: 'number', value: readNumber(text, decimal) };
}

/** A comma separates where the decimal sign is a point; a semicolon does everywhere. */
function read(formula: string, decimal: Decimal): { name: string; args: Argument[] } {
  const [, name = '', inside = ''] = /^=([A-Z_]+)\((.*)\)$/s.exec(formula) ?? [];
  const parts = split(inside, decimal === '.' ? ',;' : ';');
  return { name, args: inside === '' ? [] : parts.map((part) => readArgument(part, decimal)) };
}

const number = fc
  .oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
    fc.integer({ min: 0, max: 100_000 }).map((n) => n / 1000),
  )
  .filter((value) => !Object.is(value, -0));
const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => !/[\r\n]/.test(text));
const argument: fc.Arbitrary<Argument> = fc.oneof(
  fc.constant<Argument>({ kind: 'blank' }),
  number.map((value): Argument => ({ kind: 'number', value })),
  name.map((text): Argument => ({ kind: 'text', text })),
  fc.boolean().map((flag): Argument => ({ kind: 'flag', flag })),
  fc
    .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date): Argument => ({ kind: 'day', day: date.toISOString().slice(0, 10) })),
  fc.array(fc.oneof(number, name), { minLength: 1, maxLength: 4 }).map((items): Argument => ({ kind: 'list', items })),
  fc
    .tuple(name, fc.constantFrom('B2:B', 'C2:C500', 'D1'))
    .map(([sheet, a1]): Argument => ({ kind: 'reference', text: sheetReference(sheet) + a1 })),
);
const call = fc.array(argument, { maxLength: 10 });

/** Options left out at the end are not written. */
const withoutBlankEnd = (args: readonly Argument[]): Argument[] => {
  const filled = args.map(({ kind }) => kind !== 'blank');
  return args.slice(0, filled.lastIndexOf(true) + 1);
};

/** Numbers to the last digit but one: a percentage is divided by a hundred where it is computed. */
function expectSame(found: readonly Argument[], args: readonly Argument[]): void {
  const rounded = (given: readonly Argument[]) =>
    JSON.parse(JSON.stringify(given), (_, value: unknown) =>
      typeof value === 'number' ? Number(value.toPrecision(15)) : value,
    ) as unknown;
  expect(rounded(found)).toEqual(rounded(withoutBlankEnd(args)));
}

describe.each([
  ['en_US', '.'],
  ['zh_CN', '.'],
  ['de_DE', ','],
  ['pt_BR', ','],
] as const)('in %s', (locale, decimal) => {
  it(`the decimal sign is “${decimal}”`, () => {
    expect(decimalOf(locale)).toBe(decimal);
  });

  it('a formula as it is typed reads back as the arguments it was built of', () => {
    fc.assert(
      fc.property(call, (args) => {
        const { name, args: found } = read(typedFormula('CLV', args, decimal), decimal);
        expect(name).toBe('CLV');
        expect(found).toEqual(withoutBlankEnd(args));
      }),
    );
  });

  it.each(['.', ','] as const)('a formula as a script writes it does too, read with “%s” for decimals', (reading) => {
    // Where the decimal sign is a point, both spellings are the American one.
    if (decimal === '.' && reading === ',') return;
    fc.assert(
      fc.property(call, (args) => {
        expectSame(read(writtenFormula('CLV', args, decimal), reading).args, args);
      }),
    );
  });
});

describe('a formula', () => {
  const args: Argument[] = [
    { kind: 'reference', text: 'Orders!B2:B' },
    { kind: 'blank' },
    { kind: 'number', value: 0.125 },
    { kind: 'list', items: [0.8, 0.95] },
    { kind: 'text', text: 'say "hi"' },
    { kind: 'day', day: '2025-04-01' },
    { kind: 'blank' },
  ];

  it('is typed with the signs of the locale', () => {
    expect(typedFormula('F', args, '.')).toBe('=F(Orders!B2:B, , 0.125, {0.8;0.95}, "say ""hi""", DATE(2025, 4, 1))');
    expect(typedFormula('F', args, ',')).toBe('=F(Orders!B2:B; ; 0,125; {0,8;0,95}; "say ""hi"""; DATE(2025; 4; 1))');
  });

  it('is written without decimals where they could be taken for two arguments', () => {
    expect(writtenFormula('F', args, ',')).toBe('=F(Orders!B2:B;;125E-3;{80%;95%};"say ""hi""";DATE(2025;4;1))');
  });

  it.each([
    ['Orders', 'Orders!'],
    ['Order list', "'Order list'!"],
    ["Mei's", "'Mei''s'!"],
    ['订单', "'订单'!"],
    ['Q1', "'Q1'!"],
    ['2025', "'2025'!"],
  ])('refers to the sheet %s as %s', (sheet, reference) => {
    expect(sheetReference(sheet)).toBe(reference);
  });
});
