/** What typing needs to know of a spreadsheet's locale: its signs, the order of its dates, its names. `Intl` knows them. */

export interface LocaleFormat {
  decimal: '.' | ',';
  /** Signs between thousands, for a character class. */
  grouping: string;
  /** The parts of a short date in their order, such as `mdy`. */
  dateOrder: string;
  /** Whether a short date has points: 1.4.2025. */
  hasDottedDates: boolean;
  /** Signs between hours and minutes, for a character class. */
  timeSeparators: string;
  /** Number of a month by its name, long or short, in small letters. */
  months: ReadonlyMap<string, number>;
  /** What stands between the parts of a long date: `de` of `1 de abril de 2025`, `年`. */
  dateWords: readonly string[];
  /** Which part of a date comes before a sign such as `年`, where months are numbers. */
  dateMarks: ReadonlyMap<string, DatePart>;
  /** Hours to add, by the bare name of the half of the day: `pm` for `p. m.`. */
  dayPeriods: ReadonlyMap<string, number>;
}

export type DatePart = 'y' | 'm' | 'd';

const formats = new Map<string, LocaleFormat>();

/** @param locale as Sheets spells it: `de_DE` */
export function localeFormat(locale: string): LocaleFormat {
  const known = formats.get(locale) ?? read(locale);
  formats.set(locale, known);
  return known;
}

/** What is made of a locale once and kept, such as a pattern. */
export function oncePerLocale<T>(make: (locale: LocaleFormat) => T): (locale: LocaleFormat) => T {
  const made = new WeakMap<LocaleFormat, { value: T }>();
  return (locale) => {
    const known = made.get(locale) ?? { value: make(locale) };
    made.set(locale, known);
    return known.value;
  };
}

/** The name of half a day without what people leave out. */
export function bareDayPeriod(text: string): string {
  return text.replace(/[\s.]/g, '').toLowerCase();
}

function read(locale: string): LocaleFormat {
  // For a locale it lacks, `Intl` would otherwise take the machine's.
  const tags = [
    new Intl.Locale(locale.replaceAll('_', '-'), { calendar: 'gregory', numberingSystem: 'latn' }),
    'en-US',
  ];
  const parts = (options: Intl.DateTimeFormatOptions, month = 3, hour = 13) =>
    new Intl.DateTimeFormat(tags, { ...options, timeZone: 'UTC' }).formatToParts(Date.UTC(2025, month, 1, hour, 5, 9));
  const number = new Intl.NumberFormat(tags).formatToParts(1234567.5);
  const sign = (type: 'decimal' | 'group') => number.find((part) => part.type === type)?.value ?? '';
  const shortDate = parts({ year: 'numeric', month: 'numeric', day: 'numeric' });
  const time = parts({ hour: 'numeric', minute: 'numeric', hour12: false });
  const longDate = parts({ year: 'numeric', month: 'long', day: 'numeric' }).flatMap(splitNumericMonth);
  const words = longDate.flatMap(({ type, value }) =>
    type === 'literal' && /\p{L}/u.test(value) ? [value.trim()] : [],
  );
  const monthsAreNumbers = longDate.some(({ type, value }) => type === 'month' && /^\d+$/.test(value));
  return {
    decimal: sign('decimal') === ',' ? ',' : '.',
    grouping: groupingSigns(sign('group')),
    dateOrder: shortDate.flatMap(({ type }) => DATE_PARTS[type] ?? []).join(''),
    hasDottedDates: shortDate.some(({ type, value }) => type === 'literal' && value.includes('.')),
    timeSeparators: time.some(({ value }) => value === '.') ? ':.' : ':',
    months: monthsAreNumbers ? new Map() : monthNames(parts),
    dateWords: words,
    dateMarks: new Map(monthsAreNumbers ? longDate.flatMap(markAfter) : []),
    dayPeriods: new Map([
      ...[1, 13].flatMap((hour): [string, number][] =>
        parts({ hour: 'numeric', hour12: true }, 3, hour)
          .filter(({ type }) => type === 'dayPeriod')
          .map(({ value }) => [bareDayPeriod(value), hour - 1]),
      ),
      ['am', 0],
      ['pm', 12],
    ]),
  };
}

const DATE_PARTS: Partial<Record<string, DatePart>> = { year: 'y', month: 'm', day: 'd' };

/** People type a plain space and a plain apostrophe where print has finer ones. */
function groupingSigns(sign: string): string {
  if (/\s/.test(sign)) return ' \\u00a0\\u202f';
  return /['’]/.test(sign) ? "'’" : sign;
}

/** Korean calls its months 4월: a number and a sign. */
function splitNumericMonth(part: Intl.DateTimeFormatPart): Intl.DateTimeFormatPart[] {
  const [, digits, mark] = part.type === 'month' ? (/^(\d+)(\D+)$/.exec(part.value) ?? []) : [];
  if (digits === undefined || mark === undefined) return [part];
  return [
    { type: 'month', value: digits },
    { type: 'literal', value: mark },
  ];
}

function markAfter(part: Intl.DateTimeFormatPart, i: number, all: Intl.DateTimeFormatPart[]): [string, DatePart][] {
  const mark = all[i + 1]?.value.trim();
  const datePart = DATE_PARTS[part.type];
  return mark && datePart ? [[mark, datePart]] : [];
}

/**
 * Many languages decline a month that has a day beside it: апрель, 1 апреля. The first three letters will do where they
 * are one month's: British `Intl` knows Sept or Sep, depending on its age.
 */
function monthNames(
  parts: (options: Intl.DateTimeFormatOptions, month: number) => Intl.DateTimeFormatPart[],
): Map<string, number> {
  const names = new Map<string, number>();
  const starts = new Map<string, Set<number>>();
  for (const style of ['long', 'short'] as const) {
    for (const options of [{ month: style }, { month: style, day: 'numeric' }] as const) {
      for (let month = 1; month <= 12; month++) {
        const typed = parts(options, month - 1).find(({ type }) => type === 'month')?.value ?? '';
        if (!/^\D+$/.test(typed)) continue;
        const name = typed.replace(/\.$/, '').toLowerCase();
        names.set(name, month);
        const start = name.slice(0, 3);
        starts.set(start, (starts.get(start) ?? new Set()).add(month));
      }
    }
  }
  for (const [start, [month, another]] of starts) if (month && !another) names.set(start, month);
  return names;
}
