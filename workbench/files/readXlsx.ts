/** An XLSX file as a workbook: values, formulas with their last results, looks. Macros are never run. ECMA-376, parts 1 and 2. */

import { parseA1 } from '../services/a1.ts';
import type { CellStyle, RangeSnapshot, SheetSnapshot } from '../types/snapshot.ts';
import { zipKind } from './fileKind.ts';
import { MOST_CELLS, MOST_UNPACKED_BYTES, type Room, wholeRoom } from './fileLimits.ts';
import { type FileNotice, fileError, type LeftOut } from './fileProblems.ts';
import { LEAST_COLUMNS } from './readCsv.ts';
import { readRules } from './readXlsxRules.ts';
import { type ReadSheet, sheetReader, unescaped, type XlsxBook } from './readXlsxSheet.ts';
import { colorReader, readDifferences, readStyles } from './readXlsxStyles.ts';
import {
  child,
  childrenOf,
  elementCollector,
  isOn,
  type XmlElement,
  type XmlEvents,
  type XmlFaults,
  xmlReader,
} from './xmlReader.ts';
import { unpack, type ZipPart, zipParts } from './zipParts.ts';

export interface ReadWorkbook {
  styles: CellStyle[];
  sheets: SheetSnapshot[];
  /** Cells that a formula fills beside its own. */
  arrays: RangeSnapshot[];
  notices: FileNotice[];
}

/** Of a part that is kept whole in memory: styles, notes, relations. */
const MOST_KEPT_BYTES = 50_000_000;
const ROOT_RELATIONS = '_rels/.rels';
/** Parts without a place in the workbench, by the folder they are in. */
const LEFT_OUT: readonly (readonly [RegExp, LeftOut])[] = [
  [/^xl\/(charts|chartsheets|chartEx)\//, 'charts'],
  [/^xl\/media\//, 'pictures'],
  [/^xl\/pivotTables\//, 'pivots'],
];

/** @throws FileError with the part, the sheet and the last cell that could be read */
export function readXlsx(bytes: Uint8Array, file: string, room: Room = wholeRoom()): ReadWorkbook {
  const parts = zipParts(bytes, file);
  const kind = zipKind(new Set(parts.keys()));
  if (kind !== 'xlsx') throw fileError('NOT_A_TABLE', { file, kind: kind as Exclude<typeof kind, 'text'> });
  const unpacked = [...parts.values()].reduce((sum, part) => sum + (isRead(part.name) ? part.bytes : 0), 0);
  if (unpacked > MOST_UNPACKED_BYTES) throw fileError('INFLATES', { file, bytes: unpacked, most: MOST_UNPACKED_BYTES });
  const box: Package = { file, parts };

  const workbookPath = targetOf(relations(box, ''), /\/officeDocument$/)[0] ?? 'xl/workbook.xml';
  const workbook = readTree(box, workbookPath);
  if (!workbook) throw fileError('MISSING_PART', { file, part: workbookPath });
  const links = relations(box, workbookPath);
  const other = (type: RegExp) => readTree(box, targetOf(links, type)[0] ?? '');
  const readColor = colorReader(other(/\/theme$/));
  const styleSheet = other(/\/styles$/);
  const styles = readStyles(styleSheet, readColor);
  const book: XlsxBook = {
    file,
    room,
    styles,
    readColor,
    strings: readStrings(box, targetOf(links, /\/sharedStrings$/)[0]),
    from1904: isOn(child(workbook, 'workbookPr')?.attributes.date1904),
  };
  const differences = readDifferences(styleSheet, readColor);
  const sheets: ReadSheet[] = [];
  for (const { attributes } of childrenOf(child(workbook, 'sheets'), 'sheet')) {
    const link = links.find(({ id }) => id === relationId(attributes));
    if (!link || !/\/worksheet$/.test(link.type)) continue;
    const read = readSheet(box, link.target, sheets.length + 1, attributes.name ?? '', book);
    Object.assign(read.sheet, readRules(read, differences, readColor));
    if (attributes.state && attributes.state !== 'visible') read.sheet.hidden = true;
    sheets.push(read);
  }
  if (sheets.length === 0) throw fileError('NO_SHEETS', { file });
  return {
    styles,
    sheets: sheets.map(({ sheet }) => sheet),
    arrays: sheets.flatMap(({ arrays }) => arrays),
    notices: noticesOf(file, [...parts.keys()]),
  };
}

interface Package {
  file: string;
  parts: ReadonlyMap<string, ZipPart>;
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

function readSheet(box: Package, path: string, sheetId: number, name: string, book: XlsxBook): ReadSheet {
  const reader = sheetReader(sheetId, name, book);
  readXml(box, path, reader.events, name, reader.lastCell);
  const read = reader.finish();
  const width = read.sheet.cells.reduce((widest, line) => Math.max(widest, line.length), LEAST_COLUMNS);
  const links = relations(box, path);
  const notes = readTree(box, targetOf(links, /\/comments$/)[0] ?? '');
  for (const { attributes, children } of childrenOf(child(notes, 'commentList'), 'comment')) {
    addNote(read.sheet, width, attributes.ref ?? '', children.map(allText).join('').trim());
  }
  const hyperlinks = read.elements.find((element) => element.name === 'hyperlinks');
  for (const { attributes } of childrenOf(hyperlinks, 'hyperlink')) {
    const link = links.find(({ id, isExternal }) => isExternal && id === relationId(attributes));
    if (link) addLink(read.sheet, width, attributes.ref ?? '', link.target);
  }
  return read;
}

/** A note to the cell, after one that is there; beyond the width of the cells nobody would find it. */
function addNote(sheet: SheetSnapshot, width: number, ref: string, note: string): void {
  const at = parseA1(ref, sheet);
  if (!at || note === '' || at.row > sheet.rows || at.column > width) return;
  while (sheet.cells.length < at.row) sheet.cells.push([]);
  const line = sheet.cells[at.row - 1] as SheetSnapshot['cells'][number];
  while (line.length < at.column) line.push(null);
  const cell = line[at.column - 1] ?? { value: null };
  line[at.column - 1] = { ...cell, note: cell.note ? `${cell.note}\n${note}` : note };
}

/** Cells of the workbench have no links: where the text does not say it, a note does. */
function addLink(sheet: SheetSnapshot, width: number, ref: string, target: string): void {
  const at = parseA1(ref, sheet);
  const value = at && sheet.cells[at.row - 1]?.[at.column - 1]?.value;
  const bare = (text: string) =>
    text
      .replace(/^(mailto:|https?:\/\/)/i, '')
      .replace(/[/?].*$/, '')
      .toLowerCase();
  if (value === null || value === undefined || bare(String(value)) === bare(target)) return;
  addNote(sheet, width, ref, target);
}

function allText({ name, text, children }: XmlElement): string {
  return name === 'rPh' ? '' : (name === 't' ? unescaped(text) : '') + children.map(allText).join('');
}

/** Texts that cells refer to by their place; runs of different looks are one text. */
function readStrings(box: Package, path: string | undefined): string[] {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let isPhonetic = false;
  const events: XmlEvents = {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') isPhonetic = true;
      isText = name === 't' && !isPhonetic;
    },
    text: (piece) => {
      if (isText) text += piece;
    },
    close: (name) => {
      isText = false;
      if (name === 'rPh') isPhonetic = false;
      if (name === 'si' && strings.length < MOST_CELLS) strings.push(unescaped(text));
    },
  };
  if (path !== undefined && box.parts.has(path)) readXml(box, path, events);
  return strings;
}

function readTree(box: Package, path: string): XmlElement | undefined {
  let root: XmlElement | undefined;
  const part = box.parts.get(path);
  if (part && part.bytes > MOST_KEPT_BYTES) {
    throw fileError('INFLATES', { file: box.file, bytes: part.bytes, most: MOST_KEPT_BYTES });
  }
  if (part) {
    const collector = elementCollector((element) => {
      root = element;
    });
    readXml(box, path, collector);
  }
  return root;
}

function readXml(box: Package, path: string, events: XmlEvents, sheet = '', lastCell = () => ''): void {
  const { file, parts } = box;
  const part = parts.get(path);
  if (!part) throw fileError('MISSING_PART', { file, part: path });
  const faults: XmlFaults = {
    broken: (received, expected) =>
      fileError('BROKEN_XML', { file, part: path, sheet, cell: lastCell(), received, expected }),
    doctype: () => fileError('XML_ENTITIES', { file, part: path }),
  };
  const xml = xmlReader(events, faults);
  let decoder: TextDecoder | null = null;
  unpack(part, file, (piece) => {
    decoder ??= new TextDecoder(piece[0] === 0xff ? 'utf-16le' : piece[0] === 0xfe ? 'utf-16be' : 'utf-8');
    xml.write(decoder.decode(piece, { stream: true }));
  });
  xml.end();
}

/** What a part refers to, with targets as names of parts. */
function relations(box: Package, part: string): Relation[] {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const path = part === '' ? ROOT_RELATIONS : `${folder}_rels/${part.slice(slash + 1)}.rels`;
  return childrenOf(readTree(box, path), 'Relationship').map(({ attributes }) => {
    const { Id = '', Type = '', Target = '', TargetMode } = attributes;
    const isExternal = TargetMode === 'External';
    return { id: Id, type: Type, target: isExternal ? Target : resolved(folder, Target.trim()), isExternal };
  });
}

function resolved(folder: string, target: string): string {
  const names: string[] = [];
  for (const name of `${target.startsWith('/') ? '' : folder}${target}`.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/');
}

function targetOf(links: readonly Relation[], type: RegExp): string[] {
  return links.filter((link) => type.test(link.type)).map(({ target }) => target);
}

/** `r:id`, whatever prefix the file has for it. */
function relationId(attributes: Record<string, string>): string | undefined {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
}
