/** Numbers, shares, amounts, days and moments as a reader of one language writes them. */
import type { Currency } from '../../grid/currency.ts';
import type { Language } from '../language.ts';

export interface Formats {
  /** A whole number with its thousands set apart. */
  count: (value: number) => string;
  /** A part of a whole as a percentage with one decimal; only all of it is 100%. A dash when there is no whole. */
  share: (part: number, whole: number) => string;
  /** An amount with the currency's symbol and decimals. */
  amount: (value: number, currency: Currency) => string;
  /** A serial day. */
  day: (serialDay: number) => string;
  /** `yyyy-MM-dd` spelled out, so that day and month cannot be taken for each other. */
  spelledDate: (iso: string) => string;
  /** `yyyy-MM-dd HH:mm`. */
  moment: (at: string) => string;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** Serial day of 1970-01-01. */
const EPOCH = 25569;
const DAY_MS = 86_400_000;
const MINUS = '−';
const DASH = '–';

export function formats(language: Language): Formats {
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const percent = new Intl.NumberFormat(language, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const decimals = [0, 2].map(
    (digits) => new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  );
  const date = (iso: string): string => {
    if (language === 'zh-CN') return iso;
    const [year = '', month = '', day = ''] = iso.split('-');
    return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
  };
  return {
    count: (value) => signed(value, (size) => whole.format(size)),
    share: (part, total) => {
      if (!(total > 0)) return DASH;
      const share = part / total;
      return signed(share > 0.999 && share < 1 ? 0.999 : share, (size) => percent.format(size));
    },
    amount: (value, currency) =>
      signed(value, (size) => currency.symbol + (decimals[currency.decimals / 2] ?? whole).format(size)),
    day: (serialDay) => date(isoDay(serialDay)),
    spelledDate: (iso) => {
      const [year, month, day] = iso.split('-').map(Number);
      return language === 'zh-CN' ? `${year}年${month}月${day}日` : date(iso);
    },
    moment: (at) => {
      const [day = '', time = ''] = at.split(' ');
      return language === 'zh-CN' ? `${day} ${time}` : `${date(day)}, ${time}`;
    },
  };
}

/** A serial day as `yyyy-mm-dd`; days are counted in UTC, where each has 24 hours. */
export function isoDay(serialDay: number): string {
  return new Date((serialDay - EPOCH) * DAY_MS).toISOString().slice(0, 10);
}

/** Puts a true minus sign before the currency. */
function signed(value: number, format: (size: number) => string): string {
  const text = format(Math.abs(value));
  return value < 0 && /[1-9]/.test(text) ? MINUS + text : text;
}
