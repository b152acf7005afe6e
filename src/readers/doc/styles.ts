import { type Bytes, OutOfBytes } from './bytes.ts';
import { type DocParagraph, type DocRun, docParagraph, docRun, readParagraph, readRun } from './properties.ts';

interface Style {
  /** Number of the built-in style that it is: 1 to 9 are headings. */
  builtIn: number;
  base: number;
  paragraph: Bytes | null;
  run: Bytes | null;
}

export interface ResolvedStyle {
  heading: number;
  paragraph: DocParagraph;
  run: DocRun;
}

const OF_PARAGRAPHS = 1;
const OF_CHARACTERS = 2;
const TITLE = 62;
const SUBTITLE = 74;
const MAX_RANK = 6;
const MAX_STYLES = 4096;
const MAX_CHAIN = 30;

/** The styles of a document, resolved through what they are based on, each once. */
export class Styles {
  private readonly styles: (Style | null)[] = [];
  private readonly resolved = new Map<number, ResolvedStyle>();

  /** What is cut short costs the styles behind it. */
  constructor(sheet: Bytes | null) {
    try {
      if (sheet) this.readSheet(sheet);
    } catch (error) {
      if (!(error instanceof OutOfBytes)) throw error;
    }
  }

  private readSheet(sheet: Bytes): void {
    const headSize = sheet.u16(0);
    const count = Math.min(MAX_STYLES, sheet.u16(2));
    const baseSize = sheet.u16(4);
    let at = 2 + headSize;
    for (let i = 0; i < count; i++) {
      const size = sheet.u16(at);
      this.styles.push(size === 0 ? null : readStyle(sheet.slice(at + 2, size), baseSize));
      at += 2 + size;
    }
  }

  resolve(id: number): ResolvedStyle {
    const known = this.resolved.get(id);
    if (known) return known;
    const chain: Style[] = [];
    for (let style = this.styles[id]; style && !chain.includes(style) && chain.length < MAX_CHAIN; style = this.styles[style.base])
      chain.push(style);
    const resolved: ResolvedStyle = { heading: 0, paragraph: docParagraph(), run: docRun() };
    for (const { paragraph, run } of chain.reverse()) {
      if (paragraph) readParagraph(paragraph, resolved.paragraph);
      if (run) readRun(run, resolved.run);
    }
    resolved.heading = rankOf(chain.at(-1)?.builtIn ?? 0, resolved.paragraph.outline);
    this.resolved.set(id, resolved);
    return resolved;
  }
}

/** Outline level 9 is text. */
function rankOf(builtIn: number, outline: number | null): number {
  if (outline !== null) return outline > 8 ? 0 : Math.min(MAX_RANK, outline + 1);
  if (builtIn >= 1 && builtIn <= 9) return Math.min(MAX_RANK, builtIn);
  return builtIn === TITLE ? 1 : builtIn === SUBTITLE ? 2 : 0;
}

function readStyle(bytes: Bytes, baseSize: number): Style {
  const kind = bytes.u16(2) & 0xf;
  const name = bytes.u16(baseSize);
  const style: Style = { builtIn: bytes.u16(0) & 0xfff, base: bytes.u16(2) >> 4, paragraph: null, run: null };
  let at = baseSize + 2 + (name + 1) * 2;
  const next = (): Bytes => {
    const size = bytes.u16(at);
    const part = bytes.slice(at + 2, size);
    at += 2 + size + (size & 1);
    return part;
  };
  if (kind === OF_PARAGRAPHS) {
    const paragraph = next();
    // It begins with the number of the style itself.
    if (paragraph.length >= 2) style.paragraph = paragraph.slice(2, paragraph.length - 2);
    if (at < bytes.length) style.run = next();
  } else if (kind === OF_CHARACTERS) style.run = next();
  return style;
}
