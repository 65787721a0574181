import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../../build/paths.ts';
import { writeXlsx } from '../../../workbench/files/writeXlsx.ts';
import { hasLibreOffice, numberIn, openDocument, pdf, recalculate } from '../libreOffice.ts';
import { SHEET, WORKBOOK } from './exportedWorkbook.ts';

/** For the eye: what the assertions cannot say. */
const OUTPUT = `${ROOT}test/output`;

/** Starting LibreOffice in a new profile takes its time. */
const MINUTE = 60_000;

describe.skipIf(!hasLibreOffice)('LibreOffice, opening an exported workbook', () => {
  let folder: string;
  let file: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'clientele-'));
    file = path.join(folder, 'report.xlsx');
    // The stored shares are wrong on purpose: only a program that calculates gets them right.
    const stale = structuredClone(WORKBOOK);
    for (const row of stale.sheets[0]?.cells ?? []) if (row[3]?.formula) row[3].value = 99;
    await writeFile(file, await writeXlsx(stale, new Set(['NPS'])));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it(
    'reads the same values and calculates the same results',
    async () => {
      const cells = await recalculate(file, SHEET);
      // 500, 300 and 200 of 1000.
      expect([1, 2, 3].map((row) => numberIn(cells[row]?.[3]))).toEqual([0.5, 0.3, 0.2]);
      expect(cells[1]?.slice(0, 3)).toEqual(['A', '120', '500']);
      expect(cells[1]?.[4]).toBe('2025-04-01 18:00:00');
      expect(cells[3]?.[0]).toBe('=1+1');
      expect(cells[4]).toEqual(['007', '10%', 'TRUE', 'FALSE', '#N/A', '']);
      expect(cells[5]?.slice(0, 2)).toEqual(['25', '2']);
    },
    MINUTE,
  );

  it(
    'takes the charts for charts of its own, over the same cells',
    async () => {
      const parts = unzipSync(await openDocument(file));
      const charts = Object.keys(parts)
        .filter((name) => /^Object \d+\/content\.xml$/.test(name))
        .map((name) => chartOf(strFromU8(parts[name] ?? new Uint8Array())));
      expect(charts.sort((a, b) => a.title.localeCompare(b.title))).toEqual([
        { title: 'Bars &amp; shares', kinds: ['bar', 'bar'], values: ['D2:D4', 'F2:F4'], onSecondAxis: false },
        { title: 'Combined', kinds: ['bar', 'line'], values: ['D2:D4', 'F2:F4'], onSecondAxis: true },
        { title: 'Slices', kinds: ['circle'], values: ['D2:D4'], onSecondAxis: false },
      ]);
    },
    MINUTE,
  );

  it(
    'prints each sheet one page wide',
    async () => {
      const printed = await pdf(file);
      await mkdir(OUTPUT, { recursive: true });
      await writeFile(`${OUTPUT}/exported.pdf`, printed);
      // Two sheets, each shorter than a page.
      expect(
        Buffer.from(printed)
          .toString('latin1')
          .match(/\/Type\s*\/Page\b/g),
      ).toHaveLength(2);
    },
    MINUTE,
  );
});

/** What LibreOffice made of a chart, from its own file format (OpenDocument 1.3, part 3, §11). */
function chartOf(xml: string) {
  const series = xml.match(/<chart:series [^>]*>/g) ?? [];
  return {
    title: /<chart:title .*?<text:p>(.*?)<\/text:p>/.exec(xml)?.[1] ?? '',
    kinds: series.map((tag) => /chart:class="chart:(\w+)"/.exec(tag)?.[1]),
    values: series.map((tag) =>
      /values-cell-range-address="(.*?)"/.exec(tag)?.[1]?.replaceAll('&apos;Ann&apos;&apos;s tiers&apos;.', ''),
    ),
    onSecondAxis: series.some((tag) => tag.includes('attached-axis="secondary-y"')),
  };
}
