import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { engineFormula, sheetsFormula } from '../../workbench/host/formulas/engineFormula.ts';
import { isFormula } from '../../workbench/host/formulas/formulaSyntax.ts';
import { restoreFarEnds } from '../../workbench/host/formulas/openRanges.ts';

const text = fc.string({ maxLength: 8 }).map((inner) => `"${inner.replaceAll('"', '""')}"`);
const sheetName = fc.string({ minLength: 1, maxLength: 8 }).map((name) => `'${name.replaceAll("'", "''")}'!`);
const reference = fc
  .tuple(
    fc.oneof(fc.constant(''), fc.constant('Data!'), sheetName),
    fc.constantFrom('A1', '$B$2', 'C3:D4', 'E2:E', '$E$2:$E', '2:2', 'A2:2', '$A$2:$2', 'B2:B1000000', 'F3 : F'),
  )
  .map(([sheet, cells]) => sheet + cells);
const { expression } = fc.letrec<{ expression: string; call: string; array: string; sum: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('1', '-2.5', '1e5', 'TRUE'),
    reference,
    text,
    tie('call'),
    tie('array'),
    tie('sum'),
  ),
  call: fc
    .tuple(fc.constantFrom('SUM', 'STDEV.P', 'CLV'), fc.array(tie('expression'), { maxLength: 3 }))
    .map(([name, args]) => `${name}(${args.join(', ')})`),
  array: fc
    .array(fc.array(tie('expression'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
    .map((rows) => `{${rows.map((row) => row.join(',')).join(';')}}`),
  sum: fc
    .tuple(tie('expression'), fc.constantFrom('+', '-', ' & ', '<='), tie('expression'))
    .map((parts) => `(${parts.join('')})`),
}));
const formula = expression.map((inner) => `=${inner}`);

describe('every formula', () => {
  it('comes back from the engine as Sheets writes it', () => {
    fc.assert(
      fc.property(formula, (written) => {
        expect(sheetsFormula(engineFormula(written))).toBe(written);
      }),
    );
  });

  it('is entered once, however often it passes', () => {
    fc.assert(
      fc.property(formula, (written) => {
        const entered = engineFormula(written);
        expect(engineFormula(entered)).toBe(entered);
        expect(restoreFarEnds(entered, { rows: 3, columns: 2 })).toBe(entered);
      }),
    );
  });

  it('can be parsed, on either side, and not without its end', () => {
    fc.assert(
      fc.property(formula, (written) => {
        expect(isFormula(written)).toBe(true);
        expect(isFormula(engineFormula(written))).toBe(true);
        expect(isFormula(`${written}+`)).toBe(false);
        expect(isFormula(`${written})`)).toBe(false);
        expect(isFormula(`${written} 1`)).toBe(false);
      }),
    );
  });
});
