import type { BlockOptions, Origin, TreeBuilder } from './builder.ts';
import { collectWords, joinBrokenWord } from './hyphen.ts';

/** A run of text of one emphasis, from one line of the input. */
export interface DraftRun {
  text: string;
  bold: boolean;
  origin: Origin | null;
}

/** How a line is parted from the one above: by a line end of the source, by one that was meant (`<br>`), or by an empty line. */
export type Parting = 'soft' | 'hard' | 'blank';

export interface DraftLine {
  runs: DraftRun[];
  parting: Parting;
}

/** A block before its line breaks are settled and it is written: what markup readers make first. */
export interface Draft {
  options: BlockOptions;
  lines: DraftLine[];
  /** Cells of a table row, each with its lines; `lines` is empty then. */
  cells: DraftLine[][] | null;
  /** A horizontal rule or page break stands above. */
  rule: boolean;
}

export const textOfLine = (line: DraftLine): string => {
  const { runs } = line;
  return runs.length === 1 ? (runs[0] as DraftRun).text : runs.map((run) => run.text).join('');
};

/** All text of a draft, its lines joined by LF. */
export function textOfDraft(draft: Draft): string {
  const lines = draft.cells ? draft.cells.flat() : draft.lines;
  return lines.length === 1 ? textOfLine(lines[0] as DraftLine) : lines.map(textOfLine).join('\n');
}

const VISIBLE = /[^\s\u200b-\u200d\u2060\ufeff]/;

export const isVisible = (text: string): boolean => VISIBLE.test(text);

export const isBlankLine = (line: DraftLine): boolean => !line.runs.some((run) => isVisible(run.text));

const hasWords = (lines: readonly DraftLine[]): boolean => lines.some((line) => !isBlankLine(line));

/** Whether all that can be seen of a line is bold, punctuation aside. */
export const isBoldLine = (line: DraftLine): boolean =>
  line.runs.some((run) => run.bold && isVisible(run.text)) && line.runs.every((run) => run.bold || !/[\p{L}\p{N}]/u.test(run.text));

const edgeBold = (runs: Iterable<DraftRun>): boolean => {
  for (const run of runs) if (/[\p{L}\p{N}]/u.test(run.text)) return run.bold;
  return false;
};

/** Whether the first word of a line is bold. */
export const startsBold = (line: DraftLine): boolean => edgeBold(line.runs);

/** Whether the last word of a line is bold. */
export const endsBold = (line: DraftLine): boolean => edgeBold([...line.runs].reverse());

/** Gathers drafts: opened, filled with runs, closed. A draft that stays blank counts as a gap. */
export class DraftSink {
  readonly drafts: Draft[] = [];
  private open: Draft | null = null;
  private gap = 0;
  private rule = false;
  /** White space and line ends that wait for the next word. */
  private space = false;
  private parting: Parting | null = null;

  get isOpen(): boolean {
    return this.open !== null;
  }

  /** Last character before the waiting white space, '' at the start of a line. */
  get lastCharacter(): string {
    const run = this.open?.lines.at(-1)?.runs.at(-1);
    return run && !this.parting ? run.text.slice(-1) : '';
  }

  start(options: BlockOptions): void {
    this.close();
    this.open = { options, lines: [{ runs: [], parting: 'blank' }], cells: null, rule: this.rule };
  }

  /** White space between words: one space, and none at the ends of lines. */
  addSpace(): void {
    if (this.open) this.space = true;
  }

  /** Take back the white space that waits ("15" before "th"). */
  dropSpace(): void {
    this.space = false;
  }

  addText(text: string, bold: boolean, origin: Origin | null): void {
    const draft = this.open;
    if (!draft || text === '') return;
    if (this.parting) {
      draft.lines.push({ runs: [], parting: this.parting });
      this.parting = null;
      this.space = false;
    }
    const { runs } = draft.lines[draft.lines.length - 1] as DraftLine;
    const last = runs[runs.length - 1];
    if (this.space && last) last.text += ' ';
    this.space = false;
    if (last && !origin && last.bold === bold) last.text += text;
    else runs.push({ text, bold, origin });
  }

  /** A line end of the source: white space until settled otherwise. */
  softBreak(): void {
    if (!this.open) return;
    const line = this.open.lines.at(-1) as DraftLine;
    if (line.runs.length > 0) this.parting ??= 'soft';
  }

  /** A line end that was meant; two of them are an empty line. */
  hardBreak(): void {
    if (!this.open) return;
    this.parting = this.parting === 'hard' || this.parting === 'blank' ? 'blank' : 'hard';
  }

  /** A horizontal rule: ends the draft and stands above the next. */
  addRule(): void {
    this.close();
    this.rule = true;
  }

  addGap(lines = 1): void {
    this.gap += lines;
  }

  /** Add a draft made elsewhere (a table row). */
  add(draft: Draft): void {
    this.close();
    this.keep({ ...draft, rule: this.rule });
  }

  close(): void {
    const draft = this.open;
    this.open = null;
    this.space = false;
    this.parting = null;
    if (draft) this.keep(draft);
  }

  private keep(draft: Draft): void {
    if (!(draft.cells ?? [draft.lines]).some(hasWords)) {
      this.gap++;
      return;
    }
    if (this.gap > 0) draft.options.gap = (draft.options.gap ?? 0) + this.gap;
    this.drafts.push(draft);
    this.gap = 0;
    this.rule = false;
  }
}

/** Write drafts whose line breaks are settled: soft ones become a space, hard ones LF. Words broken at soft ones are joined. */
export function writeDrafts(builder: TreeBuilder, drafts: readonly Draft[]): void {
  let known: Set<string> | null = null;
  const words = (): Set<string> => {
    known ??= collectWords(drafts.flatMap((draft) => (draft.cells ? draft.cells.flat() : draft.lines).map(textOfLine)));
    return known;
  };
  for (const draft of drafts) {
    for (const lines of draft.cells ?? [draft.lines]) smoothBold(lines, draft.cells !== null);
    builder.open(draft.options);
    if (draft.cells)
      for (const cell of draft.cells) {
        builder.cell();
        writeLines(builder, cell, words);
      }
    else writeLines(builder, draft.lines, words);
    builder.close();
  }
}

const WORDY = /[\p{L}\p{N}]/u;
const LABEL_RUN = /^\s*(?:\(?(?:\d{1,3}(?:\.\d{1,2}){0,3}|[a-z]{1,4}|[A-Z])[.):]{1,2}|\d{1,3}(?:\.\d{1,2}){0,3})\s*$/;

/** Whether some runs are bold and some are not. */
function isMixed(lines: readonly DraftLine[]): boolean {
  const first = lines[0]?.runs[0]?.bold;
  for (const line of lines) for (const run of line.runs) if (run.bold !== first) return true;
  return false;
}

/** Marks between and behind bold words are bold with them, and so is a label that was typed before a bold heading. */
function smoothBold(lines: readonly DraftLine[], isCell: boolean): void {
  if (!isMixed(lines)) return;
  const runs = lines.flatMap((line) => line.runs);
  let after: boolean | null = null;
  for (let i = runs.length - 1; i >= 0; i--) {
    const run = runs[i] as DraftRun;
    const mark = !WORDY.test(run.text) && runs[i - 1]?.bold && (after ?? true);
    const label = i === 0 && !isCell && after && LABEL_RUN.test(run.text);
    if (mark || label) run.bold = true;
    if (isVisible(run.text)) after = run.bold;
  }
}

function writeLines(builder: TreeBuilder, lines: readonly DraftLine[], words: () => Set<string>): void {
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    const joint = next?.parting === 'soft' ? joinBrokenWord(textOfLine(line), textOfLine(next), words) : null;
    line.runs.forEach((run, k) => {
      const last = k === line.runs.length - 1;
      builder.run(last && joint === 'without' ? run.text.slice(0, -1) : run.text, run.bold, run.origin);
    });
    if (!next || joint) return;
    if (next.parting === 'soft') builder.run(' ', endsBold(line) && startsBold(next));
    else builder.lineBreak();
  });
}
