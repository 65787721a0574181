/** The parts of a zip file, unpacked one at a time and never beyond what its directory promises. APPNOTE.TXT of PKWARE, 4.3. */
import { Inflate } from 'fflate';
import { fileError } from './fileProblems.ts';

export interface ZipPart {
  name: string;
  /** Unpacked. */
  bytes: number;
  packed: Uint8Array;
  isStored: boolean;
}

const END_OF_DIRECTORY = 0x06054b50;
const END_BYTES = 22;
const DIRECTORY_ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 65_535;
const IN_ZIP64 = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;
/** A thousandfold of this is unpacked at once, at worst. */
const CHUNK = 16_384;

/**
 * Parts by their names.
 *
 * @throws FileError for a file that was cut off or does not hold what its directory says
 */
export function zipParts(file: Uint8Array, fileName: string): Map<string, ZipPart> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const damaged = (part = '') => fileError('DAMAGED_ZIP', { file: fileName, part });
  const end = endOfDirectory(view);
  if (end < 0) throw damaged();
  const parts = new Map<string, ZipPart>();
  let at = view.getUint32(end + 16, true);
  const count = view.getUint16(end + 10, true);
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged();
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const nameEnd = at + ENTRY_BYTES + (nameBytes ?? 0);
    const name = new TextDecoder()
      .decode(file.subarray(at + ENTRY_BYTES, nameEnd))
      .replace(/^\/+|\\/g, (sign) => (sign === '\\' ? '/' : ''));
    const [bytes = 0, packedBytes = 0, start = 0] = sizes(view, at, nameEnd, extraBytes ?? 0);
    const method = view.getUint16(at + 10, true);
    if (start + LOCAL_BYTES > file.length || view.getUint32(start, true) !== LOCAL_HEADER) throw damaged(name);
    const from = start + LOCAL_BYTES + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    if (from + packedBytes > file.length || (method !== STORED && method !== DEFLATED)) throw damaged(name);
    parts.set(name, {
      name,
      bytes,
      packed: file.subarray(from, from + packedBytes),
      isStored: method === STORED,
    });
    at = nameEnd + (extraBytes ?? 0) + (commentBytes ?? 0);
  }
  return parts;
}

/**
 * Unpacks a part piece by piece.
 *
 * @throws FileError where it is damaged, or larger than its directory says
 */
export function unpack(
  { name, bytes, packed, isStored }: ZipPart,
  fileName: string,
  take: (piece: Uint8Array) => void,
) {
  let unpacked = 0;
  const takeSome = (piece: Uint8Array) => {
    unpacked += piece.length;
    if (unpacked > bytes) throw fileError('DAMAGED_ZIP', { file: fileName, part: name });
    take(piece);
  };
  if (isStored) {
    for (let at = 0; at < packed.length; at += CHUNK) takeSome(packed.subarray(at, at + CHUNK));
  } else {
    const inflate = new Inflate(takeSome);
    for (let at = 0; at < packed.length; at += CHUNK) {
      inFile(() => inflate.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length));
    }
  }
  if (unpacked !== bytes) throw fileError('DAMAGED_ZIP', { file: fileName, part: name });

  function inFile(push: () => void): void {
    try {
      push();
    } catch (error) {
      // Errors of fflate carry a number.
      if (typeof (error as { code?: unknown }).code !== 'number') throw error;
      throw fileError('DAMAGED_ZIP', { file: fileName, part: name });
    }
  }
}

function endOfDirectory(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= earliest; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return -1;
}

/** Unpacked, packed, and where the part begins; those that need it stand in the ZIP64 field, in this order. */
function sizes(view: DataView, entry: number, extra: number, extraBytes: number): number[] {
  const plain = [24, 20, 42].map((offset) => view.getUint32(entry + offset, true));
  if (!plain.includes(IN_ZIP64)) return plain;
  for (let at = extra; at + 4 <= extra + extraBytes; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return plain.map((size) => {
      if (size !== IN_ZIP64 || next + 8 > view.byteLength) return size;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  return plain;
}
