/** The package of an XLSX file as it grows: parts, their types, and which refers to which. ECMA-376, part 2. */
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { XML_HEAD } from './xlsxText.ts';

export interface XlsxPackage {
  /**
   * Compresses a part at once, so that a large sheet never stands in memory whole.
   *
   * @param type of its content, without `application/vnd.openxmlformats-`; a part in VML needs none
   */
  add(path: string, type: string | null, xml: Iterable<string>): void;
  /**
   * Lets one part, or the package itself (''), refer to another.
   *
   * @returns the reference's id
   */
  relate(from: string, relation: string, to: string): string;
  finish(): Uint8Array<ArrayBuffer>;
}

export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-';
const TYPES_BY_EXTENSION = {
  rels: `${CONTENT}package.relationships+xml`,
  xml: 'application/xml',
  vml: `${CONTENT}officedocument.vmlDrawing`,
};

/** Relations that belong to packages of any kind; all others are of office documents. */
const OF_PACKAGES = new Set(['metadata/core-properties']);

export function xlsxPackage(): XlsxPackage {
  const written: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    written.push(chunk);
  });
  const begin = (path: string) => {
    const part = new ZipDeflate(path, { level: 4 });
    zip.add(part);
    return part;
  };
  // Readers look for the list of types at the beginning; what it lists is known at the end.
  const types = begin('[Content_Types].xml');
  const overrides: string[] = [];
  const relations = new Map<string, string[]>();
  return {
    add: (path, type, xml) => {
      if (type !== null) overrides.push(`<Override PartName="/${path}" ContentType="${CONTENT}${type}"/>`);
      write(begin(path), xml);
    },
    relate: (from, relation, to) => {
      const known = relations.get(from) ?? [];
      const id = `rId${known.length + 1}`;
      const type = `${OF_PACKAGES.has(relation) ? `${PACKAGE}/relationships` : RELATIONS}/${relation}`;
      relations.set(from, [...known, `<Relationship Id="${id}" Type="${type}" Target="${pathFrom(from, to)}"/>`]);
      return id;
    },
    finish: () => {
      for (const [from, known] of relations) {
        write(begin(relationsOf(from)), [
          `<Relationships xmlns="${PACKAGE}/relationships">${known.join('')}</Relationships>`,
        ]);
      }
      const defaults = Object.entries(TYPES_BY_EXTENSION).map(
        ([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`,
      );
      write(types, [`<Types xmlns="${PACKAGE}/content-types">`, ...defaults, ...overrides, '</Types>']);
      zip.end();
      return joined(written);
    },
  };
}

function write(part: ZipDeflate, xml: Iterable<string>): void {
  part.push(strToU8(XML_HEAD));
  for (const chunk of xml) part.push(strToU8(chunk));
  part.push(new Uint8Array(), true);
}

/** `xl/workbook.xml` has its relations in `xl/_rels/workbook.xml.rels`, the package in `_rels/.rels`. */
function relationsOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return `${path.slice(0, path.length - name.length)}_rels/${name}.rels`;
}

/** Relative, as every program writes it and some expect it. */
function pathFrom(from: string, to: string): string {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')];
  const shared = here.findIndex((folder, i) => folder !== there[i]);
  const common = shared === -1 ? here.length : shared;
  return [...here.slice(common).map(() => '..'), ...there.slice(common)].join('/');
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
