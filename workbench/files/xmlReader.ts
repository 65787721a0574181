/** XML read as it comes, piece by piece: strict about its form, deaf to document types, and small in memory. */

export type Attributes = Record<string, string>;

export interface XmlEvents {
  /** Names stand without the prefix of the root element; those of other namespaces keep theirs. */
  open(name: string, attributes: () => Attributes): void;
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

export function xmlReader(events: XmlEvents, faults: XmlFaults): { write(piece: string): void; end(): void } {
  const inside: string[] = [];
  let prefix: string | null = null;
  let rest = '';

  const tell = (text: string): void => {
    if (inside.length > 0) events.text(decoded(text.includes('\r') ? text.replaceAll('\r\n', '\n') : text, faults));
    else if (text.trim() !== '') throw faults.broken(text.trim().slice(0, SHOWN), '<…>');
  };
  const open = (qualified: string, written: string): string => {
    prefix ??= qualified.includes(':') ? qualified.slice(0, qualified.indexOf(':') + 1) : '';
    const name = unprefixed(qualified);
    if (inside.length === DEEPEST) throw faults.broken(`<${name}>`, `</${inside.at(-1)}>`);
    inside.push(name);
    events.open(name, () => attributesOf(written, faults));
    return name;
  };
  const close = (name: string): void => {
    const last = inside.pop();
    if (last !== name) throw faults.broken(`</${name}>`, last === undefined ? '' : `</${last}>`);
    events.close(name);
  };
  const unprefixed = (name: string) => (prefix && name.startsWith(prefix) ? name.slice(prefix.length) : name);

  /** Reads what is complete, and keeps the rest for the next piece. */
  const read = (isLast: boolean): void => {
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
        if (section[0] === '<![CDATA[') events.text(rest.slice(at + section[0].length, end));
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
      read(false);
    },
    end: () => {
      read(true);
      if (inside.length > 0) throw faults.broken('', `</${inside.at(-1)}>`);
      if (prefix === null) throw faults.broken('', '<…>');
    },
  };
}

/** An entity may go on in the next piece. */
function completeText(text: string, from: number, isLast: boolean): number {
  const entity = text.lastIndexOf('&');
  const isOpen = entity >= from && text.length - entity < LONGEST_ENTITY && !text.includes(';', entity);
  return isOpen && !isLast ? entity : text.length;
}

function attributesOf(written: string, faults: XmlFaults): Attributes {
  const attributes: Attributes = {};
  ATTRIBUTE.lastIndex = 0;
  for (let match = ATTRIBUTE.exec(written); match; match = ATTRIBUTE.exec(written)) {
    const [, name = '', double, single] = match;
    attributes[name] = decoded(double ?? single ?? '', faults);
  }
  return attributes;
}

function decoded(text: string, faults: XmlFaults): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));|&/gi,
    (entity, hex?: string, code?: string, name = '') => {
      const point = hex ? Number.parseInt(hex, 16) : Number(code ?? -1);
      if (point >= 0 && point <= 0x10ffff) return String.fromCodePoint(point);
      const character = ENTITIES[name];
      if (character === undefined) throw faults.broken(entity, '&amp;');
      return character;
    },
  );
}

/** An element with what it holds, for parts that are small. */
export interface XmlElement {
  name: string;
  attributes: Attributes;
  text: string;
  children: XmlElement[];
}

/** Collects elements from events; `done` hears each that has no parent here. */
export function elementCollector(done: (element: XmlElement) => void): XmlEvents {
  const inside: XmlElement[] = [];
  return {
    open: (name, attributes) => {
      const element = { name, attributes: attributes(), text: '', children: [] };
      inside.at(-1)?.children.push(element);
      inside.push(element);
    },
    text: (text) => {
      const parent = inside.at(-1);
      if (parent) parent.text += text;
    },
    close: () => {
      const element = inside.pop();
      if (element && inside.length === 0) done(element);
    },
  };
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The first element at the end of a path of names. */
export function child(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce((at, name) => at?.children.find((each) => each.name === name), element);
}

/** An attribute that says yes: §22.9.2.7 of ECMA-376. */
export function isOn(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true' || attribute === 'on';
}
