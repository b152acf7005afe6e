import { isRoman, labelValue, readLabel, romanValue } from '../../tree/labels.ts';
import type { FoundClause, MinuteBlock, Range } from '../../tree/nodes.ts';
import { trimRange } from '../../tree/text.ts';
import { clauseOf, isMinute, type Section, wordsOf } from './draft.ts';
import { markerAtStart } from './markers.ts';

interface Level {
  shape: string;
  style: 'bullet' | 'number' | 'letter' | 'roman' | 'dotted';
  last: number;
  printed: string;
  into: FoundClause[];
}

export interface ClauseList {
  clauses: FoundClause[];
  /** Index of the last block that belongs to the list. */
  to: number;
}

/** A label read from where text begins: its words and the shape of its punctuation. */
interface Printed {
  label: string;
  shape: string;
  bullet: boolean;
}

function printedLabel(section: Section, block: MinuteBlock): Printed | null {
  if (block.type !== 'point' || block.label === null) return null;
  const read = readLabel(section.text.slice(block.start, Math.min(block.end, block.start + 32)));
  if (!read) return null;
  return { label: read.label, shape: read.shape, bullet: read.style === 'bullet' };
}

/** Every way a label can be read: "i" is a roman and a letter, "c" too. */
function readings(printed: Printed): { style: Level['style']; value: number }[] {
  if (printed.bullet) return [{ style: 'bullet', value: 1 }];
  const { label } = printed;
  if (/^\d+$/.test(label)) return [{ style: 'number', value: Number(label) }];
  if (/^\d/.test(label)) return [{ style: 'dotted', value: Number(label.split('.').at(-1)) }];
  const ways: { style: Level['style']; value: number }[] = [];
  if (isRoman(label)) ways.push({ style: 'roman', value: romanValue(label) });
  if (label.length <= 2) ways.push({ style: 'letter', value: labelValue(label, 'letter') });
  return ways;
}

const isCapital = (label: string): boolean => /^[A-Z]/.test(label);

/** Most clauses of one decision; more are left in the last clause's decision text. */
const MAX_CLAUSES = 500;

/** Reads the clauses of one decision from its list points, whatever their labels, into a tree. */
class ClauseReader {
  readonly top: FoundClause[] = [];
  private readonly levels: Level[] = [];
  private count = 0;

  /** Place a labelled piece; false where it can not belong to this list. */
  add(printed: Printed, range: Range): boolean {
    if (this.count >= MAX_CLAUSES || range.end <= range.start) return false;
    const level = this.continuing(printed) ?? this.opening(printed);
    if (!level) return false;
    level.into.push(clauseOf(range, printed.label));
    this.count++;
    return true;
  }

  /** A level that this label goes on: same punctuation, and the next value. */
  private continuing(printed: Printed): Level | null {
    for (let i = this.levels.length - 1; i >= 0; i--) {
      const level = this.levels[i] as Level;
      if (level.shape !== printed.shape) continue;
      for (const way of readings(printed)) {
        const step = way.value - level.last;
        const follows =
          way.style === 'bullet' ? printed.label === level.printed : step === 1 || step === 2 || (step === 0 && way.value > 1);
        if (way.style !== level.style || !follows || isCapital(printed.label) !== isCapital(level.printed)) continue;
        level.last = way.value;
        this.levels.length = i + 1;
        return level;
      }
    }
    return null;
  }

  /** A new level inside the last clause: it begins at one, with a label unlike those open. */
  private opening(printed: Printed): Level | null {
    const ways = readings(printed);
    const way =
      (this.levels.length > 0 ? ways.find((each) => each.value === 1) : (ways.find((each) => each.value === 1) ?? ways[0])) ?? null;
    if (!way || this.levels.length >= 6) return null;
    if (
      this.levels.some(
        (level) =>
          level.shape === printed.shape && level.style === way.style && (way.style !== 'bullet' || level.printed === printed.label),
      )
    )
      return null;
    const parent = this.levels.at(-1)?.into.at(-1);
    const level: Level = {
      shape: printed.shape,
      style: way.style,
      last: way.value,
      printed: printed.label,
      into: parent ? parent.clauses : this.top,
    };
    this.levels.push(level);
    return level;
  }

  /** Whether a label would go on with the list. */
  goesOn(printed: Printed): boolean {
    return this.levels.some(
      (level) =>
        level.shape === printed.shape &&
        isCapital(printed.label) === isCapital(level.printed) &&
        readings(printed).some((way) => way.style === level.style && way.style !== 'bullet' && way.value - level.last === 1),
    );
  }

  /** End of the last clause. */
  get end(): number {
    let last = this.top.at(-1);
    while (last?.clauses.length) last = last.clauses.at(-1);
    return last?.end ?? 0;
  }

  /** Lengthen the last clause over a paragraph without a label. */
  extend(end: number): void {
    let list = this.top;
    for (;;) {
      const last = list.at(-1);
      if (!last) return;
      if (last.clauses.length === 0) {
        last.end = end;
        return;
      }
      list = last.clauses;
    }
  }
}

/** A label alone on its line has its text on the next. */
function textBelow(section: Section, i: number): Range | null {
  const next = section.blocks[i + 1];
  return next?.type === 'paragraph' ? { start: next.start, end: next.end } : null;
}

/** "noted the report" is a clause of a list; "RESOLVED" and "Resolved:" begin another decision. */
function isFormula(words: string): boolean {
  const marker = markerAtStart(words.slice(0, 160));
  return (
    marker !== null &&
    (/RESOLVED|RECOMMENDED|DECIDED/.test(words.slice(marker.start, marker.end)) || /^\s{0,60}[:–]/.test(words.slice(marker.end)))
  );
}

/** Read the list that begins at block `from`; `first` is a labelled piece on the announcing line itself ("RESOLVED: (i) That …"). */
export function readClauses(section: Section, from: number, first: Range | null = null): ClauseList {
  const reader = new ClauseReader();
  let to = from - 1;
  if (first) {
    const label = readLabel(wordsOf(section, first).slice(0, 32));
    if (label)
      reader.add(
        { label: label.label, shape: label.shape, bullet: label.style === 'bullet' },
        trimRange(section.text, first.start + label.length, first.end),
      );
  }
  for (let i = from; i < section.blocks.length; i++) {
    const block = section.blocks[i] as MinuteBlock;
    if (block.type === 'table' || block.type === 'furniture' || block.type === 'note') {
      if (block.type === 'table' && block.source.cells && block.start === block.source.start) break;
      continue;
    }
    if (!isMinute(block)) {
      // A sub-heading between clauses: only where the numbers go on behind it.
      if ((block.type === 'heading' || block.type === 'label') && goesOnAfter(section, reader, i)) continue;
      break;
    }
    const printed = printedLabel(section, block);
    const range = trimRange(section.text, block.body, block.end);
    const below = printed && range.end <= range.start ? textBelow(section, i) : null;
    if (printed && below) {
      if (!reader.add(printed, below)) break;
      to = ++i;
      continue;
    }
    if (printed && range.end > range.start) {
      if (isFormula(wordsOf(section, range)) || !reader.add(printed, range)) break;
    } else if (reader.top.length > 0 && carriesOn(section, reader, block)) reader.extend(block.end);
    else if (reader.top.length > 0 && goesOnAfter(section, reader, i) && !markerAtStart(wordsOf(section, block))) {
      // A short line without a stop is a sub-heading between the clauses.
      const words = wordsOf(section, block);
      if (!isTitleLine(words) || (words.length > 40 && !CLOSED.test(section.text.slice(reader.end - 8, reader.end))))
        reader.extend(block.end);
    } else break;
    to = i;
  }
  return { clauses: reader.top, to };
}

/** Whether a line is like a heading: short, without a stop, and longer only where it says nothing of anything. */
export const isTitleLine = (words: string): boolean =>
  !/[.;,]$/.test(words) && (words.length <= 40 || (words.length <= 80 && /^[A-Z(]/.test(words) && !FINITE.test(words)));
/** How a clause ends that nothing goes on with. */
const CLOSED = /[.;](?: and| or)?$/;
const FINITE = /\b(?:are|be|been|by|has|have|is|that|to|was|were|which|will)\b|:$/;

/** Whether a paragraph goes on with the sentence of the last clause: that one ends in a comma, and small letters follow. */
function carriesOn(section: Section, reader: ClauseReader, block: MinuteBlock): boolean {
  const end = reader.end;
  return section.text[end - 1] === ',' && /^\p{Ll}/u.test(section.text.slice(block.start, block.start + 2)) && block.start - end < 24;
}

/** Whether, behind the unlabelled block, the list takes up where it stood. */
function goesOnAfter(section: Section, reader: ClauseReader, i: number): boolean {
  for (let k = i + 1; k < Math.min(section.blocks.length, i + 4); k++) {
    const next = section.blocks[k] as MinuteBlock;
    const printed = printedLabel(section, next);
    if (printed) return reader.goesOn(printed);
    if (next.type === 'paragraph' && markerAtStart(wordsOf(section, next))) return false;
  }
  return false;
}
