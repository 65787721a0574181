import { describe, expect, it, onTestFinished } from 'vitest';
import type { Outcome, WorkbookDescription } from '../../src/app/contract.ts';
import { resultOf } from '../workbench/headless.ts';
import { openBook } from './book.ts';
import { FIRST_DAY, SETTINGS } from './orders.ts';

const ORDERS = Array.from({ length: 20 }, (_, i) => [`C-${i}`, FIRST_DAY + i, 10 + i] as const);

describe('settings longer than a property', () => {
  it('are kept whole, test customers and map, so that the run can be repeated', async () => {
    const book = await openBook(ORDERS);
    onTestFinished(() => book.dispose());
    const testCustomers = Array.from({ length: 500 }, (_, i) => `试用账号-${i}@example.org`);
    const all = [1, 5] as const;
    const segments = Array.from({ length: 20 }, (_, i) => ({
      name: `😀 ${i}`,
      ranges: Array.from({ length: 100 }, () => ({ recency: all, frequency: all, monetary: all })),
    }));
    const source = { ...SETTINGS.source, testCustomers };
    const classes = { ...SETTINGS.classes, segment: { ...SETTINGS.classes.segment, map: { segments } } };
    await book.segment({ source, classes });
    const described = (await resultOf(book.host, 'describeWorkbook')) as Outcome<WorkbookDescription>;
    expect(described).toMatchObject({ ok: true, value: { settings: { source: { testCustomers } } } });
    expect(described.ok && described.value.settings?.classes.segment.map).toEqual({ segments });
  }, 60_000);
});

describe('a text in several properties', () => {
  it('is parted between characters, never within one', async () => {
    const book = await openBook(ORDERS);
    onTestFinished(() => book.dispose());
    const all = [1, 5] as const;
    const segments = Array.from({ length: 20 }, (_, i) => ({
      name: '😀'.repeat(18) + 'x'.repeat(i % 2) + String.fromCharCode(65 + i),
      ranges: Array.from({ length: 5 }, () => ({ recency: all, frequency: all, monetary: all })),
    }));
    await book.segment({
      classes: { ...SETTINGS.classes, segment: { ...SETTINGS.classes.segment, map: { segments } } },
    });
    const parts = Object.values((await resultOf(book.host, 'properties')) as Record<string, string>);
    expect(parts.filter((part) => part.includes('😀')).length).toBeGreaterThan(3);
    expect(parts.filter((part) => /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(part))).toEqual([]);
  }, 60_000);
});
