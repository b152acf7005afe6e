import type { Attachment, Category } from '../model/item.ts';
import { readLabel } from '../tree/labels.ts';
import { allMatches } from '../tree/matches.ts';
import type { ItemNode, MinuteBlock, Part, Range } from '../tree/nodes.ts';
import { foldSpace, trimRange } from '../tree/text.ts';
import { rowView } from './candidates.ts';
import { ATTACHMENT, FURNITURE, gluedLabel, hasAttachment, readField, readKnownField, readPartLabel, TRUNCATION } from './labels.ts';
import { type BlockDetails, cut, type Line, pieceOf } from './lines.ts';
import { readAgendaReference } from './numbering.ts';
import { findReferences } from './references.ts';
import { categoryOf } from './topics.ts';

/** Where an item opens, as a layout found it. */
export interface Opener {
  /** Lines of its heading: first, and the one after the last. */
  from: number;
  to: number;
  number: string | null;
  numberAt: Range | null;
  /** Ranges of the title, in order; none where no title is printed. */
  titleAt: Range[];
  /** Number and body of another meeting ("Meeting: 03/11/2009 - Cabinet (Item 128)"). */
  meeting?: ItemNode['meeting'];
}

/** How the body of an item is read in a layout. */
export interface Profile {
  /** The part that text right under the title belongs to. */
  opening: Part;
  /** Where "Label: value" lines are fields: nowhere, under the title, or (known labels only) anywhere. */
  fields: 'none' | 'head' | 'anywhere';
  /** Whether text under the title that reads like an agenda's is its purpose although no label follows (labels stripped). */
  agendaByWords: boolean;
}

/** Collects the blocks of one section while its lines are read one after the other. */
export class SectionReader {
  readonly blocks: MinuteBlock[] = [];
  readonly fields: Record<string, string> = Object.create(null);
  readonly attachments: Attachment[] = [];
  readonly purpose: Range[] = [];
  agendaNumber: string | null = null;
  truncated = false;
  private readonly levels: string[] = [];
  private labelled = false;

  constructor(
    private readonly text: string,
    private readonly profile: Profile,
    private part: Part,
  ) {}

  private push(line: Line, range: Range, type: MinuteBlock['type'], more: Omit<BlockDetails, 'part'> = {}): void {
    if (range.end > range.start) this.blocks.push(cut(line, range, type, { part: this.part, ...more }));
  }

  /** Lines of the heading: number and title as one block each line, attachments apart. */
  heading(line: Line, range: Range): void {
    this.part = 'heading';
    this.withAttachments(line, range, 'heading');
  }

  /** From here on the item's body is read. */
  body(): void {
    this.part = this.profile.opening;
  }

  /** Read one line, or the rest of a line whose beginning was the heading. */
  line(line: Line, from = line.start): void {
    const range = trimRange(this.text, from, line.end);
    if (range.start === range.end) return;
    if (line.source.type === 'furniture') return this.push(line, range, 'furniture');
    if (line.source.cells) return from === line.start ? this.row(line) : this.restOfRow(line, range.start);
    const raw = this.text.slice(range.start, range.end);
    if (raw.startsWith('|') || raw.endsWith('|')) return this.barred(line, range);
    const short = raw.length <= 120 ? foldSpace(raw) : '';
    if (short !== '' && this.shortLine(line, range, short)) return;
    const glued = this.profile.opening !== 'minutes' ? gluedLabel(raw) : null;
    if (glued) {
      this.label(line, { start: range.start, end: range.start + glued.length }, glued.part);
      return this.line(line, range.start + glued.length);
    }
    const field = this.readField(line, raw);
    if (field) return this.field(line, range, field);
    this.prose(line, range, raw);
  }

  /** A cell of the table form: its bars are furniture, "Minutes:" may close the line that began with title and agenda text. */
  private barred(line: Line, range: Range): void {
    const start = /^[|\s]{0,60}/.exec(this.text.slice(range.start, range.end))?.[0].length ?? 0;
    if (start > 0) this.push(line, trimRange(this.text, range.start, Math.min(range.end, range.start + start)), 'furniture');
    let end = range.end;
    while (end > range.start + start && /[|\s]/.test(this.text[end - 1] ?? '')) end--;
    const inner = trimRange(this.text, range.start + start, end);
    if (inner.end > inner.start) {
      const found = CELL_LABEL.exec(this.text.slice(inner.start, Math.min(inner.end, inner.start + MAX_BEFORE_LABEL)));
      const label = found?.[1] ?? '';
      const stop = found ? inner.start + found.index + found[0].length - label.length : inner.end;
      const piece = (from: number, to: number): Line => pieceOf(this.text, line, { start: from, end: to });
      const text = trimRange(this.text, inner.start, stop);
      if (text.end > text.start) this.line(piece(text.start, text.end));
      const after = trimRange(this.text, stop + label.length, inner.end);
      if (label !== '') this.line(piece(stop, stop + label.length));
      if (label !== '' && after.end > after.start) this.line(piece(after.start, after.end));
    }
    if (end < range.end) this.push(line, trimRange(this.text, end, range.end), 'furniture');
  }

  /** Labels, furniture, references: what only a short line can be. True where the line was one. */
  private shortLine(line: Line, range: Range, short: string): boolean {
    const part = line.source.role === 'label' ? (readPartLabel(short) ?? this.part) : readPartLabel(short);
    if (part) {
      this.label(line, range, part);
      return true;
    }
    if (FURNITURE.test(short)) {
      this.push(line, range, 'furniture');
      return true;
    }
    if (this.blocks.length < 4 && MEETING_REFERENCE.test(short)) {
      this.push(line, range, 'note');
      return true;
    }
    const reference = this.blocks.length < 4 ? readAgendaReference(short) : null;
    if (reference) {
      this.agendaNumber ??= reference;
      this.push(line, range, 'note');
      return true;
    }
    return false;
  }

  private readField(line: Line, raw: string): { label: string; value: string } | null {
    const { fields } = this.profile;
    if (fields === 'none') return null;
    if (fields === 'head' && this.part !== 'agenda') return null;
    return fields === 'anywhere' && line.source.role !== 'field' ? readKnownField(raw) : readField(raw);
  }

  private label(line: Line, range: Range, part: Part): void {
    this.labelled = true;
    this.levels.length = 0;
    this.part = part;
    this.push(line, range, 'label');
  }

  private field(line: Line, range: Range, field: { label: string; value: string }): void {
    this.fields[foldSpace(field.label)] = foldSpace(field.value);
    this.push(line, range, 'field');
  }

  private prose(line: Line, range: Range, raw: string): void {
    const cutAt = raw.includes('full ') ? TRUNCATION.exec(raw.slice(-160)) : null;
    if (cutAt) {
      const at = Math.max(0, raw.length - 160) + cutAt.index;
      this.truncated = true;
      const text = trimRange(this.text, range.start, range.start + at);
      if (text.end > text.start) this.prose(line, text, this.text.slice(text.start, text.end));
      return this.push(line, trimRange(this.text, Math.max(text.end, range.start + at), range.end), 'note');
    }
    if (this.part === 'documents' || raw.length < 400) {
      if (hasAttachment(raw))
        return this.withAttachments(
          line,
          range,
          this.part === 'documents' ? 'attachment' : this.part === 'agenda' ? 'purpose' : 'paragraph',
        );
    }
    if (this.part === 'documents' && line.source.role === 'attachment') return this.push(line, range, 'attachment');
    if (this.part === 'documents' && !this.isDocument(line, raw)) this.part = 'minutes';
    if (this.profile.agendaByWords && this.part === 'agenda' && !isAgendaText(raw)) this.part = 'minutes';
    if (this.part === 'agenda') {
      this.purpose.push(range);
      return this.push(line, range, 'purpose');
    }
    this.pointOrParagraph(line, range, raw);
  }

  /** Under "Additional documents:" short titles of files follow; a sentence ends them. */
  private isDocument(line: Line, raw: string): boolean {
    return raw.length < 200 && !/[.:;]$/.test(raw) && (line.source.type === 'listItem' || /^[•·o-]\s/.test(raw) || line.source.gap === 0);
  }

  /** A list point has a printed label or was a list item in its own format. */
  private pointOrParagraph(line: Line, range: Range, raw: string): void {
    const label = readLabel(raw.slice(0, 32));
    const usable = label && range.start + label.length < range.end + 1 && !isTimeOrDate(raw);
    if (!usable || !label) {
      this.levels.length = 0;
      return this.push(line, range, line.source.type === 'heading' ? 'heading' : 'paragraph');
    }
    const level = `${label.style === 'roman' && this.levels.includes(`letter${label.shape}`) ? 'letter' : label.style}${label.shape}`;
    const depth = line.source.type === 'listItem' ? line.source.depth : this.depthOf(level);
    this.push(line, range, 'point', { label: label.label, depth, body: Math.min(range.start + label.length, range.end) });
  }

  private depthOf(level: string): number {
    const at = this.levels.indexOf(level);
    if (at >= 0) {
      this.levels.length = at + 1;
      return at;
    }
    this.levels.push(level);
    return this.levels.length - 1;
  }

  /** A table row: number | text | action rows are read as text with something beside it, all others are rows. */
  private row(line: Line): void {
    const row = rowView(this.text, line);
    const cells = line.source.cells ?? [];
    const isText =
      row && (row.number !== null || cells.filter((cell) => cell.end > cell.start).length === 1) && row.text.end - row.text.start > 0;
    const label = readLabel(line.raw.slice(0, 32));
    if (label && label.style !== 'bullet' && label.shape !== 'x' && cells.length <= 3) return this.pointOrParagraph(line, line, line.raw);
    if (!row || !isText) return this.push(line, line, 'table');
    const start = row.number ? row.number.start : row.text.start;
    const range = trimRange(this.text, start, row.text.end);
    this.cellText(line, range, row);
    for (const cell of row.beside) this.push(line, cell, 'table');
  }

  /** A row whose first cells were the heading: the rest of the text cell, then what stands beside it. */
  private restOfRow(line: Line, from: number): void {
    for (const cell of line.source.cells ?? []) {
      const range = trimRange(this.text, Math.max(cell.start, from), cell.end);
      if (range.end <= range.start) continue;
      const inside = cell.start < from;
      if (inside) this.cellText(line, range, { text: range });
      else this.push(line, range, 'table');
    }
  }

  /** A cell of several paragraphs is several blocks. */
  private cellText(line: Line, range: Range, row: { text: Range }): void {
    let from = range.start;
    for (const stop of lineEnds(this.text, row.text)) {
      const piece = trimRange(this.text, from, stop);
      if (piece.end > piece.start) this.line(pieceOf(this.text, line, piece, null));
      from = stop;
    }
  }

  /** Cut "pdf icon PDF 96 KB" off the text it is glued to. */
  private withAttachments(line: Line, range: Range, type: MinuteBlock['type']): void {
    const raw = this.text.slice(range.start, range.end);
    let from = range.start;
    for (const match of hasAttachment(raw) ? allMatches(ATTACHMENT, raw) : []) {
      const at = range.start + match.index;
      const title = trimRange(this.text, from, at);
      const stop = at + match[0].length;
      const named = type === 'attachment' ? foldSpace(this.text.slice(title.start, title.end)).replace(/^[•·o-]\s{1,60}/, '') : '';
      this.attachments.push({ title: named || null, format: match[1] as string, size: foldSpace(match[2] as string) });
      if (type === 'attachment') this.push(line, trimRange(this.text, from, stop), type);
      else {
        if (type === 'purpose' && title.end > title.start) this.purpose.push(title);
        this.push(line, title, type);
        this.push(line, { start: at, end: stop }, 'attachment');
      }
      from = stop;
    }
    this.push(line, trimRange(this.text, from, range.end), type);
  }

  /** Whether any label ("Minutes:") stood in the section. */
  get hasLabel(): boolean {
    return this.labelled;
  }
}

/** "Meeting of Executive, Thursday, 12th September, 2024 6.00 pm (Item 31.)": the meeting, below the title of its page. */
const MEETING_REFERENCE = /^[•·\s]{0,4}(?:view the )?meeting of .{3,90}\b\d{4}\b.{0,20}\(item\s{1,3}[\w.]{1,8}\)$/i;

/** A label inside a cell, with the minute behind it or in the next cell; and how far in it may stand. */
const CELL_LABEL = /(?:^|\s)((?:Minutes|Decisions?):)(?=\s|$)/;
const MAX_BEFORE_LABEL = 2000;

/** A clock time or a date at the start of a line is no list number. */
function isTimeOrDate(raw: string): boolean {
  return /^\d{1,2}[.:]\d{2}\s{0,60}(?:a\.?m|p\.?m|hours|hrs|noon)\b/i.test(raw) || /^\d{1,2}\.\d{1,2}\.\d{2,4}\b/.test(raw);
}

function* lineEnds(text: string, range: Range): Generator<number> {
  for (let at = text.indexOf('\n', range.start); at >= 0 && at < range.end; at = text.indexOf('\n', at + 1)) yield at;
  yield range.end;
}

/** How agenda texts read: what is to be done, whose report it is, where the papers are. */
const AGENDA_TEXT =
  /^[([]?(?:to (?:receive|consider|confirm|approve|note|elect|appoint|agree|discuss|review|determine|resolve|authorise|adopt|sign|report|be|deal|make|update|hear|answer|declare|invite|ask|seek|inform|set|move|provide)\b|(?:joint )?reports? (?:of|from|by|to follow|attached)|report no|(?:a )?(?:verbal|oral|written) (?:update|report)|(?:a )?presentation (?:by|from)|(?:copy|report|minutes|papers?) (?:is |are )?(?:attached|enclosed|herewith)|members (?:are|of the public)|previously circulated|the (?:committee|panel|board|cabinet|executive|council|forum) (?:is|are|will be) (?:asked|invited|requested)|the [^.]{3,80} to (?:report|present|introduce|update|give)\b[^.]{0,60}\.?$|(?:if any|any) |contact:|\(?\d+ min)/i;

const isAgendaText = (raw: string): boolean => AGENDA_TEXT.test(raw);

/** Read the lines of one item into its node. */
export function readItem(text: string, lines: readonly Line[], opener: Opener, end: number, id: string, profile: Profile): ItemNode {
  const reader = new SectionReader(text, profile, 'heading');
  for (let i = opener.from; i < opener.to; i++) {
    const line = lines[i] as Line;
    const stop = headingEnd(text, line, opener);
    reader.heading(line, trimRange(text, line.start, stop));
    if (stop < line.end) {
      reader.body();
      reader.line(line, stop);
    }
  }
  reader.body();
  for (let i = opener.to; i < end; i++) reader.line(lines[i] as Line);
  return toItem(text, opener, reader, id);
}

/** Where the heading ends in one of its lines: behind the number and the title, and whatever closes them. */
function headingEnd(text: string, line: Line, opener: Opener): number {
  const last = opener.titleAt.at(-1);
  if (!last || last.end <= line.start || last.start >= line.end) return line.end;
  if (last.end >= line.end) return line.end;
  const rest = text.slice(last.end, line.end);
  let end = /^\s{0,60}[:.;|–—-]*\s{0,60}/.exec(rest)?.[0].length ?? 0;
  for (const match of hasAttachment(rest) ? allMatches(ATTACHMENT, rest) : []) {
    if (/[^\s|]/.test(rest.slice(end, match.index))) break;
    end = match.index + match[0].length;
  }
  return /[^\s:.;|–—-]/.test(rest.slice(end)) ? last.end + end : line.end;
}

function toItem(text: string, opener: Opener, reader: SectionReader, id: string): ItemNode {
  const title = foldTitle(text, opener.titleAt);
  const category: Category = categoryOf(title);
  const first = reader.blocks[0] as MinuteBlock;
  const last = reader.blocks.at(-1) as MinuteBlock;
  return {
    type: 'item',
    id,
    number: opener.number ?? reader.agendaNumber,
    title,
    titleAt: opener.titleAt,
    category,
    references: findReferences(text, opener.titleAt, reader.blocks),
    fields: { ...reader.fields },
    purpose: reader.purpose.length > 0 ? reader.purpose.map((range) => text.slice(range.start, range.end)).join('\n') : null,
    attachments: reader.attachments,
    meeting: opener.meeting ?? null,
    truncated: reader.truncated,
    exempt: false,
    children: reader.blocks,
    start: first.start,
    end: last.end,
  };
}

/** The title verbatim; white space within a line stays, lines are joined by a space. */
function foldTitle(text: string, ranges: readonly Range[]): string | null {
  const title = ranges.map((range) => text.slice(range.start, range.end).replace(/\s{0,60}[\r\n]\s{0,60}/g, ' ')).join(' ');
  return title === '' ? null : title;
}
