/** What a file is, by what it holds; its name may say anything. */
import type { FileKind } from './fileProblems.ts';

/** The first 16 bytes in hexadecimal digits. */
const SIGNATURES: readonly (readonly [RegExp, FileKind])[] = [
  [/^504b0(304|506)/, 'zip'],
  [/^255044462d/, 'pdf'],
  // PNG, JPEG, GIF, BMP, WebP, TIFF, and the kin of HEIC and AVIF.
  [/^(89504e470d0a|ffd8ff|47494638|424d.{8}00000000|52494646.{8}57454250|49492a00|4d4d002a|.{8}66747970)/, 'image'],
];
const OLE = /^d0cf11e0a1b11ae1/;
const MARKUPS: readonly (readonly [RegExp, FileKind])[] = [
  [/^\s*<(?:!doctype html|html|head|meta|table|body)/i, 'html'],
  [/^\s*<\?xml/, 'xml'],
  [/^\s*(?:\{\s*"|\[\s*[[{])/, 'json'],
];
const LOOKED_AT = 65_536;

/** A zip is told apart by its parts, later. */
export function fileKind(bytes: Uint8Array): FileKind {
  const first = Array.from(bytes.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (OLE.test(first)) return utf16Names(bytes).includes('EncryptedPackage') ? 'encrypted' : 'xls';
  const signature = SIGNATURES.find(([pattern]) => pattern.test(first));
  if (signature) return signature[1];
  if (utf16Order(bytes)) return 'text';
  const start = bytes.subarray(0, LOOKED_AT);
  const markup = MARKUPS.find(([pattern]) => pattern.test(latin1(start).replace(/^\xef\xbb\xbf/, '')));
  if (markup) return markup[1];
  return start.some(isControl) ? 'binary' : 'text';
}

/** What no text has: below the space, but for tabs, line breaks, the old end of file and escape. */
function isControl(byte: number): boolean {
  return byte < 9 || (byte > 13 && byte < 32 && byte !== 26 && byte !== 27);
}

/** What a zip is, by the names of its parts. */
export function zipKind(names: ReadonlySet<string>): FileKind {
  const all = [...names];
  const has = (pattern: RegExp) => all.some((name) => pattern.test(name));
  if (has(/^xl\/workbook\d*\.bin$/)) return 'xlsb';
  if (has(/^xl\/workbook\d*\.xml$/) || (has(/^\[Content_Types\]\.xml$/) && has(/worksheets?\/[^/]+\.xml$/)))
    return 'xlsx';
  if (has(/^word\/|^ppt\//)) return 'word';
  if (has(/^Index\/.*\.iwa$|^Index\.zip$/)) return 'numbers';
  return has(/^content\.xml$/) && has(/^mimetype$/) ? 'ods' : 'zip';
}

/**
 * The byte order of a text in UTF-16, by its mark or by where the zeros of its ASCII characters stand: commas, digits and line
 * breaks are among them in any language. Null for other texts, and for what is no text.
 */
export function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const length = Math.min(bytes.length, LOOKED_AT);
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) * 20 < length || Math.min(even, odd) * 20 > Math.max(even, odd)) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** Names of the streams of an OLE file stand in its directory in UTF-16, which lies anywhere in it. */
function utf16Names(bytes: Uint8Array): string {
  return latin1(bytes.subarray(0, 4 * LOOKED_AT))
    .concat(latin1(bytes.subarray(-4 * LOOKED_AT)))
    .replaceAll('\0', '');
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
