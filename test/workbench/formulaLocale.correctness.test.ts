import { describe, expect, it } from 'vitest';
import { enteredFormula, shownFormula } from '../../workbench/host/formulas/formulaLocale.ts';
import { WITH_COMMAS, WITH_SEMICOLONS } from './locales.ts';

/*
 * d  support.google.com/docs/answer/6208276 (arrays): with a decimal comma, a backslash replaces the comma of an array
 * s1 stackoverflow.com/questions/73767719: which 28 of the 72 locales separate with commas; a semicolon is accepted in every
 *    locale, a comma and a backslash only in their own; FORMULATEXT gives the locale's signs
 * s2 benlcollins.com/spreadsheets/sheets-location: semicolons, decimal commas and backslashes beside American signs
 * s3 github.com/mricon/ingress-fieldplan/issues/5, github.com/cloudflare/cloudflare-docs/pull/7616,
 *    github.com/googleapis/google-api-nodejs-client/issues/1994: commas between arguments are a “Formula parse error”
 */

describe('a formula in the formula bar', () => {
  it.each(WITH_COMMAS)('of %s has commas (s1)', (locale) => {
    expect(shownFormula('=SUM(A1,{1.5,2;3,4})', locale)).toBe('=SUM(A1,{1.5,2;3,4})');
  });

  it.each(WITH_SEMICOLONS)('of %s has semicolons, decimal commas and backslashes (d, s1, s2)', (locale) => {
    expect(shownFormula('=SUM(A1,{1.5,2;3,4})', locale)).toBe('=SUM(A1;{1,5\\2;3\\4})');
  });
});

describe('a formula that is entered', () => {
  it.each([
    ['de_DE', '=CLV(50;4;3;0,3)', '=CLV(50,4,3,0.3)', 's2'],
    ['de_DE', '=IF(A1>0;,5;"a;b,c.d")', '=IF(A1>0,.5,"a;b,c.d")', 's2'],
    ['de_DE', '={1\\2;3\\4}', '={1,2;3,4}', 'd'],
    ['de_DE', '={SUM(1;2)\\3}', '={SUM(1,2),3}', 'd'],
    ['de_DE', '=SUM({1;2};3)', '=SUM({1;2},3)', 'd'],
    // Two numbers between American commas are one number with a decimal comma, and nothing complains.
    ['de_DE', '=SUM(1,2)', '=SUM(1.2)', 's2'],
    ['en_US', '=SUM(1;2)', '=SUM(1,2)', 's1'],
    ['en_US', '={1,2;3,4}', '={1,2;3,4}', 'd'],
    ['en_US', '=ROUND(A1;.5)', '=ROUND(A1,.5)', 's1'],
    ['de_DE', "='a;b,c.d'!A1+STDEV.P(B2:B)", "='a;b,c.d'!A1+STDEV.P(B2:B)", '?'],
    ['de_DE', '=SUM(Sales[a, b;c])', '=SUM(Sales[a, b;c])', '?'],
    ['de_DE', '=IFERROR(#DIV/0!;1,5E-3%)', '=IFERROR(#DIV/0!,1.5E-3%)', '?'],
  ])('in %s, %s is %s (%s)', (locale, entered, canonical) => {
    expect(enteredFormula(entered, locale)).toBe(canonical);
  });

  it.each([
    ['de_DE', '=SUM(A1,B2)', 's3'],
    ['tr_TR', '=HYPERLINK("https://example.org","2 km")', 's3'],
    ['de_DE', '=CLV(50,4,3,0.3)', 's3'],
    ['de_DE', '=A1 ,5', '?'],
    ['de_DE', '=1.5', '?'],
    ['de_DE', '=SUM(1\\2)', '?'],
    ['en_US', '={1\\2}', 's1'],
  ])('in %s, %s cannot be parsed (%s)', (locale, entered) => {
    expect(enteredFormula(entered, locale)).toBeNull();
  });
});
