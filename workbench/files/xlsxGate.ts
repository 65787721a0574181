/**
 * What of an XLSX file reaches exceljs: the parts that the workbench has a place for, each read piece by piece within the limits and
 * passed on in the one spelling that exceljs reads right. What a part means is left to exceljs. ECMA-376, parts 1 and 2.
 */
import { type Zippable, zipSync } from 'fflate';
import { zipKind } from './fileKind.ts';
import { MOST_BYTES, MOST_ROWS, MOST_XLSX_CELLS, MOST_XLSX_ROWS, MOST_XML_ELEMENTS, type Room } from './fileLimits.ts';
import { type FileNotice, fileError, type LeftOut } from './fileProblems.ts';
import { type GatedStyles, gatedComments, gatedStrings, gatedStyles } from './xlsxGateParts.ts';
import { gatedSheet, type SheetGate } from './xlsxGateSheet.ts';
import { elementsIn } from './xmlElements.ts';
import { type Attributes, attributesOf, escaped, isOn, type XmlEvents, xmlScanner } from './xmlScanner.ts';
import { unpack, type ZipPart, zipParts } from './zipParts.ts';

export interface GatedWorkbook {
  /** An XLSX file again, not compressed; its sheets have the ids 1, 2, 3 … */
  bytes: Uint8Array;
  /** Of its sheets; exceljs shortens or refuses some that files have. */
  names: string[];
  /** `rrggbb`, in the order in which cells count them; exceljs keeps a theme as text. */
  themeColors: (string | undefined)[];
  notices: FileNotice[];
}

/** Of a part that is kept whole in memory: styles, notes, relations. */
const MOST_KEPT_BYTES = 50_000_000;
const ROOT_RELATIONS = '_rels/.rels';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Parts without a place in the workbench, by the folder they are in. */
const LEFT_OUT: readonly (readonly [RegExp, LeftOut])[] = [
  [/^xl\/(charts|chartsheets|chartEx)\//, 'charts'],
  [/^xl\/media\//, 'pictures'],
  [/^xl\/pivotTables\//, 'pivots'],
];
/** The order in which cells count the colours of a theme: §18.8.3; the first two pairs are swapped in the theme itself. */
const THEME_ORDER = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];

/** @throws FileError with the part, the sheet and the last cell that could be read */
export function gateXlsx(bytes: Uint8Array, file: string, room: Room): GatedWorkbook {
  const parts = zipParts(bytes, file);
  const kind = zipKind(new Set(parts.keys()));
  if (kind !== 'xlsx') throw fileError('NOT_A_TABLE', { file, kind: kind as Exclude<typeof kind, 'text'> });
  const unpacked = [...parts.values()].reduce((sum, part) => sum + (isRead(part.name) ? part.bytes : 0), 0);
  if (unpacked > MOST_BYTES) throw fileError('INFLATES', { file, bytes: unpacked, most: MOST_BYTES });
  const box: Package = { file, parts, elements: 0 };

  const workbookPath = targetOf(relations(box, ''), /\/officeDocument$/) ?? 'xl/workbook.xml';
  if (!parts.has(workbookPath)) throw fileError('MISSING_PART', { file, part: workbookPath });
  const links = relations(box, workbookPath);
  const listed: Attributes[] = [];
  let from1904 = false;
  scan(box, workbookPath, (element, written) => {
    if (element === 'sheet') listed.push(attributesOf(written));
    if (element === 'workbookPr') from1904 = isOn(attributesOf(written).date1904);
  });

  const gated: Zippable = {};
  const pass = (name: string, part: string | undefined, gate: (write: (xml: string) => void) => XmlEvents): void => {
    if (part === undefined || !parts.has(part)) return;
    if (!name.endsWith('Strings.xml')) checkKept(box, part);
    gated[name] = passed(box, part, gate);
  };
  const styles: GatedStyles = { cells: 0, differences: 0 };
  pass('xl/styles.xml', targetOf(links, /\/styles$/), (write) => gatedStyles(write, styles));
  const own: Room = { cells: Math.min(room.cells, MOST_XLSX_CELLS), most: MOST_XLSX_CELLS };
  const before = own.cells;
  const names: string[] = [];
  const entries: string[] = [];
  const taken = new Set<string>();
  for (const attributes of listed) {
    const link = links.find(({ id }) => id === relationId(attributes));
    if (!link || !/\/worksheet$/.test(link.type) || taken.has(link.target)) continue;
    taken.add(link.target);
    if (!parts.has(link.target)) throw fileError('MISSING_PART', { file, part: link.target });
    const { name = '', state = 'visible' } = attributes;
    const number = names.push(name);
    entries.push(`<sheet name="s${number}" sheetId="${number}" state="${escaped(state)}" r:id="rId${number}"/>`);
    const out = relations(box, link.target);
    const targets = out.filter(({ isExternal }) => isExternal);
    const ids = new Set(targets.map(({ id }) => id));
    let gate: SheetGate | undefined;
    gated[`xl/worksheets/sheet${number}.xml`] = passed(
      box,
      link.target,
      (write) => {
        gate = gatedSheet(write, { file, sheet: name }, own, styles, ids);
        return gate.events;
      },
      name,
      () => gate?.lastCell() ?? '',
    );
    gate?.end();
    const comments = targetOf(out, /\/comments$/);
    pass(`xl/comments${number}.xml`, comments, gatedComments);
    gated[`xl/worksheets/_rels/sheet${number}.xml.rels`] = relationsPart([
      ...targets.map(({ id, target }) => ({ id, type: 'hyperlink', target })),
      ...(comments !== undefined && parts.has(comments)
        ? [{ id: 'notes', type: 'comments', target: `../comments${number}.xml` }]
        : []),
    ]);
  }
  room.cells -= before - own.cells;
  if (names.length === 0) throw fileError('NO_SHEETS', { file });
  // After the sheets, which are refused sooner where they are too large.
  pass('xl/sharedStrings.xml', targetOf(links, /\/sharedStrings$/), (write) => gatedStrings(write, MOST_XLSX_CELLS));
  gated['xl/sharedStrings.xml'] ??= encoded('<sst></sst>');
  gated['xl/workbook.xml'] = encoded(
    `<workbook><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets>${entries.join('')}</sheets></workbook>`,
  );
  gated['xl/_rels/workbook.xml.rels'] = relationsPart(
    names.map((_, i) => ({ id: `rId${i + 1}`, type: 'worksheet', target: `worksheets/sheet${i + 1}.xml` })),
  );
  return {
    bytes: zipSync(gated, { level: 0 }),
    names,
    themeColors: themeColors(box, targetOf(links, /\/theme$/)),
    notices: noticesOf(file, [...parts.keys()]),
  };
}

interface Package {
  file: string;
  parts: ReadonlyMap<string, ZipPart>;
  /** Of the parts that were unpacked so far. */
  elements: number;
}

interface Relation {
  id: string;
  type: string;
  target: string;
  isExternal: boolean;
}

/** Everything else may be as large as it likes. */
function isRead(part: string): boolean {
  return /\.(xml|rels)$/i.test(part) && !LEFT_OUT.some(([folder]) => folder.test(part));
}

function noticesOf(file: string, names: readonly string[]): FileNotice[] {
  const some = (pattern: RegExp) => names.some((name) => pattern.test(name));
  const left = LEFT_OUT.filter(([folder]) => some(folder)).map(([, what]) => what);
  return [
    ...(some(/vbaProject\.bin$/i) ? [{ code: 'MACROS_NOT_RUN', params: { file } } as const] : []),
    ...(left.length > 0 ? [{ code: 'LEFT_OUT', params: { file, parts: left } } as const] : []),
  ];
}

/** A part as a gate has written it, in UTF-8. */
function passed(
  box: Package,
  part: string,
  gate: (write: (xml: string) => void) => XmlEvents,
  sheet = '',
  lastCell = () => '',
): Uint8Array {
  const pieces: Uint8Array[] = [];
  let written = '';
  const flush = () => {
    pieces.push(encoded(written));
    written = '';
  };
  const events = gate((xml) => {
    written += xml;
  });
  scanPart(box, part, events, sheet, lastCell, flush);
  flush();
  return joined(pieces);
}

function checkKept({ file, parts }: Package, part: string): void {
  const bytes = parts.get(part)?.bytes ?? 0;
  if (bytes > MOST_KEPT_BYTES) throw fileError('INFLATES', { file, bytes, most: MOST_KEPT_BYTES });
}

/** Hears every opening tag of a small part. */
function scan(box: Package, part: string, open: XmlEvents['open']): void {
  checkKept(box, part);
  scanPart(box, part, { open, text: () => undefined, close: () => undefined });
}

function scanPart(
  box: Package,
  path: string,
  events: XmlEvents,
  sheet = '',
  lastCell = () => '',
  afterPiece = () => {},
): void {
  const { file } = box;
  const part = box.parts.get(path);
  if (!part) throw fileError('MISSING_PART', { file, part: path });
  const pieces: Uint8Array[] = [];
  let rows = 0;
  // Counted before it is read, which takes several times as long.
  unpack(part, file, (piece) => {
    const counted = elementsIn(piece);
    rows += counted.rows;
    box.elements += counted.elements;
    if (sheet !== '' && rows > MOST_XLSX_ROWS) throw fileError('TOO_MANY_ROWS', { file, sheet, most: MOST_ROWS });
    if (box.elements > MOST_XML_ELEMENTS) throw fileError('TOO_MANY_ELEMENTS', { file, most: MOST_XML_ELEMENTS });
    pieces.push(piece);
  });
  const xml = xmlScanner(events, {
    broken: (received, expected) =>
      fileError('BROKEN_XML', { file, part: path, sheet, cell: lastCell(), received, expected }),
    doctype: () => fileError('XML_ENTITIES', { file, part: path }),
  });
  let decoder: TextDecoder | null = null;
  for (const piece of pieces) {
    decoder ??= new TextDecoder(piece[0] === 0xff ? 'utf-16le' : piece[0] === 0xfe ? 'utf-16be' : 'utf-8');
    xml.write(decoder.decode(piece, { stream: true }));
    afterPiece();
  }
  xml.end();
}

/** What a part refers to, with targets as names of parts. */
function relations(box: Package, part: string): Relation[] {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const path = part === '' ? ROOT_RELATIONS : `${folder}_rels/${part.slice(slash + 1)}.rels`;
  const found: Relation[] = [];
  if (!box.parts.has(path)) return found;
  scan(box, path, (element, written) => {
    if (element !== 'Relationship') return;
    const { Id = '', Type = '', Target = '', TargetMode } = attributesOf(written);
    const isExternal = TargetMode === 'External';
    found.push({ id: Id, type: Type, target: isExternal ? Target : resolved(folder, Target.trim()), isExternal });
  });
  return found;
}

function relationsPart(links: readonly Pick<Relation, 'id' | 'type' | 'target'>[]): Uint8Array {
  const all = links.map(
    ({ id, type, target }) =>
      `<Relationship Id="${escaped(id)}" Type="${OFFICE}/${type}" Target="${escaped(target)}"/>`,
  );
  return encoded(`<Relationships>${all.join('')}</Relationships>`);
}

function resolved(folder: string, target: string): string {
  const names: string[] = [];
  for (const name of `${target.startsWith('/') ? '' : folder}${target}`.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/');
}

function targetOf(links: readonly Relation[], type: RegExp): string | undefined {
  return links.find((link) => type.test(link.type))?.target;
}

/** `r:id`, whatever prefix the file has for it. */
function relationId(attributes: Attributes): string | undefined {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
}

function themeColors(box: Package, path: string | undefined): (string | undefined)[] {
  const colors: Record<string, string | undefined> = {};
  let name = '';
  if (path !== undefined && box.parts.has(path)) {
    scan(box, path, (element, written) => {
      const plain = element.replace(/^.*:/, '');
      if (THEME_ORDER.includes(plain)) name = plain;
      else if (/^(srgb|sys)Clr$/.test(plain) && name !== '') {
        const { lastClr, val } = attributesOf(written);
        colors[name] ??= lastClr ?? val;
        name = '';
      }
    });
  }
  return THEME_ORDER.map((each) => colors[each]);
}

function encoded(xml: string): Uint8Array {
  return new TextEncoder().encode(xml);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
