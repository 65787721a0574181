/** Ways through the sidebar, by the roles and names that a person sees or hears. */
import type { Locator } from 'playwright-core';
import type { Language } from '../../src/i18n/language.ts';
import { NAMES } from './fakeServer.ts';
import type { Sidebar } from './sidebarPage.ts';

export const heading = ({ page }: Sidebar, text: string | RegExp): Locator =>
  page.getByRole('heading', { level: 1, name: text });

/** The one action at the bottom right. */
export const primary = ({ page }: Sidebar): Locator => page.locator('button[type=submit]');

export async function toColumns(sidebar: Sidebar, language: Language = 'en'): Promise<void> {
  await sidebar.page.getByRole('textbox').fill(NAMES[language]);
  await primary(sidebar).click();
  await sidebar.page.getByRole('combobox').first().waitFor();
}

export async function toCheck(sidebar: Sidebar, language: Language = 'en'): Promise<void> {
  await toColumns(sidebar, language);
  await primary(sidebar).click();
  await sidebar.page.getByRole('group', { name: /131/ }).waitFor();
}

export async function toMethod(sidebar: Sidebar, language: Language = 'en'): Promise<void> {
  await toCheck(sidebar, language);
  await primary(sidebar).click();
  await sidebar.page.getByRole('tab').first().waitFor();
}

/** Ticks all boxes from the last to the first: what opens beneath one does not move the next away from the mouse. */
export async function tickAll(boxes: Locator): Promise<void> {
  for (const box of (await boxes.all()).reverse()) await box.check();
}

/** To one of the tabs of the method step: tiers, segments, more, forecast. */
export async function toTab(sidebar: Sidebar, tab: 0 | 1 | 2 | 3, language: Language = 'en'): Promise<void> {
  await toMethod(sidebar, language);
  await sidebar.page.getByRole('tab').nth(tab).click();
}
