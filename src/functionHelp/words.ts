/** The words of the page and the documentation it shows, in the person's language. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { en } from '../i18n/functionHelp/en.ts';
import type { FunctionHelpTexts } from '../i18n/functionHelp/texts.ts';
import { zhCN } from '../i18n/functionHelp/zhCN.ts';
import type { Language } from '../i18n/language.ts';
import type { Documentation, DocumentationTexts } from './documentation.ts';

export interface Words {
  language: Language;
  texts: FunctionHelpTexts;
  docs: DocumentationTexts;
}

const TEXTS: Record<Language, FunctionHelpTexts> = { en, 'zh-CN': zhCN };

export function wordsIn(language: Language, documentation: Documentation): Words {
  return { language, texts: TEXTS[language], docs: documentation.texts[language] };
}

/** Always provided by the app. */
export const WordsContext = createContext<Words | null>(null);

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('There are no words outside of the app.');
  return words;
}
