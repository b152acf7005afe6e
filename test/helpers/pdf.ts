import { VFile } from 'vfile';
import { pdfReader } from '../../src/readers/pdf/index.ts';

/**
 * Writes small PDF files, uncompressed, so that a test can show how its page looks.
 *
 * Lengths are points from the top left of the page. All letters are half as wide as their size is, so 40 letters of 10 points take up 200.
 */
export interface Mark {
  x: number;
  /** Baseline. */
  y: number;
  text: string;
  size: number;
  face: Face;
  /** Turned to read upwards, or slanted across the page. */
  turn: 'up' | 'slant' | null;
}

export type Face = 'plain' | 'bold' | 'italic' | 'symbol' | 'nameless';

export interface Sheet {
  width?: number;
  height?: number;
  marks?: readonly (Mark | readonly Mark[])[];
  /** Straight lines: x and y of both ends. */
  rules?: readonly (readonly [number, number, number, number])[];
  /** Covered by a picture. */
  picture?: boolean;
}

export const LETTER = 0.5;
const SIZE = 10;

type Look = Partial<Pick<Mark, 'size' | 'face' | 'turn'>>;

/** Text at a place. */
export const at = (x: number, y: number, text: string, look: Look = {}): Mark => ({
  x,
  y,
  text,
  size: SIZE,
  face: 'plain',
  turn: null,
  ...look,
});

/** Text that ends at a place. */
export const until = (x: number, y: number, text: string, look: Look = {}): Mark =>
  at(x - text.length * (look.size ?? SIZE) * LETTER, y, text, look);

/** Text set between two places, in the middle. */
export const centred = (left: number, right: number, y: number, text: string, look: Look = {}): Mark =>
  at((left + right) / 2 - (text.length * (look.size ?? SIZE) * LETTER) / 2, y, text, look);

/** A paragraph wrapped to a width, as a word processor does it; `hang` sets all lines but the first further in. */
export function column(x: number, y: number, width: number, text: string, look: Look & { hang?: number; leading?: number } = {}): Mark[] {
  const { hang = 0, leading = 12, ...rest } = look;
  const letter = (look.size ?? SIZE) * LETTER;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const room = (width - (lines.length > 1 ? hang : 0)) / letter;
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > room) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.map((line, i) => at(i === 0 ? x : x + hang, y + i * leading, line, rest));
}

/** Lines of text one below the other, as they are given. */
export const stack = (x: number, y: number, lines: readonly string[], look: Look & { leading?: number } = {}): Mark[] =>
  lines.map((line, i) => at(x, y + i * (look.leading ?? 12), line, look));

/** The lines of a ruled table: its column edges and its row edges. */
export const grid = (xs: readonly number[], ys: readonly number[]): [number, number, number, number][] => [
  ...ys.map((y): [number, number, number, number] => [xs[0] as number, y, xs.at(-1) as number, y]),
  ...xs.map((x): [number, number, number, number] => [x, ys[0] as number, x, ys.at(-1) as number]),
];

const FACES: Readonly<Record<Face, string>> = {
  plain: '/BaseFont /Helvetica /Encoding /WinAnsiEncoding',
  bold: '/BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding',
  italic: '/BaseFont /Helvetica-Oblique /Encoding /WinAnsiEncoding',
  symbol: '/BaseFont /Symbol',
  nameless: '/BaseFont /ABCDEF+Strange',
};

/** Characters of windows-1252 that Latin-1 has not. */
const WINDOWS: Readonly<Record<string, number>> = {
  '‘': 145,
  '’': 146,
  '“': 147,
  '”': 148,
  '•': 149,
  '–': 150,
  '—': 151,
  '…': 133,
  '€': 128,
};

const bytesOf = (text: string): string =>
  Array.from(text, (letter) => {
    const code = WINDOWS[letter] ?? letter.charCodeAt(0);
    return code < 32 || code > 126 || '()\\'.includes(letter) ? `\\${code.toString(8).padStart(3, '0')}` : letter;
  }).join('');

export interface Options {
  title?: string;
  /** Needs a password. */
  locked?: boolean;
}

/** Write a PDF file. */
export function writePdf(sheets: readonly Sheet[], { title, locked }: Options = {}): Uint8Array {
  const widths = Array.from({ length: 256 }, () => 1000 * LETTER).join(' ');
  const faces = Object.keys(FACES) as Face[];
  const fonts = faces.map((face) => `<< /Type /Font /Subtype /Type1 ${FACES[face]} /FirstChar 0 /LastChar 255 /Widths [${widths}] >>`);
  const picture =
    '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\nA\nendstream';
  const first = 3 + fonts.length + 1;
  const pages = sheets.map((_, i) => first + 2 * i);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${sheets.length} /Kids [${pages.map((id) => `${id} 0 R`).join(' ')}] >>`,
    ...fonts,
    picture,
    ...sheets.flatMap((sheet, i) => pageObjects(sheet, (pages[i] as number) + 1, faces, 3 + fonts.length)),
    title === undefined ? '<< >>' : `<< /Title (${bytesOf(title)}) >>`,
    `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'a1'.repeat(32)}> /U <${'b2'.repeat(32)}> >>`,
  ];
  return assemble(objects, locked === true);
}

function pageObjects(sheet: Sheet, content: number, faces: readonly Face[], picture: number): [string, string] {
  const { width = 600, height = 800 } = sheet;
  const fonts = faces.map((face, i) => `/${face} ${3 + i} 0 R`).join(' ');
  const stream = [
    ...(sheet.picture ? [`q ${width} 0 0 ${height} 0 0 cm /Im0 Do Q`] : []),
    ...(sheet.rules ?? []).map(([x0, y0, x1, y1]) => `${x0} ${height - y0} m ${x1} ${height - y1} l S`),
    ...(sheet.marks ?? []).flat().map((mark) => show(mark, height)),
  ].join('\n');
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${content} 0 R /Resources << /Font << ${fonts} >> /XObject << /Im0 ${picture} 0 R >> >> >>`,
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
  ];
}

const TURNS = { up: '0 1 -1 0', slant: '0.7 0.7 -0.7 0.7' } as const;

const show = (mark: Mark, height: number): string =>
  `BT /${mark.face} ${mark.size} Tf ${mark.turn ? TURNS[mark.turn] : '1 0 0 1'} ${mark.x} ${height - mark.y} Tm (${bytesOf(mark.text)}) Tj ET`;

function assemble(objects: readonly string[], locked: boolean): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
  const lock = locked ? ` /Encrypt ${objects.length} 0 R /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]` : '';
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length - 1} 0 R${lock} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0));
}

/** A block of a reading, as short as a test can compare it. */
export interface Seen {
  type: string;
  text: string;
  page: number | null;
  indent: number;
  gap: number;
  /** The bold beginning of the text. */
  bold: string;
  cells: string[] | null;
}

/** Read a PDF and hand back its blocks, the whole text and the findings. */
export async function readPdf(
  bytes: Uint8Array,
): Promise<{ blocks: Seen[]; texts: string[]; text: string; findings: string[]; title: string | null }> {
  const file = new VFile();
  const { text, tree, places, hints } = await pdfReader.read(bytes, file, { path: null, maxBytes: 1e8 });
  const blocks = tree.children.map(
    (block): Seen => ({
      type: block.type,
      text: text.slice(block.start, block.end),
      page: places.span(block.start, block.end).page,
      indent: block.indent,
      gap: block.gap,
      bold: text.slice(block.start, block.boldEnd),
      cells: block.cells?.map((cell) => text.slice(cell.start, cell.end)) ?? null,
    }),
  );
  return {
    blocks,
    texts: blocks.filter(({ type }) => type !== 'furniture').map((block) => block.text),
    text,
    findings: file.messages.map(({ ruleId }) => ruleId ?? ''),
    title: hints.title,
  };
}

/** Read one page of marks. */
export const readMarks = (...marks: (Mark | readonly Mark[])[]) => readPdf(writePdf([{ marks }]));
