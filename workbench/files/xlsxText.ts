/** Text as the XML of an XLSX file has it. */

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What XML 1.0 has no way to say: control characters, halves of surrogate pairs, and two that Unicode reserves. */
const UNSAYABLE = /[^\P{Cc}\t\n\r]|[\p{Cs}\ufffe\uffff]/gu;
/** The same, the carriage return, which reading turns into a line feed, and what looks like an escape already. */
const ESCAPED = /[^\P{Cc}\t\n]|[\p{Cs}\ufffe\uffff]|_(?=x[0-9a-f]{4}_)/giu;

/** Without what XML cannot say. */
export function sayable(text: string): string {
  return text.replace(UNSAYABLE, '');
}

export function xmlText(text: string): string {
  return sayable(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Text of a cell, a note or a formula, where any character can be written as `_xHHHH_`. ECMA-376, part 1, §22.9.2.19. */
export function cellText(text: string): string {
  return text.replace(ESCAPED, escaped);
}

/** The same in an attribute, where XML turns line feeds into spaces. */
export function attributeText(text: string): string {
  return cellText(text).replace(/[\t\n]/g, escaped);
}

function escaped(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
