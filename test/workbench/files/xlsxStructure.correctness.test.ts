/** What ECMA-376 asks of every file, beyond what the programs at hand mind: order, types, references, unique numbers. */
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeXlsx } from '../../../workbench/files/writeXlsx.ts';
import type { SheetSnapshot } from '../../../workbench/types/snapshot.ts';
import { WORKBOOK } from './exportedWorkbook.ts';

/** Part 1, §18.3.1.99, CT_Worksheet. */
const WORKSHEET =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst';
/** Part 1, §18.2.27, CT_Workbook. */
const WORKBOOK_PARTS =
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst';
/** Part 1, §18.8.39, CT_Stylesheet. */
const STYLES = 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst';

let parts: Record<string, string>;
const part = (path: string) => parts[path] ?? '';

beforeAll(async () => {
  const [first, second] = WORKBOOK.sheets as [SheetSnapshot, SheetSnapshot];
  const noted = (sheet: SheetSnapshot): SheetSnapshot => ({
    ...sheet,
    cells: sheet.cells.map((line) => line.map((cell) => (cell ? { ...cell, note: 'Noted\nhere' } : null))),
    charts: first.charts ?? [],
  });
  const file = await writeXlsx({ ...WORKBOOK, sheets: [noted(first), noted(second)] });
  parts = Object.fromEntries(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]));
});

describe('an XLSX file', () => {
  it.each([
    ['xl/worksheets/sheet1.xml', WORKSHEET],
    ['xl/worksheets/sheet2.xml', WORKSHEET],
    ['xl/workbook.xml', WORKBOOK_PARTS],
    ['xl/styles.xml', STYLES],
  ])('has the elements of %s in their order', (path, order) => {
    const all = order.split(' ');
    const places = childrenOf(part(path)).map((name) => all.indexOf(name));
    expect(places.length).toBeGreaterThan(3);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('has a type for every part, and a part for every type', () => {
    const types = part('[Content_Types].xml');
    const named = [...types.matchAll(/PartName="\/(.*?)"/g)].map(([, path]) => path);
    const extensions = new Set([...types.matchAll(/Extension="(.*?)"/g)].map(([, extension]) => extension));
    expect(Object.keys(parts)[0]).toBe('[Content_Types].xml');
    expect(new Set(named).size).toBe(named.length);
    expect(named.filter((path = '') => !(path in parts))).toEqual([]);
    const others = Object.keys(parts).filter((path) => !named.includes(path));
    expect(others.filter((path) => !extensions.has(path.split('.').at(-1)))).toEqual([]);
    expect(others.filter((path) => !/rels$|vml$|^\[/.test(path))).toEqual([]);
  });

  it('refers to parts that are there, each under a number of its own, and uses no other number', () => {
    const relations = Object.keys(parts).filter((path) => path.endsWith('.rels'));
    expect(relations.length).toBe(6);
    for (const path of relations) {
      const source = path.replace('_rels/', '').replace(/\.rels$/, '');
      const ids = [...part(path).matchAll(/ Id="(.*?)"/g)].map(([, id]) => id);
      const targets = [...part(path).matchAll(/ Target="(.*?)"/g)].map(([, target = '']) => resolved(source, target));
      expect(new Set(ids).size).toBe(ids.length);
      expect(targets.filter((target) => !(target in parts))).toEqual([]);
      const used = [...part(source).matchAll(/ r:id="(.*?)"/g)].map(([, id]) => id);
      expect(used.filter((id) => !ids.includes(id))).toEqual([]);
    }
  });

  it('numbers the boxes of notes within a sheet, and charts within a drawing', () => {
    const boxes = [...part('xl/drawings/vmlDrawing1.vml').matchAll(/<v:shape id="(.*?)"/g)].map(([, id]) => id);
    expect(boxes.length).toBeGreaterThan(30);
    expect(new Set(boxes).size).toBe(part('xl/comments1.xml').match(/<comment /g)?.length);
    for (const drawing of [1, 2]) {
      const ids = [...part(`xl/drawings/drawing${drawing}.xml`).matchAll(/<xdr:cNvPr id="(\d+)"/g)].map(([, id]) => id);
      expect(ids).toEqual(['2', '3', '4']);
    }
  });

  it('counts what its lists hold', () => {
    for (const path of ['xl/styles.xml', 'xl/worksheets/sheet1.xml']) {
      for (const [, name = '', count, inside = ''] of part(path).matchAll(/<(\w+) count="(\d+)">(.*?)<\/\1>/gs)) {
        expect([path, name, childrenOf(`<x>${inside}</x>`).length]).toEqual([path, name, Number(count)]);
      }
    }
    const { uses, texts } =
      /count="(?<uses>\d+)" uniqueCount="(?<texts>\d+)"/.exec(part('xl/sharedStrings.xml'))?.groups ?? {};
    expect(part('xl/sharedStrings.xml').match(/<si>/g)).toHaveLength(Number(texts));
    expect(`${part('xl/worksheets/sheet1.xml')}${part('xl/worksheets/sheet2.xml')}`.match(/ t="s"/g)).toHaveLength(
      Number(uses),
    );
  });

  it('repeats frozen lines on every printed page, of sheets with any name', () => {
    expect(part('xl/workbook.xml')).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">&apos;Ann&apos;&apos;s tiers&apos;!$A:$A,&apos;Ann&apos;&apos;s tiers&apos;!$1:$1</definedName>',
    );
  });
});

/** Names of the elements directly inside the root, each once in a row. */
function childrenOf(xml: string): string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [, close, name = '', empty] of xml.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
    if (close) depth--;
    else {
      if (depth === 1) names.push(name);
      if (!empty) depth++;
    }
  }
  return names;
}

function resolved(from: string, target: string): string {
  const folders = from.split('/').slice(0, -1);
  for (const step of target.split('/')) step === '..' ? folders.pop() : folders.push(step);
  return folders.join('/');
}
