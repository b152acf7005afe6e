import type { Bytes } from './bytes.ts';

/** Bytes of the operand by the upper three bits of the code; 6 says its length itself ([MS-DOC] 2.6.1). */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3] as const;
const VARIABLE = 6;
/** Its length takes two bytes. */
const TABLE_DEFINITION = 0xd608;

/** Go through a list of single properties: code, and the bytes of the operand from `at` on. What is cut short ends the list. */
export function eachSprm(bytes: Bytes, take: (code: number, operand: Bytes, at: number) => void): void {
  for (let at = 0; at + 3 <= bytes.length; ) {
    const code = bytes.u16(at);
    const kind = code >> 13;
    at += 2;
    let size: number = SIZES[kind] ?? 0;
    if (code === TABLE_DEFINITION) size = at + 2 <= bytes.length ? bytes.u16(at) + 1 : bytes.length;
    else if (kind === VARIABLE) size = bytes.u8(at) + 1;
    if (at + size > bytes.length) return;
    take(code, bytes, at);
    at += size;
  }
}
