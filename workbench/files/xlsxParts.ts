/** The parts of an XLSX file by their paths, where exceljs has written them. ECMA-376, part 2. */
import { strFromU8, strToU8 } from 'fflate';
import { XML_HEAD } from './xlsxText.ts';

export type XlsxParts = Record<string, Uint8Array>;

export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument';

export function editPart(parts: XlsxParts, path: string, change: (xml: string) => string): void {
  parts[path] = strToU8(change(strFromU8(parts[path] ?? new Uint8Array())));
}

/** @param type of its content, without `application/vnd.openxmlformats-officedocument.` */
export function addPart(parts: XlsxParts, path: string, xml: string, type: string): void {
  parts[path] = strToU8(XML_HEAD + xml);
  const override = `<Override PartName="/${path}" ContentType="${CONTENT}.${type}"/>`;
  editPart(parts, '[Content_Types].xml', (types) => types.replace('</Types>', `${override}</Types>`));
}

/**
 * Lets one part refer to another.
 *
 * @param target relative to the part
 * @param id of its own in that part
 */
export function addRelation(parts: XlsxParts, path: string, id: string, type: string, target: string): void {
  const relations = path.replace(/[^/]+$/, '_rels/$&.rels');
  parts[relations] ??= strToU8(`${XML_HEAD}<Relationships xmlns="${PACKAGE}"></Relationships>`);
  const relation = `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  editPart(parts, relations, (xml) => xml.replace('</Relationships>', `${relation}</Relationships>`));
}
