/** Colours in CSS notation, as scripts write them, and `#rrggbb`, as the workbook keeps them. */

/** The names of CSS 2.1. */
const NAMED: Readonly<Record<string, string>> = {
  aqua: '#00ffff',
  black: '#000000',
  blue: '#0000ff',
  fuchsia: '#ff00ff',
  gray: '#808080',
  green: '#008000',
  lime: '#00ff00',
  maroon: '#800000',
  navy: '#000080',
  olive: '#808000',
  orange: '#ffa500',
  purple: '#800080',
  red: '#ff0000',
  silver: '#c0c0c0',
  teal: '#008080',
  white: '#ffffff',
  yellow: '#ffff00',
};

/** @throws Error on what is no colour */
export function hexColour(colour: string): string {
  const text = colour.toLowerCase();
  if (/^#[\da-f]{6}$/.test(text)) return text;
  if (/^#[\da-f]{3}$/.test(text)) return text.replace(/[\da-f]/g, '$&$&');
  const named = Object.hasOwn(NAMED, text) ? NAMED[text] : undefined;
  if (named === undefined) throw new Error(`Invalid argument: ${colour}`);
  return named;
}
