/** Signatures of the records of a zip archive (APPNOTE 4.3). */
const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** The first moment that a zip archive can hold: midnight on 1 January 1980. */
const TIME = 0;
const DATE = 0x21;

/** Set the time of every entry of a zip archive to the same moment, so that the same content gives the same bytes. */
export function fixZipTimes(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error('Bug: the archive is not as its own directory says');
    setTime(view, at + 12);
    setTime(view, view.getUint32(at + 42, true) + 10);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at--) if (view.getUint32(at, true) === END) return at;
  throw new Error('Bug: a zip archive without an end');
}

function setTime(view: DataView, at: number): void {
  view.setUint16(at, TIME, true);
  view.setUint16(at + 2, DATE, true);
}
