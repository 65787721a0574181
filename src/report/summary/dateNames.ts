/** Days and review periods in words. */
import { filled } from '../../i18n/filled.ts';
import type { PeriodNames, SheetWords } from '../../i18n/sheets/words.ts';

/** @param iso `yyyy-mm-dd` */
export function dayName({ days }: SheetWords, iso: string): string {
  const [year = 0, month = 1, day = 0] = iso.split('-').map(Number);
  return filled(days[month - 1] ?? '', { year, day });
}

/** As a title shows it: `2026-10` as October 2026, `2026-Q4` as Q4 2026. */
export function fullPeriod({ fullPeriods }: SheetWords, id: string): string {
  return periodName(fullPeriods, id);
}

/** As the head of a column shows it: Oct 2026. */
export function shortPeriod({ shortPeriods }: SheetWords, id: string): string {
  return periodName(shortPeriods, id);
}

/** Before a change against another period. */
export function versus(words: SheetWords, id: string): string {
  return filled(words.summary.versus, { period: shortPeriod(words, id) });
}

function periodName({ months, quarter, year: whole }: PeriodNames, id: string): string {
  const [year = '', part = ''] = id.split('-');
  const name = part === '' ? whole : (months[Number(part) - 1] ?? quarter);
  return filled(name, { year, quarter: part.slice(1) });
}
