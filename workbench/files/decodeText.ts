/** The text of a file in whichever of the usual encodings it was saved. */
import { utf16Order } from './fileKind.ts';

/** UTF-16 or UTF-8, with or without a byte order mark; else GB 18030, of which GBK is a part, or Western European. */
export function decodeText(bytes: Uint8Array): string {
  const utf16 = utf16Order(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const utf8 = new TextDecoder('utf-8').decode(bytes);
    return isMostlyWhole(utf8) ? utf8 : new TextDecoder(isChinese(bytes) ? 'gb18030' : 'windows-1252').decode(bytes);
  }
}

/** UTF-8 that was cut off within a character, say; read as UTF-8, other encodings give hardly a character but U+FFFD. */
function isMostlyWhole(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return 10 * count(/\uFFFD/g) < count(/[\u0080-\uFFFC]/g);
}

/**
 * Whether bytes beyond ASCII come in pairs, as those of common Chinese characters do: GB 2312 has both above A0. Letters with
 * accents stand alone between others.
 */
function isChinese(bytes: Uint8Array): boolean {
  let pairs = 0;
  let single = 0;
  for (let i = 0; i < bytes.length; i++) {
    if ((bytes[i] ?? 0) < 0x80) continue;
    if ((bytes[i + 1] ?? 0) > 0xa0) {
      pairs++;
      i++;
    } else single++;
  }
  return pairs >= single;
}
