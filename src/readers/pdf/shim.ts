/**
 * Node 20 lacks `ArrayBuffer.prototype.transferToFixedLength` (ES2024), which the pdf.js inside unpdf calls for every font that it hands over.
 * unpdf fills in the other functions that are missing; this is the one it forgot. Put there as the standard has it, only where it is absent.
 */
export function fillInTransfer(prototype: object = ArrayBuffer.prototype): void {
  if ('transferToFixedLength' in prototype) return;
  Object.defineProperty(prototype, 'transferToFixedLength', { value: transferToFixedLength, writable: true, configurable: true });
}

function transferToFixedLength(this: ArrayBuffer, length: number = this.byteLength): ArrayBuffer {
  const moved = new ArrayBuffer(length);
  new Uint8Array(moved).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
  // The standard leaves the old buffer detached.
  structuredClone(this, { transfer: [this] });
  return moved;
}
