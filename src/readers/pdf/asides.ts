import { least } from './bounds.ts';
import type { Metrics } from './metrics.ts';
import { chooseOwners, edge } from './owner-columns.ts';
import { type Candidate, candidateOf, SIGNING } from './owners.ts';
import { type Line, type Page, textOf, toLine, type Word } from './page.ts';

/** How far below its text, in font sizes, an owner may have a line of its own. */
const UNDER = 2.2;

/**
 * The actions column: names at the right margin that say who is to act, beside the text or under its last line.
 *
 * Accepts: "… to write to the owner.          Clerk", a line of its own "          Cllr. J. Davies", "… by the gate.  GD/HL" (bold)
 * Refuses: sums of money (a table), "Present: A. Smith     B. Jones" (not at the margin), "Signed ………     Chairman"
 *
 * Takes it off the pages and says whether there is one; what it says is kept by the line that it stands beside (`asides`), a name that wraps
 * by the last of its lines.
 */
export function takeAsides(pages: readonly Page[], metrics: Metrics): boolean {
  const candidates = pages.flatMap((page) => page.lines.flatMap((line) => candidateOf(page, line, metrics)));
  const accepted = chooseOwners(candidates, pages, metrics);
  if (accepted.length > 0) detach(pages, new Map(accepted.map((candidate) => [candidate.line, candidate])), metrics);
  return accepted.length > 0;
}

/** Cut the owners off their lines. One that has a line of its own goes to the line above. */
function detach(pages: readonly Page[], candidates: ReadonlyMap<Line, Candidate>, metrics: Metrics): void {
  const start = least([...candidates.values()].map(({ x0 }) => x0));
  for (const page of pages) {
    const width = edge(page, metrics, 1) - start;
    const kept: Line[] = [];
    let open: Line | null = null;
    for (const line of page.lines) {
      const candidate = candidates.get(line);
      if (!candidate || (candidate.from === 0 && !isUnder(line, kept.at(-1)))) {
        kept.push(line);
        continue;
      }
      const aside = toLine(page.number, line.words.slice(candidate.from));
      if (candidate.from > 0) kept.push(toLine(page.number, line.words.slice(0, candidate.from)));
      open = addAside(kept.at(-1) as Line, aside, open, width);
    }
    page.lines = kept;
  }
}

/** Close under a line of text; a name under a line for signing is the signatory's. */
const isUnder = (line: Line, above: Line | undefined): boolean =>
  above !== undefined && line.y - above.y < UNDER * line.size && !SIGNING.test(textOf(above.words));

/** Give a line what stands beside it; the lines of one owner move along to the last line that they stand beside. Hands back that line. */
function addAside(host: Line, aside: Line, open: Line | null, width: number): Line {
  const group = open?.asides?.at(-1);
  host.asides ??= [];
  if (group && isSameOwner(group.at(-1) as Line, aside, width)) {
    if (open !== host) {
      open?.asides?.pop();
      host.asides.push(group);
    }
    group.push(aside);
  } else host.asides.push([aside]);
  return host;
}

const INITIALS = /^[\p{Lu}][\p{L}]{0,3}$/u;

/** Put the lines of a column of owners together: a wrapped name is one, two people are two. */
export function joinAsides(lines: readonly Line[], width: number): Line[][] {
  const joined: Line[][] = [];
  for (const line of lines) {
    const above = joined.at(-1)?.at(-1);
    if (above && isSameOwner(above, line, width)) (joined.at(-1) as Line[]).push(line);
    else joined.push([line]);
  }
  return joined;
}

function isSameOwner(above: Line, line: Line, width: number): boolean {
  if (above.page !== line.page || line.y - above.y > 1.6 * line.size) return false;
  const [before, after] = [textOf(above.words), textOf(line.words)];
  if (INITIALS.test(before) && INITIALS.test(after)) return false;
  if (/[,/&-]$|\band$/.test(before) || /^(?:\/|&|and\b|\p{Ll})/u.test(after)) return true;
  return above.x1 - above.x0 + 0.25 * line.size + ((line.words[0] as Word).x1 - line.x0) > width;
}
