/** Titles and questions that Google shows around the add-on. */
import type { Language } from './language.ts';

interface MenuTexts {
  sidebarTitle: string;
  /** Asked before formulas are replaced. */
  valueCopies: {
    title: string;
    ask: (sheets: readonly string[]) => string;
    none: string;
    /** Name of the copy of a sheet. */
    nameOf: (sheet: string) => string;
  };
}

export const menuTexts: Record<Language, MenuTexts> = {
  en: {
    sidebarTitle: 'Clientele',
    valueCopies: {
      title: 'Replace formulas with values',
      ask: (sheets) =>
        `Makes a copy of ${sheets.join(', ')} in this file, with values in place of formulas. The sheets themselves stay as they are.`,
      none: 'There is no summary yet. Segment customers first.',
      nameOf: (sheet) => `${sheet} (values)`,
    },
  },
  'zh-CN': {
    sidebarTitle: '客群 Clientele',
    valueCopies: {
      title: '公式转为数值',
      ask: (sheets) => `将在本文件中复制 ${sheets.join('、')}，副本中以数值代替公式。原工作表保持不变。`,
      none: '还没有摘要，请先划分客户。',
      nameOf: (sheet) => `${sheet}（数值）`,
    },
  },
};
