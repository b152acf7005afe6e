import type { Span } from '../model/span.ts';

/**
 * Maps offsets of the source text to line, column and page.
 *
 * An anchor says: from this offset on, text runs along this line from this column. Between anchors columns count up; a reader sets an
 * anchor at every line start of the source text and wherever the text jumps in the input file.
 */
export class Places {
  private readonly offsets: number[] = [];
  private readonly lines: number[] = [];
  private readonly columns: number[] = [];
  private readonly pages: number[] = [];

  /** Add an anchor; offsets must not fall. A later anchor at the same offset replaces the earlier one. `page` 0 means no pages. */
  add(offset: number, line: number, column: number, page = 0): void {
    const last = this.offsets.length - 1;
    if (last >= 0 && this.offsets[last] === offset) {
      this.lines[last] = line;
      this.columns[last] = column;
      this.pages[last] = page;
      return;
    }
    this.offsets.push(offset);
    this.lines.push(line);
    this.columns.push(column);
    this.pages.push(page);
  }

  /** Index of the last anchor at or before the offset. */
  private find(offset: number): number {
    let low = 0;
    let high = this.offsets.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.offsets[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  span(start: number, end: number): Span {
    const at = this.find(start);
    if (this.offsets.length === 0) return { start, end, line: 1, column: start + 1, page: null };
    const page = this.pages[at] as number;
    return {
      start,
      end,
      line: this.lines[at] as number,
      column: (this.columns[at] as number) + start - (this.offsets[at] as number),
      page: page === 0 ? null : page,
    };
  }
}

/** Anchors for text whose own lines are the lines to count; `pageAt` gives the page for the start of each line. */
export function placesOfLines(text: string, pageAt: (offset: number) => number = () => 0): Places {
  const places = new Places();
  let line = 1;
  let start = 0;
  for (;;) {
    places.add(start, line, 1, pageAt(start));
    const next = text.indexOf('\n', start);
    if (next < 0) return places;
    start = next + 1;
    line++;
  }
}
