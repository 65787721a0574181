/**
 * The parameters of a fit in the letters of the literature, with their standard errors, such as `r 0.243 ± 0.013, α 30.9 ± 2.6`;
 * lines break between parameters only.
 */
import type { ForecastFit } from '../core/models/purchaseForecast.ts';

const LETTERS: Record<string, string> = { alpha: 'α', beta: 'β', gamma: 'γ' };

const NO_BREAK = '\u00a0';

export function fitText({ parameters, standardErrors }: ForecastFit): string {
  const terms = Object.entries(parameters).map(([name, value]) => {
    const error = standardErrors?.[name];
    const figures = error === undefined ? [digits(value, 3)] : [digits(value, 3), '±', digits(error, 2)];
    return [LETTERS[name] ?? name, ...figures].join(NO_BREAK);
  });
  return terms.join(', ');
}

function digits(value: number, significant: number): string {
  return String(Number(value.toPrecision(significant)));
}
