/** Times of day and durations as people type them in the spreadsheet's locale: 13:05, 1:05 PM, 25:00. */
import { bareDayPeriod, type LocaleFormat, oncePerLocale } from './localeFormat.ts';

export interface TypedTime {
  /** As a part of a day, or as days for a duration. */
  number: number;
  numberFormat: string;
  isTimeOfDay: boolean;
}

export function typedTime(text: string, locale: LocaleFormat): TypedTime | null {
  const found = shape(locale).exec(text)?.groups;
  if (!found) return null;
  const { before = '', after = '', fraction = '' } = found;
  const hours = Number(found.hours);
  const minutes = Number(found.minutes ?? 0);
  const seconds = Number(found.seconds ?? 0);
  const period = bareDayPeriod(before + after);
  const halfDay = period ? locale.dayPeriods.get(period) : 0;
  if (halfDay === undefined || (before && after) || (!period && found.minutes === undefined)) return null;
  const fitsTheClock = minutes < 60 && seconds < 60 && (period ? hours > 0 && hours <= 12 : hours < 24);
  if (period && !fitsTheClock) return null;

  const hoursOfDay = period ? (hours % 12) + halfDay : hours;
  const number = (hoursOfDay * 3600 + minutes * 60 + seconds + Number(`0.${fraction || 0}`)) / 86_400;
  // A duration is shown with its seconds, whether they were typed or not.
  if (!fitsTheClock) return { number, numberFormat: '[h]:mm:ss', isTimeOfDay: false };
  const clock = `h:mm${found.seconds === undefined ? '' : ':ss'}`;
  return { number, numberFormat: period ? `${clock} AM/PM` : clock, isTimeOfDay: true };
}

const shape = oncePerLocale(({ decimal, timeSeparators }) => {
  const number = '\\d{1,4}';
  return new RegExp(
    `^(?<before>\\D*)(?<hours>${number})(?:(?<sign>[${timeSeparators}])(?<minutes>${number})` +
      `(?:\\k<sign>(?<seconds>${number})(?:[${decimal}](?<fraction>\\d+))?)?)?(?<after>\\D*)$`,
    'u',
  );
});
