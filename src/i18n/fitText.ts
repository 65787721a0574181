/** The parameters of a fit in the letters of the literature, with their standard errors: `r 0.243 ± 0.013, α 30.9 ± 2.6`. */
import type { ForecastFit } from '../core/models/purchaseForecast.ts';

const LETTERS: Record<string, string> = { alpha: 'α', beta: 'β', gamma: 'γ' };

export function fitText({ parameters, standardErrors }: ForecastFit): string {
  const terms = Object.entries(parameters).map(([name, value]) => {
    const error = standardErrors?.[name];
    return `${LETTERS[name] ?? name} ${digits(value, 3)}${error === undefined ? '' : ` ± ${digits(error, 2)}`}`;
  });
  return terms.join(', ');
}

function digits(value: number, significant: number): string {
  return String(Number(value.toPrecision(significant)));
}
