import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enteredFormula, shownFormula } from '../../workbench/host/formulas/formulaLocale.ts';
import { WITH_COMMAS, WITH_SEMICOLONS } from './locales.ts';

const quoted = (quote: string) =>
  fc.string({ maxLength: 8 }).map((text) => `${quote}${text.replaceAll(quote, quote + quote)}${quote}`);
const sheetName = fc.string({ minLength: 1, maxLength: 8 }).map((name) => `'${name.replaceAll("'", "''")}'!`);
const number = fc.oneof(
  fc.nat(999).map(String),
  fc.tuple(fc.nat(999), fc.nat(99)).map(([whole, part]) => `${whole}.${part}`),
  fc.nat(99).map((part) => `.${part}`),
  fc.tuple(fc.nat(9), fc.integer({ min: -9, max: 9 })).map(([whole, power]) => `${whole}.5e${power}`),
);
const reference = fc
  .tuple(
    fc.oneof(fc.constant(''), fc.constant('Data!'), sheetName),
    fc.constantFrom('A1', '$B$2', 'C3:D4', 'E2:E', '2:2'),
  )
  .map(([sheet, cells]) => sheet + cells);
const { expression } = fc.letrec<{ expression: string; call: string; array: string; sum: string }>((tie) => ({
  expression: fc.oneof({ maxDepth: 3 }, number, reference, quoted('"'), tie('call'), tie('array'), tie('sum')),
  call: fc
    .tuple(fc.constantFrom('SUM', 'STDEV.P', 'CLV', ''), fc.array(tie('expression'), { minLength: 1, maxLength: 3 }))
    .map(([name, args]) => `${name}(${args.join(', ')})`),
  array: fc
    .array(fc.array(tie('expression'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
    .map((rows) => `{${rows.map((row) => row.join(',')).join(';')}}`),
  sum: fc
    .tuple(tie('expression'), fc.constantFrom('+', '-', ' & ', '<='), tie('expression'))
    .map((parts) => parts.join('')),
}));

describe('in every locale', () => {
  const locale = fc.constantFrom(...WITH_COMMAS, ...WITH_SEMICOLONS);

  it('what is shown of a formula and entered again is the formula', () => {
    fc.assert(
      fc.property(expression, locale, (canonical, where) => {
        expect(enteredFormula(shownFormula(`=${canonical}`, where), where)).toBe(`=${canonical}`);
      }),
      { numRuns: 1000 },
    );
  });

  it('texts and names of sheets are left alone', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          quoted('"'),
          sheetName.map((name) => `${name}A1`),
        ),
        locale,
        (untouched, where) => {
          expect(shownFormula(`=${untouched}`, where)).toBe(`=${untouched}`);
          expect(enteredFormula(`=${untouched}`, where)).toBe(`=${untouched}`);
        },
      ),
    );
  });
});
