/** The texts of the pages follow the rules of each language. */
import { describe, expect, it } from 'vitest';
import { en as helpEn } from '../../src/i18n/functionHelp/en.ts';
import { zhCN as helpZhCN } from '../../src/i18n/functionHelp/zhCN.ts';
import { en as sidebarEn } from '../../src/i18n/sidebar/en.ts';
import { zhCN as sidebarZhCN } from '../../src/i18n/sidebar/zhCN.ts';

const en = { sidebar: sidebarEn, functionHelp: helpEn };
const zhCN = { sidebar: sidebarZhCN, functionHelp: helpZhCN };

/** Before the word of a state. */
const SIGN = /^! /;

/** Every fixed text under a key path; what functions make is seen by the browser tests. */
function fixedTexts(texts: object, path = ''): [path: string, text: string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] => {
    if (typeof value === 'string') return [[`${path}${key}`, value]];
    return typeof value === 'object' && value !== null ? fixedTexts(value, `${path}${key}.`) : [];
  });
}

describe.each([
  ['English', en],
  ['Chinese', zhCN],
] as const)('%s', (_, texts) => {
  it('has no empty text and raises its voice nowhere', () => {
    const found = fixedTexts(texts);
    expect(found.length).toBeGreaterThan(100);
    expect(found.filter(([, text]) => text.trim() === '' || /[!！]/.test(text.replace(SIGN, '')))).toEqual([]);
  });
});

describe('Chinese', () => {
  it('is punctuated in full width', () => {
    const halfWidth = /[\u4e00-\u9fff]\s?[,;:?()]|[,;:?()]\s?[\u4e00-\u9fff]/;
    expect(fixedTexts(zhCN).filter(([, text]) => halfWidth.test(text))).toEqual([]);
  });

  it('leaves no text in English', () => {
    const translated = new Map(fixedTexts(zhCN));
    const same = fixedTexts(en).filter(([path, text]) => /[a-z]{3}/.test(text) && translated.get(path) === text);
    expect(same).toEqual([]);
  });
});
