/** Words made when a language is first spoken: what Google evaluates for every cell only says how they are made. */
import type { Language } from './language.ts';

export function perLanguage<T>(makers: Record<Language, () => T>): (language: Language) => T {
  const made: Partial<Record<Language, T>> = {};
  return (language) => {
    made[language] ??= makers[language]();
    return made[language] as T;
  };
}
