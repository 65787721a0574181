/** Titles that Google shows around the add-on. */
import type { Language } from './language.ts';

export const menuTexts: Record<Language, { sidebarTitle: string }> = {
  en: { sidebarTitle: 'Clientele' },
  'zh-CN': { sidebarTitle: '客群 Clientele' },
};
