/** Notes: their texts (ECMA-376, part 1, §18.7) and the yellow boxes, which files still draw in VML (part 4, §19.4). */
import { a1Of } from '../services/a1.ts';
import { textElement } from './xlsxText.ts';

export interface Note {
  /** Counting from one. */
  row: number;
  column: number;
  text: string;
}

/** Shapes are numbered in blocks of this size; a sheet has blocks of its own. */
const BLOCK = 1024;

/** Pixels; a box of this width holds about so many letters in a line, or half as many of Chinese. */
const BOX = { width: 240, letters: 38, line: 16, least: 48, most: 400 };
/** Of an ordinary cell, in pixels. */
const CELL = { width: 100, height: 21 };

export function notesXml(notes: readonly Note[]): string {
  const comments = notes.map(
    ({ row, column, text }) =>
      `<comment ref="${a1Of({ row, column, rows: 1, columns: 1 })}" authorId="0"><text><r>${textElement('t', text)}</r></text></comment>`,
  );
  return `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Clientele</author></authors><commentList>${comments.join('')}</commentList></comments>`;
}

/** How many blocks of shapes the notes take. */
export function blocksOf(notes: readonly Note[]): number {
  return Math.ceil((notes.length + 1) / BLOCK);
}

/** @param firstBlock number of the first block that no other sheet has */
export function noteBoxesXml(notes: readonly Note[], firstBlock: number): string {
  const blocks = Array.from({ length: blocksOf(notes) }, (_, i) => firstBlock + i);
  return [
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">',
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks.join(',')}"/></o:shapelayout>`,
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">',
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>',
    ...notes.map((note, i) => boxXml(note, firstBlock * BLOCK + i + 1)),
    '</xml>',
  ].join('');
}

function boxXml({ row, column, text }: Note, id: number): string {
  const height = boxHeight(text);
  // From the cell's upper right; rows and columns count from zero here.
  const top = Math.max(0, row - 2);
  const anchor = [
    column,
    12,
    top,
    4,
    ...endOf(column, 12 + BOX.width, CELL.width),
    ...endOf(top, 4 + height, CELL.height),
  ];
  return [
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" fillcolor="#ffffe1" o:insetmode="auto"`,
    ` style="position:absolute;visibility:hidden;width:${BOX.width * 0.75}pt;height:${height * 0.75}pt">`,
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>',
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor.join(', ')}</x:Anchor>`,
    `<x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`,
  ].join('');
}

/** The line that a box ends in, and how far into it. */
function endOf(first: number, pixels: number, size: number): [number, number] {
  return [first + Math.floor(pixels / size), pixels % size];
}

function boxHeight(text: string): number {
  const lines = text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil((line.length + (line.match(/[^\p{ASCII}]/gu)?.length ?? 0)) / BOX.letters)));
  const height = lines.reduce((sum, count) => sum + count, 1) * BOX.line;
  return Math.min(BOX.most, Math.max(BOX.least, height));
}
