import fc from 'fast-check';
import { expect, it } from 'vitest';
import { closeOpenRanges, enterOpenRanges, showOpenRanges } from '../../workbench/host/formulas/openRanges.ts';

const column = fc.stringMatching(/^\$?[A-Z]{1,2}$/);
const row = fc.tuple(fc.constantFrom('', '$'), fc.integer({ min: 1, max: 9999 })).map(([sign, n]) => sign + n);
const cell = fc.tuple(column, row).map((parts) => parts.join(''));
const between = (from: fc.Arbitrary<string>, to: fc.Arbitrary<string>) =>
  fc.tuple(from, to).map((ends) => ends.join(':'));

const name = fc.string({ minLength: 1, maxLength: 8 });
const sheet = fc.oneof(
  fc.constantFrom('', 'Data!', 'Sheet2!', '客户!', "'A1:A'!", "'O''Brien 2:B'!"),
  name.map((text) => `'${text.replaceAll("'", "''")}'!`),
);
const text = fc.oneof(
  fc.constant('"A1:A"'),
  name.map((inside) => `"${inside.replaceAll('"', '""')}"`),
);
const call = fc.constantFrom('LOG10(A1)', 'TAB1:B2', 'TRUE', '1.5');
const inSheet = (range: fc.Arbitrary<string>) => fc.tuple(sheet, range).map((parts) => parts.join(''));

const closed = fc.oneof(
  inSheet(fc.oneof(cell, between(cell, cell), between(column, column), between(row, row))),
  text,
  call,
);
const open = inSheet(fc.oneof(between(cell, column), between(cell, row)));

/** Operands as the arguments of a function, or joined by an operator. */
const formulaOf = (operand: fc.Arbitrary<string>) =>
  fc
    .tuple(fc.array(operand, { minLength: 1, maxLength: 4 }), fc.constantFrom(',', '+', '&', ' , '))
    .map(([operands, sign]) => `=SUM(${operands.join(sign)})`);

it('what the engine has of a formula is shown as it was written, and enters it unchanged', () => {
  fc.assert(
    fc.property(formulaOf(fc.oneof(open, closed)), (formula) => {
      const entered = enterOpenRanges(formula);
      expect(showOpenRanges(entered)).toBe(formula);
      expect(enterOpenRanges(entered)).toBe(entered);
    }),
    { numRuns: 1000 },
  );
});

it('closed ranges, texts and quoted names are left alone', () => {
  fc.assert(
    fc.property(formulaOf(closed), (formula) => {
      expect(enterOpenRanges(formula)).toBe(formula);
    }),
    { numRuns: 1000 },
  );
});

it('an open range never enters as it was written', () => {
  fc.assert(
    fc.property(open, (range) => {
      expect(enterOpenRanges(`=SUM(${range})`)).not.toBe(`=SUM(${range})`);
    }),
  );
});

it('open ranges are closed at the edges of a grid for other programs', () => {
  const grid = { rows: 1_048_576, lastColumn: 'XFD' };
  expect(closeOpenRanges('SUM(Data!$B$2:$B,A2:2)', grid)).toBe('SUM(Data!$B$2:$B1048576,A2:XFD2)');
});
