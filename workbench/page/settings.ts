/** File → Settings: the spreadsheet's locale and time zone, and the language of the person. */
import { element } from './elements.ts';
import { showModal } from './questions.ts';
import { LANGUAGES, type PageLanguage, type PageWords } from './words.ts';

export interface ChosenSettings {
  language: PageLanguage;
  locale: string;
  timeZone: string;
}

const LOCALES = [
  'en_US',
  'en_GB',
  'en_AU',
  'en_CA',
  'en_IN',
  'zh_CN',
  'zh_TW',
  'zh_HK',
  'de_DE',
  'fr_FR',
  'es_ES',
  'it_IT',
  'nl_NL',
  'pl_PL',
  'pt_BR',
  'ja_JP',
  'ko_KR',
];
const TIME_ZONES = [
  'Pacific/Honolulu',
  'America/Los_Angeles',
  'America/Denver',
  'America/Chicago',
  'America/New_York',
  'America/Halifax',
  'America/Sao_Paulo',
  'Atlantic/Azores',
  'Etc/UTC',
  'Europe/London',
  'Europe/Berlin',
  'Europe/Paris',
  'Africa/Johannesburg',
  'Europe/Helsinki',
  'Asia/Dubai',
  'Asia/Karachi',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Bangkok',
  'Asia/Hong_Kong',
  'Asia/Shanghai',
  'Asia/Singapore',
  'Asia/Seoul',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Pacific/Auckland',
];

/** @returns what was chosen, or null when the dialog was left */
export async function askSettings(now: ChosenSettings, words: PageWords): Promise<ChosenSettings | null> {
  const { settings } = words;
  const regions = new Intl.DisplayNames([now.language], { type: 'region' });
  const languages = new Intl.DisplayNames([now.language], { type: 'language' });
  const localeName = (locale: string) => {
    const [language = '', region = ''] = locale.split('_');
    return `${regions.of(region)} (${languages.of(language)})`;
  };
  const collator = new Intl.Collator(now.language);
  const locales = withNow(LOCALES, now.locale)
    .map((locale) => ({ value: locale, label: localeName(locale) }))
    .sort((a, b) => collator.compare(a.label, b.label));
  const zones = withNow(TIME_ZONES, now.timeZone)
    .map((timeZone) => ({ value: timeZone, ...zoneLabel(timeZone, now.language) }))
    .sort((a, b) => a.minutes - b.minutes);
  const shownIn = Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }));

  const locale = choice('locale', settings.locale, locales, now.locale, settings.localeHelp);
  const timeZone = choice('time-zone', settings.timeZone, zones, now.timeZone, settings.timeZoneHelp);
  const language = choice('language', settings.language, shownIn, now.language);
  const fields = [locale, timeZone, language].map(({ field }) => field);
  const pressed = await showModal(settings.title, fields, { agree: settings.save, others: ['CANCEL'] }, words);
  if (pressed !== settings.save) return null;
  return {
    language: language.select.value as PageLanguage,
    locale: locale.select.value,
    timeZone: timeZone.select.value,
  };
}

const withNow = (list: readonly string[], now: string) => (list.includes(now) ? list : [...list, now]);

interface Option {
  value: string;
  label: string;
}

function choice(id: string, label: string, options: readonly Option[], chosen: string, help = '') {
  const select = element('select', { id, ...(help && { 'aria-describedby': `${id}-help` }) });
  select.append(...options.map(({ value, label }) => element('option', { value, selected: value === chosen }, label)));
  const field = element('div', { class: 'field' }, element('label', { for: id }, label), select);
  if (help) field.append(element('p', { class: 'field-help', id: `${id}-help` }, help));
  return { field, select };
}

/** As Sheets writes it: `(GMT+08:00) China Standard Time – Shanghai`. */
function zoneLabel(timeZone: string, language: PageLanguage): { label: string; minutes: number } {
  const name = (style: 'longOffset' | 'longGeneric') =>
    new Intl.DateTimeFormat(style === 'longOffset' ? 'en' : language, { timeZone, timeZoneName: style })
      .formatToParts()
      .find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const offset = name('longOffset').replace(/^GMT$/, 'GMT+00:00');
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d+):(\d+)/.exec(offset) ?? [];
  const city = timeZone.split('/').pop()?.replaceAll('_', ' ') ?? timeZone;
  return {
    label: `(${offset}) ${name('longGeneric')} – ${city}`,
    minutes: Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)),
  };
}
