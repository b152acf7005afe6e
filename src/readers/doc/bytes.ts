/** What is read lies outside of what is there. */
export class OutOfBytes extends Error {
  override readonly name = 'OutOfBytes';
}

/** Bytes of a binary file, read little-endian and never past their end. */
export class Bytes {
  private readonly view: DataView;

  constructor(readonly array: Uint8Array) {
    this.view = new DataView(array.buffer, array.byteOffset, array.byteLength);
  }

  get length(): number {
    return this.array.length;
  }

  private at(offset: number, size: number): number {
    if (offset < 0 || offset + size > this.length) throw new OutOfBytes(`Byte ${offset} of ${this.length}`);
    return offset;
  }

  u8(offset: number): number {
    return this.view.getUint8(this.at(offset, 1));
  }

  u16(offset: number): number {
    return this.view.getUint16(this.at(offset, 2), true);
  }

  i16(offset: number): number {
    return this.view.getInt16(this.at(offset, 2), true);
  }

  u32(offset: number): number {
    return this.view.getUint32(this.at(offset, 4), true);
  }

  i32(offset: number): number {
    return this.view.getInt32(this.at(offset, 4), true);
  }

  slice(offset: number, size: number): Bytes {
    return new Bytes(this.array.subarray(this.at(offset, size), offset + size));
  }

  utf16(offset: number, characters: number): string {
    return new TextDecoder('utf-16le').decode(this.slice(offset, characters * 2).array);
  }
}
