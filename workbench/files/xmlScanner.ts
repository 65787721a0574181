/** XML passed on as it comes, piece by piece and undecoded: strict about its form, deaf to document types, and small in memory. */

export type Attributes = Record<string, string>;

/** What is told stands as it is written: entities are checked and not decoded. */
export interface XmlEvents {
  /** Names stand without the prefix of the root element; those of other namespaces keep theirs. */
  open(name: string, written: string): void;
  close(name: string): void;
  text(text: string): void;
}

/** How a fault is told; `expected` is XML again. */
export interface XmlFaults {
  broken(received: string, expected: string): Error;
  /** A document type, which can define entities that grow without end; workbooks have none. */
  doctype(): Error;
}

const TAG = /<(\/?)([^\s/>"'=<!?]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));|&/gi;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const SECTIONS = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;
/** Workbooks nest a dozen levels. */
const DEEPEST = 100;
const LONGEST_TAG = 1_000_000;
const LONGEST_ENTITY = 12;
const SHOWN = 40;

export function xmlScanner(events: XmlEvents, faults: XmlFaults): { write(piece: string): void; end(): void } {
  const inside: string[] = [];
  let prefix: string | null = null;
  let rest = '';

  const tell = (text: string): void => {
    if (inside.length > 0) events.text(checked(text, faults));
    else if (text.trim() !== '') throw faults.broken(text.trim().slice(0, SHOWN), '<…>');
  };
  const open = (qualified: string, written: string): string => {
    prefix ??= qualified.includes(':') ? qualified.slice(0, qualified.indexOf(':') + 1) : '';
    const name = unprefixed(qualified);
    if (inside.length === DEEPEST) throw faults.broken(`<${name}>`, `</${inside.at(-1)}>`);
    inside.push(name);
    events.open(name, checked(written, faults));
    return name;
  };
  const close = (name: string): void => {
    const last = inside.pop();
    if (last !== name) throw faults.broken(`</${name}>`, last === undefined ? '' : `</${last}>`);
    events.close(name);
  };
  const unprefixed = (name: string) => (prefix && name.startsWith(prefix) ? name.slice(prefix.length) : name);

  /** Takes what is complete, and keeps the rest for the next piece. */
  const scan = (isLast: boolean): void => {
    let at = 0;
    while (at < rest.length) {
      const tag = rest.indexOf('<', at);
      if (tag !== at) {
        const until = tag < 0 ? completeText(rest, at, isLast) : tag;
        if (until > at) tell(rest.slice(at, until));
        at = until;
        if (tag < 0) break;
        continue;
      }
      TAG.lastIndex = at;
      const match = TAG.exec(rest);
      if (match) {
        const [all, closing = '', name = '', written = '', empty = ''] = match;
        at += all.length;
        if (closing) close(unprefixed(name));
        else {
          const opened = open(name, written);
          if (empty) close(opened);
        }
        continue;
      }
      const section = SECTIONS.find(([start]) => rest.startsWith(start, at));
      const end = section ? rest.indexOf(section[1], at + section[0].length) : -1;
      if (section && end >= 0) {
        if (section[0] === '<![CDATA[') tell(escaped(rest.slice(at + section[0].length, end)));
        at = end + section[1].length;
        continue;
      }
      if (/^<!doctype/i.test(rest.slice(at, at + 9))) throw faults.doctype();
      if (isLast || rest.length - at > LONGEST_TAG) throw faults.broken(rest.slice(at, at + SHOWN), '<…>');
      break;
    }
    rest = rest.slice(at);
  };
  return {
    write: (piece) => {
      rest += piece;
      scan(false);
    },
    end: () => {
      scan(true);
      if (inside.length > 0) throw faults.broken('', `</${inside.at(-1)}>`);
      if (prefix === null) throw faults.broken('', '<…>');
    },
  };
}

/** Attributes of a tag, decoded. */
export function attributesOf(written: string): Attributes {
  const attributes: Attributes = {};
  ATTRIBUTE.lastIndex = 0;
  for (let match = ATTRIBUTE.exec(written); match; match = ATTRIBUTE.exec(written)) {
    const [, name = '', double, single] = match;
    attributes[name] = decoded(double ?? single ?? '');
  }
  return attributes;
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** An attribute that says yes: §22.9.2.7 of ECMA-376. */
export function isOn(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true' || attribute === 'on';
}

/** An entity may go on in the next piece. */
function completeText(text: string, from: number, isLast: boolean): number {
  const entity = text.lastIndexOf('&');
  const isOpen = entity >= from && text.length - entity < LONGEST_ENTITY && !text.includes(';', entity);
  return isOpen && !isLast ? entity : text.length;
}

function checked(text: string, faults: XmlFaults): string {
  if (!text.includes('&')) return text;
  for (const [entity, hex, code, name] of text.matchAll(ENTITY)) {
    if (name === undefined && !(codePoint(hex, code) <= 0x10ffff)) throw faults.broken(entity, '&amp;');
  }
  return text;
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (_, hex?: string, code?: string, name = '') =>
    name === '' ? String.fromCodePoint(codePoint(hex, code)) : (ENTITIES[name.toLowerCase()] ?? ''),
  );
}

/** NaN for none. */
function codePoint(hex: string | undefined, code: string | undefined): number {
  return hex === undefined ? Number(code ?? Number.NaN) : Number.parseInt(hex, 16);
}
