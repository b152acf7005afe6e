/**
 * A set of minutes before it has a format. The makers turn it into text and into a Word document; LibreOffice and pandoc make the rest of that.
 *
 * Marks inside a text: `**bold**`, `{+inserted+}` and `{-deleted-}` (tracked changes).
 */
export interface Minutes {
  name: string;
  /** Lists of numbers, by name. */
  lists?: Record<string, NumberList>;
  /** Running head and foot; `#` stands for the page number. */
  head?: string;
  foot?: string;
  /** A4 unless it says A5. */
  paper?: 'A5';
  parts: Part[];
  /** Width at which the text is wrapped; left out, a paragraph is one line. */
  wrap?: number;
  web: WebMaker;
  markdown: 'gfm' | 'markdown';
}

/** Who makes the web page: a word processor, a converter, or a council's site around what the converter made. */
export type WebMaker = 'libreoffice' | 'pandoc' | 'site' | 'changes';

export interface NumberList {
  levels: Level[];
  /** First number of the outermost level. */
  start?: number;
  /** Another list whose levels this one takes up anew. */
  restarts?: string;
}

export interface Level {
  format: 'decimal' | 'lowerLetter' | 'lowerRoman' | 'bullet';
  /** `%1.%2`, as Word writes it. */
  text: string;
  /** Paragraph style that carries the number. */
  style?: string;
}

export type Part = Paragraph | Table | Break;

export interface Paragraph {
  kind: 'paragraph';
  text: string;
  list?: string;
  level?: number;
  style?: string;
  centred?: boolean;
}

export interface Table {
  kind: 'table';
  widths: number[];
  rows: string[][];
}

/** A new page; or two columns from here on. */
export interface Break {
  kind: 'page' | 'columns';
}

export const p = (text: string): Paragraph => ({ kind: 'paragraph', text });
export const title = (text: string): Paragraph => ({ kind: 'paragraph', text: `**${text}**`, centred: true });
export const bold = (text: string): Paragraph => p(`**${text}**`);
export const n = (list: string, level: number, text: string): Paragraph => ({ kind: 'paragraph', text, list, level });
export const styled = (style: string, text: string): Paragraph => ({ kind: 'paragraph', text, style });
export const table = (widths: number[], ...rows: string[][]): Table => ({ kind: 'table', widths, rows });

/** The text as it stands once all changes are taken, without marks. */
export const plain = (text: string): string => text.replace(/\{-[^}]*-\}/g, '').replace(/\{\+|\+\}|\*\*/g, '');

const ROMANS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

const written = (count: number, format: Level['format']): string =>
  ({
    decimal: () => String(count),
    lowerLetter: () => String.fromCharCode(96 + count),
    lowerRoman: () => ROMANS[count - 1] ?? String(count),
    bullet: () => '·',
  })[format]();

export interface Numbered {
  label: string | null;
  part: Part;
}

/** The parts, each paragraph of a list with its printed label. */
export function number({ parts, lists = {} }: Minutes): Numbered[] {
  const counts = new Map<string, number[]>();
  const place = (part: Paragraph): { list: string; level: number } | null => {
    if (part.list !== undefined) return { list: part.list, level: part.level ?? 0 };
    for (const [list, { levels }] of Object.entries(lists)) {
      const level = levels.findIndex(({ style }) => style !== undefined && style === part.style);
      if (level >= 0) return { list, level };
    }
    return null;
  };
  return parts.map((part) => {
    const at = part.kind === 'paragraph' ? place(part) : null;
    const list = at && lists[at.list];
    if (!at || !list) return { label: null, part };
    const levels = list.levels;
    const count = counts.get(at.list) ?? levels.map((_, i) => (i === 0 ? (list.start ?? 1) - 1 : 0));
    counts.set(
      at.list,
      count.map((value, i) => (i < at.level ? value : i === at.level ? value + 1 : 0)),
    );
    const now = counts.get(at.list) as number[];
    const label = levels[at.level]?.text.replace(/%(\d)/g, (_, digit) =>
      written(now[Number(digit) - 1] as number, levels[Number(digit) - 1]?.format ?? 'decimal'),
    );
    return { label: label ?? null, part };
  });
}
