import { ASIDE_INDENT } from '../../tree/nodes.ts';
import type { Arrangement, Part } from './arrange.ts';
import type { OutBlock, RowBlock, TextBlock } from './blocks.ts';
import type { Row } from './cells.ts';
import { type LayoutRow, place, readLayoutRows } from './layout-table.ts';
import { flowOf } from './metrics.ts';
import { isBold, type Line, textOf } from './page.ts';
import { joinLines, readSetting } from './paragraphs.ts';
import { bodyStart, isCentred, type Paragraph, type Placed, type Setting } from './placed.ts';
import { NUMBER, type TableChain } from './tables.ts';
import { isEnded } from './text.ts';

/** Type this much larger than the text's is a heading, if the block is no longer than this. */
const LARGER = 1.15;
const MAX_HEADING = 200;

/** Turn what stands on the pages into blocks. */
export function compose({ parts, metrics }: Arrangement): OutBlock[] {
  const placed = parts.flatMap((part) => (part.kind === 'lines' ? part.lines : []));
  const composer = new Composer(readSetting(placed, metrics));
  for (const part of parts) composer.add(part);
  return composer.blocks;
}

class Composer {
  readonly blocks: OutBlock[] = [];
  private readonly setting: Setting;
  private table = -1;
  /** Baseline of the last line written, and its page. */
  private foot: Line | null = null;

  constructor(setting: Setting) {
    this.setting = setting;
  }

  add(part: Part): void {
    if (part.kind === 'rows') this.addRows(part.rows);
    else if (part.kind === 'table') this.addTable(part.table);
    else {
      let waiting: Line[][] = [];
      const paragraphs = joinLines(part.lines, this.setting);
      paragraphs.forEach((paragraph, i) => {
        this.addParagraph(paragraph);
        const beside = [...waiting, ...paragraph.lines.flatMap(({ line }) => line.asides ?? [])];
        // Who stands beside a heading is to act on what follows it.
        waiting = isHeading(paragraph, paragraphs[i + 1]) ? beside : [];
        if (waiting.length === 0) for (const lines of beside) this.addAside(lines, (paragraph.lines[0] as Placed).flow.left);
      });
    }
  }

  private addParagraph(paragraph: Paragraph, lead: Line[][] = [], mayBeCentred = true): void {
    const first = paragraph.lines[0] as Placed;
    const lines = paragraph.lines.map(({ line }) => line);
    const depth = this.headingDepth(paragraph);
    this.blocks.push({
      kind: 'text',
      type: depth > 0 ? 'heading' : 'paragraph',
      depth,
      parts: [...lead, lines],
      indent: mayBeCentred && isCentred(first, this.setting) ? 0 : Math.min(ASIDE_INDENT - 1, this.indentOf(first.line, first.flow.left)),
      gap: this.gapTo(first.line),
    });
    this.foot = lines.at(-1) as Line;
  }

  private addAside(lines: Line[], left: number): void {
    const indent = Math.max(ASIDE_INDENT, this.indentOf(lines[0] as Line, left));
    this.blocks.push({ kind: 'text', type: 'paragraph', depth: 0, parts: [lines], indent, gap: 0 });
    const last = lines.at(-1) as Line;
    if (this.foot?.page === last.page && last.y > this.foot.y) this.foot = last;
  }

  private addRows(rows: readonly Row[]): void {
    this.table++;
    for (const row of rows) {
      this.addRow(row);
      for (const lines of row.cells.flat().flatMap((line) => line.asides ?? [])) this.addAside(lines, 0);
    }
  }

  private addRow(row: Row): void {
    const lines = row.cells.flat();
    const first = lines.reduce((top, line) => (line.y < top.y ? line : top), lines[0] as Line);
    const cells = row.cells.map((cell) => {
      return joinLines(place(cell, flowOf(cell)), { ...this.setting, justified: false, isMargin: () => true }).map((p) =>
        p.lines.map(({ line }) => line),
      );
    });
    if (lines.length === 0) return;
    const block: RowBlock = { kind: 'row', cells, table: this.table, gap: this.gapTo(first), page: row.page };
    this.blocks.push(block);
    this.foot = lines.reduce((low, line) => (line.page > low.page || line.y > low.y ? line : low), first);
  }

  private addTable(table: TableChain): void {
    this.table++;
    if (!table.layout) for (const row of table.rows) this.addRow(row);
    else {
      const [head, ...rest] = table.rows;
      const headed = head && isHead(head);
      if (headed) this.addRow(head);
      const left = table.xs[0] as number;
      for (const row of readLayoutRows(headed ? rest : table.rows, table.xs, this.setting.metrics)) this.addLayoutRow(row, left);
    }
  }

  private addLayoutRow(row: LayoutRow, left: number): void {
    const isNumber = row.lead.length > 0 && row.lead.every((lines) => NUMBER.test(lines.map((line) => textOf(line.words)).join(' ')));
    if (!isNumber && row.lead.length > 0) this.addLead(row.lead);
    let waiting: Line[][] = [];
    row.paragraphs.forEach(({ paragraph, asides }, i) => {
      this.addParagraph(paragraph, isNumber && i === 0 ? row.lead : [], false);
      const beside = [...waiting, ...asides];
      waiting = isHeading(paragraph, row.paragraphs[i + 1]?.paragraph) ? beside : [];
      if (waiting.length === 0) for (const owner of beside) this.addAside(owner, left);
    });
    if (isNumber && row.paragraphs.length === 0) this.addLead(row.lead);
    for (const owner of row.rest) this.addAside(owner, left);
  }

  private addLead(lead: Line[][]): void {
    const first = (lead[0] as Line[])[0] as Line;
    this.blocks.push({
      kind: 'text',
      type: 'heading',
      depth: 0,
      parts: lead,
      indent: 0,
      gap: Math.max(1, this.gapTo(first)),
    } satisfies TextBlock);
    this.foot = null;
  }

  private indentOf(line: Line, left: number): number {
    return Math.max(0, Math.round((line.x0 - left) / this.setting.metrics.character));
  }

  /** Blank lines' worth of white space above a line; one at the top of a page, where it can not be seen. */
  private gapTo(line: Line): number {
    const above = this.foot;
    if (!above) return 0;
    if (above.page !== line.page || line.y < above.y) return 1;
    const lines = (line.y - above.y) / (this.setting.metrics.leading * Math.max(line.size, above.size)) - 1;
    return lines < 0.3 ? 0 : Math.max(1, Math.round(lines));
  }

  private headingDepth({ lines }: Paragraph): number {
    const { size } = this.setting.metrics;
    const first = (lines[0] as Placed).line;
    const length = lines.reduce((sum, { text }) => sum + text.length, 0);
    if (first.size < LARGER * size || length > MAX_HEADING || !lines.some(({ text }) => /\p{L}/u.test(text))) return 0;
    return first.size >= 1.5 * size ? 1 : first.size >= 1.25 * size ? 2 : 3;
  }
}

/** A line or two all in bold type (its number apart), with more text on the same page to follow. */
function isHeading({ lines }: Paragraph, next: Paragraph | undefined): boolean {
  const { line } = lines[0] as Placed;
  if (lines.length > 2 || !next || next.lines[0]?.line.page !== line.page || isEnded((lines.at(-1) as Placed).text)) return false;
  const body = bodyStart(line);
  return lines.every((placed) => placed.line.words.every((word) => isBold(word) || (placed.line === line && word.x0 < body - 1)));
}

/** The first row of a table names its columns: short cells, all in bold type. */
const isHead = (row: Row): boolean =>
  row.cells.flat().length > 0 && row.cells.every((cell) => cell.length < 3) && row.cells.flat().every((line) => line.words.every(isBold));
