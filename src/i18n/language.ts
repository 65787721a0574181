/** The languages Clientele speaks, and which of them a locale asks for. */

export const LANGUAGES = ['en', 'zh-CN'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The language for a locale as Google spells it (`en`, `zh_CN`, `zh-TW`): Chinese for any Chinese locale, else English. */
export function languageOf(locale: string): Language {
  return /^zh\b|^zh_/i.test(locale) ? 'zh-CN' : 'en';
}
