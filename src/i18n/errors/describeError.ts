/** An error as prose, in the reader's language. */
import type { ErrorData } from '../../errors.ts';
import type { Language } from '../language.ts';
import { en } from './en.ts';
import type { ErrorParts, ErrorText, ErrorWords } from './texts.ts';
import { zhCN } from './zhCN.ts';

const WORDS: Record<Language, ErrorWords> = { en, 'zh-CN': zhCN };

/** What happened, where, what was received and expected, and what to do. */
export function describeError(error: ErrorData, language: Language): ErrorText {
  const { codes, line } = WORDS[language];
  // Each code's sentence takes that code's parameters; TypeScript cannot follow the pair through the lookup.
  const sentence = codes[error.code] as (params: ErrorData['params']) => ErrorParts;
  const parts = sentence(error.params);
  return { ...parts, text: line(parts) };
}
