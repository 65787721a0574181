/** The files that `segment` saves beside its summary: the report as XLSX and PDF. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, WORKBENCH } from '../../build/paths.ts';
import { demoWorkbook } from '../../samples/demoWorkbook.ts';
import { printLayout } from '../../workbench/cli/printLayout.ts';
import { writeCsv } from '../../workbench/files/writeCsv.ts';
import type { SheetSnapshot } from '../../workbench/types/snapshot.ts';
import { hasLibreOffice } from './libreOffice.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'clientele-saved-'));
const at = (name: string) => path.join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

function segment(args: readonly string[], env: NodeJS.ProcessEnv = process.env) {
  return spawnSync(process.execPath, [`${WORKBENCH}/cli/segment.cjs`, ...args], { encoding: 'utf8', env });
}

/** For the eye: what the assertions cannot say. */
const OUTPUT = `${ROOT}test/output`;

const TEXTS = {
  en: { summary: 'KPI Summary', missing: '--pdf needs LibreOffice, which was not found.' },
  'zh-CN': { summary: '指标摘要', missing: '--pdf 需要 LibreOffice，但未找到。' },
};

describe.each(['en', 'zh-CN'] as const)('segment in %s', (language) => {
  const { summary, missing } = TEXTS[language];
  const csv = at(`${language}.csv`);
  beforeAll(() => {
    const [orders] = demoWorkbook(language).workbook.sheets;
    writeFileSync(csv, writeCsv(orders as SheetSnapshot));
  });

  it.skipIf(!hasLibreOffice)(
    'saves the workbook, and the add-on’s sheets as PDF',
    () => {
      const [out, pdf] = [at(`${language}.xlsx`), at(`${language}.pdf`)];
      const { status, stderr, stdout } = segment([csv, '--out', out, '--pdf', pdf, '--locale', language]);
      expect({ status, stderr, stdout }).toEqual({ status: 0, stderr: '', stdout: '' });

      const workbook = strFromU8(unzipSync(readFileSync(out))['xl/workbook.xml'] ?? new Uint8Array());
      const names = [...workbook.matchAll(/<sheet [^>]*name="(.*?)"/g)].map(([, name]) => name);
      expect(names).toHaveLength(9);
      expect(names[Number(/activeTab="(\d+)"/.exec(workbook)?.[1])]).toBe(summary);
      expect(workbook).not.toContain('state="hidden"');

      const printed = readFileSync(pdf);
      const pages = printed.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
      // Eight sheets of 872 customers; the 5,726 orders alone would take 100 pages.
      expect(pages.length).toBeGreaterThan(5);
      expect(pages.length).toBeLessThan(40);
      mkdirSync(OUTPUT, { recursive: true });
      writeFileSync(`${OUTPUT}/report-${language}.pdf`, printed);
    },
    120_000,
  );

  it('says at once when LibreOffice is missing, and saves nothing', () => {
    const [out, pdf] = [at('no.xlsx'), at('no.pdf')];
    const { status, stderr } = segment([csv, '--out', out, '--pdf', pdf, '--locale', language], { PATH: folder });
    expect(stderr).toContain(missing);
    expect({ status, out: existsSync(out), pdf: existsSync(pdf) }).toEqual({ status: 1, out: false, pdf: false });
  });
});

describe('a printed sheet', () => {
  const long = 'A sentence that is wider than the three columns of 100 pixels in which it has to stand.';
  const merged = { sheetId: 1, row: 5, column: 2, rows: 1, columns: 2 };
  const sheet: SheetSnapshot = {
    sheetId: 1,
    name: 'Data',
    rows: 10,
    columns: 10,
    cells: [
      [{ value: 'a' }, { value: 'b' }, { value: 'c' }],
      [{ value: 'x' }, { value: long, style: 0 }],
      [{ value: long }, { value: 'beside' }],
      [{ value: long, style: 1 }],
      [{ value: long }],
    ],
    merges: [merged],
  };
  const styles = [{ color: '#444746' }, { horizontal: 'right' as const }];
  const workbook = { name: 'W', locale: 'en_US', timeZone: 'Etc/UTC', styles, sheets: [sheet] };

  it('breaks a text into lines that would run over its edge, and changes nothing else', () => {
    const { sheets, styles: after } = printLayout(workbook);
    const [printed] = sheets;
    expect(printed?.merges).toEqual([merged, { sheetId: 1, row: 2, column: 2, rows: 1, columns: 2 }]);
    expect(after[printed?.cells[1]?.[1]?.style ?? -1]).toEqual({ color: '#444746', wrap: true });
    expect(printed?.rowHeights?.[1]).toBeGreaterThan(50);
    expect([0, 2, 3, 4].map((row) => printed?.cells[row])).toEqual([0, 2, 3, 4].map((row) => sheet.cells[row]));
    expect(workbook.styles).toHaveLength(2);
  });
});
