/** A short text that tells contents apart: FNV-1a, 32 bits. */
export function fingerprint(content: unknown): string {
  const text = JSON.stringify(content);
  let hashed = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hashed = Math.imul(hashed ^ text.charCodeAt(i), 0x01000193);
  return (hashed >>> 0).toString(16);
}
