/** One part of a MIME message: what it is, and its content as it lies in the file. */
export interface MimePart {
  /** "text/html"; lower case. */
  type: string;
  parameters: ReadonlyMap<string, string>;
  encoding: string;
  id: string | null;
  body: Buffer;
}

/** Messages within messages, and parts of all of them together; honest pages have two levels and some hundred pictures. */
const MAX_DEPTH = 10;
const MAX_PARTS = 20_000;
/** Bytes of one head; one that goes on longer is none. */
const MAX_HEAD = 65_536;

const LATIN1 = 'latin1';
const EMPTY_LINE = /\r?\n\r?\n/;
const FOLDED = /\r?\n[ \t]{1,20}/g;
const FIELD = /^([!-9;-~]{1,76}):[ \t]{0,20}(.{0,4000})$/;
const PARAMETER = /;\s{0,20}([\w!#$&+.^`{|}~-]{1,60})\s{0,4}=\s{0,4}(?:"([^"]{0,400})"|([^\s;"]{1,400}))/g;

/** Read the fields of a head, names in lower case; null where it is no head of a message. */
export function readHead(text: string): Map<string, string> | null {
  const fields = new Map<string, string>();
  for (const line of text.replace(FOLDED, ' ').split(/\r?\n/)) {
    if (line === '') continue;
    const field = FIELD.exec(line);
    if (!field) return null;
    fields.set((field[1] ?? '').toLowerCase(), (field[2] ?? '').trim());
  }
  return fields;
}

/** Whether bytes begin as a web page in a single file does: a head that says so. */
export function isWebArchive(head: string): boolean {
  const end = EMPTY_LINE.exec(head)?.index ?? -1;
  const fields = end > 0 ? readHead(head.slice(0, end).trimStart()) : null;
  const type = fields?.get('content-type') ?? '';
  return fields?.has('mime-version') === true && /^(?:multipart\/|text\/html)/i.test(type);
}

/** Take a message apart into the parts that hold no others, in their order; `whole` says whether all of them were closed. */
export function readMime(bytes: Buffer): { parts: MimePart[]; start: string | null; whole: boolean } {
  const result = { parts: [] as MimePart[], start: null as string | null, whole: true };
  const waiting: { bytes: Buffer; depth: number }[] = [{ bytes, depth: 0 }];
  for (let message = waiting.pop(); message && result.parts.length < MAX_PARTS; message = waiting.pop()) {
    const part = readPart(message.bytes);
    const boundary = part.type.startsWith('multipart/') ? part.parameters.get('boundary') : undefined;
    if (!boundary || message.depth >= MAX_DEPTH) {
      result.parts.push(part);
      continue;
    }
    if (message.depth === 0) result.start = part.parameters.get('start') ?? null;
    const { inner, closed } = splitParts(part.body, boundary);
    result.whole &&= closed;
    for (const one of inner.reverse()) waiting.push({ bytes: one, depth: message.depth + 1 });
  }
  return result;
}

function readPart(bytes: Buffer): MimePart {
  const head = bytes.toString(LATIN1, 0, MAX_HEAD);
  const gap = EMPTY_LINE.exec(head);
  // A part may begin with its empty line: it has no head then.
  const bare = /^\r?\n/.exec(head);
  const end = bare ? 0 : (gap?.index ?? head.length);
  const fields = readHead(head.slice(0, end)) ?? new Map<string, string>();
  const type = fields.get('content-type') ?? 'text/plain';
  return {
    type: (/^[\w.+-]{1,60}\/[\w.+-]{1,60}/.exec(type)?.[0] ?? 'text/plain').toLowerCase(),
    parameters: new Map(
      Array.from(type.matchAll(PARAMETER), ([, name, quoted, plain]) => [(name ?? '').toLowerCase(), quoted ?? plain ?? '']),
    ),
    encoding: (fields.get('content-transfer-encoding') ?? '').toLowerCase(),
    id: fields.get('content-id') ?? null,
    body: bytes.subarray(bare ? bare[0].length : end + (gap?.[0].length ?? 0)),
  };
}

/** Cut at the lines of the boundary; without a last one the last part goes on to the end. */
function splitParts(body: Buffer, boundary: string): { inner: Buffer[]; closed: boolean } {
  const mark = Buffer.from(`--${boundary}`, LATIN1);
  const inner: Buffer[] = [];
  let start = -1;
  for (let at = body.indexOf(mark); at >= 0 && inner.length < MAX_PARTS; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== LF) continue;
    if (start >= 0) inner.push(body.subarray(start, lineEndBefore(body, at)));
    const after = at + mark.length;
    if (body[after] === DASH && body[after + 1] === DASH) return { inner, closed: true };
    const lineEnd = body.indexOf(LF, after);
    start = lineEnd < 0 ? body.length : lineEnd + 1;
  }
  if (start >= 0) inner.push(body.subarray(start));
  return { inner, closed: false };
}

const LF = 10;
const CR = 13;
const DASH = 45;
const EQUALS = 61;

/** The line end before a boundary belongs to the boundary. */
function lineEndBefore(body: Buffer, at: number): number {
  if (at === 0) return 0;
  return body[at - 2] === CR ? at - 2 : at - 1;
}

/** Undo the encoding in which a part was sent. */
export function decodeBody({ body, encoding }: MimePart): Buffer {
  if (encoding === 'base64') return Buffer.from(body.toString(LATIN1), 'base64');
  return encoding === 'quoted-printable' ? decodeQuoted(body) : body;
}

/** "=C2=A3" is two bytes, "=" at the end of a line joins it with the next (RFC 2045, 6.7). */
function decodeQuoted(body: Buffer): Buffer {
  const decoded = Buffer.allocUnsafe(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at++) {
    const code = body[at] as number;
    if (code !== EQUALS) {
      decoded[length++] = code;
      continue;
    }
    const lineEnd = softBreak(body, at + 1);
    if (lineEnd > 0) {
      at = lineEnd;
      continue;
    }
    const value = hex(body[at + 1]) * 16 + hex(body[at + 2]);
    if (Number.isNaN(value)) decoded[length++] = code;
    else {
      decoded[length++] = value;
      at += 2;
    }
  }
  return decoded.subarray(0, length);
}

/** Place of the line feed where nothing but blanks stand before it, else 0. */
function softBreak(body: Buffer, from: number): number {
  let at = from;
  while (body[at] === 32 || body[at] === 9) at++;
  if (body[at] === CR) at++;
  return body[at] === LF ? at : 0;
}

const hex = (code: number | undefined): number => (code === undefined ? Number.NaN : Number.parseInt(String.fromCharCode(code), 16));
