/** The words and number formats of the page, in the person's language. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../i18n/language.ts';
import { en } from '../i18n/sidebar/en.ts';
import { type Formats, formats } from '../i18n/sidebar/formats.ts';
import type { SidebarTexts } from '../i18n/sidebar/texts.ts';
import { zhCN } from '../i18n/sidebar/zhCN.ts';

export interface Words {
  language: Language;
  texts: SidebarTexts;
  formats: Formats;
}

export const WORDS: Record<Language, Words> = {
  en: { language: 'en', texts: en, formats: formats('en') },
  'zh-CN': { language: 'zh-CN', texts: zhCN, formats: formats('zh-CN') },
};

export const WordsContext = createContext<Words>(WORDS.en);

export function useWords(): Words {
  return useContext(WordsContext);
}
