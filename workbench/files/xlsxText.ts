/** Text as the XML of an XLSX file has it. */

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What XML 1.0 has no way to say: control characters, halves of surrogate pairs, and two that Unicode reserves. */
const UNSAYABLE = /[^\P{Cc}\t\n\r]|[\p{Cs}\ufffe\uffff]/gu;
/** The same, the carriage return, which reading turns into a line feed, and what looks like an escape already. */
const ESCAPED = /[^\P{Cc}\t\n]|[\p{Cs}\ufffe\uffff]|_(?=x[0-9a-f]{4}_)/giu;

export function xmlText(text: string): string {
  return text.replace(UNSAYABLE, '').replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Text of a cell, a note or a formula, where any character can be written as `_xHHHH_`. ECMA-376, part 1, §22.9.2.19. */
export function cellText(text: string): string {
  return xmlText(
    text.replace(ESCAPED, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`),
  );
}

/** An element `t` or `v` with text of which every space counts. */
export function textElement(name: 't' | 'v', text: string): string {
  return `<${name}${/^\s|\s$|\s\s/.test(text) ? ' xml:space="preserve"' : ''}>${cellText(text)}</${name}>`;
}
