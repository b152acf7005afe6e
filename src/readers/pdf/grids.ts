import type { Rule, Rules } from './page.ts';

/** A ruled table: where its column and row lines stand, and which of its cells are one. */
export interface Grid {
  xs: number[];
  ys: number[];
  /** Whether a rule parts the cell from its neighbour on the right, from the one below. */
  right: boolean[][];
  below: boolean[][];
}

/** Rules this far apart, in points, meet. */
const TOUCH = 3.5;
/** Share of a cell's side that has to be ruled. */
const RULED = 0.55;
/** Bounds on what is taken for a table. */
const MAX_COLUMNS = 60;
const MAX_ROWS = 400;
/** A drawing with more crossings than this is no table. */
const MAX_CROSSINGS = 4_000_000;
/** Cells times rules. */
const MAX_WORK = 50_000_000;

/** Find the ruled tables of a page; boxes of a single column are decoration. */
export function findGrids(rules: Rules): Grid[] {
  const across = mergeRules(rules.across);
  const down = mergeRules(rules.down);
  if (across.length * down.length > MAX_CROSSINGS) return [];
  const groups = connect(across, down);
  const grids: Grid[] = [];
  for (const group of groups) {
    const xs = levels(group.down.map((rule) => rule.at));
    const ys = levels(group.across.map((rule) => rule.at));
    if (xs.length < 3 || ys.length < 2 || xs.length > MAX_COLUMNS || ys.length > MAX_ROWS) continue;
    if (xs.length * ys.length * (group.across.length + group.down.length) > MAX_WORK) continue;
    grids.push({ xs, ys, right: partsOf(group.down, xs, ys, 'right'), below: partsOf(group.across, xs, ys, 'below') });
  }
  return grids.sort((a, b) => (a.ys[0] as number) - (b.ys[0] as number));
}

/** Put the pieces of one line together: borders are often drawn cell by cell. */
function mergeRules(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at);
  const merged: Rule[] = [];
  for (let i = 0; i < sorted.length; ) {
    const at = (sorted[i] as Rule).at;
    let end = i;
    while (end < sorted.length && (sorted[end] as Rule).at - at <= 1.6) end++;
    let open: Rule | null = null;
    for (const rule of sorted.slice(i, end).sort((a, b) => a.from - b.from)) {
      if (open && rule.from <= open.to + TOUCH) open.to = Math.max(open.to, rule.to);
      else {
        open = { at, from: rule.from, to: rule.to };
        merged.push(open);
      }
    }
    i = end;
  }
  return merged;
}

/** Distinct values, those within `grain` of one another as one. */
function levels(values: readonly number[], grain = TOUCH): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((a, b) => a - b))
    if (found.length === 0 || value - (found.at(-1) as number) > grain) found.push(value);
  return found;
}

/** Groups of rules that cross or touch. */
function connect(across: readonly Rule[], down: readonly Rule[]): Rules[] {
  const group = across.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (group[at] !== at) at = group[at] as number;
    return at;
  };
  const owner = down.map((upright) => {
    let first = -1;
    across.forEach((level, i) => {
      if (!meets(level, upright)) return;
      if (first < 0) first = i;
      else group[find(i)] = find(first);
    });
    return first;
  });
  const groups = new Map<number, Rules>();
  across.forEach((rule, i) => {
    const root = find(i);
    const found = groups.get(root) ?? { across: [], down: [] };
    found.across.push(rule);
    groups.set(root, found);
  });
  down.forEach((rule, i) => {
    const first = owner[i] as number;
    if (first >= 0) groups.get(find(first))?.down.push(rule);
  });
  return [...groups.values()].filter((found) => found.down.length > 0);
}

const meets = (level: Rule, upright: Rule): boolean =>
  upright.at >= level.from - TOUCH && upright.at <= level.to + TOUCH && level.at >= upright.from - TOUCH && level.at <= upright.to + TOUCH;

/** For every cell, whether its right (or lower) side is ruled. */
function partsOf(rules: readonly Rule[], xs: readonly number[], ys: readonly number[], side: 'right' | 'below'): boolean[][] {
  const parts: boolean[][] = [];
  for (let row = 0; row + 1 < ys.length; row++) {
    const cells: boolean[] = [];
    for (let column = 0; column + 1 < xs.length; column++) {
      const at = side === 'right' ? (xs[column + 1] as number) : (ys[row + 1] as number);
      const from = side === 'right' ? (ys[row] as number) : (xs[column] as number);
      const to = side === 'right' ? (ys[row + 1] as number) : (xs[column + 1] as number);
      cells.push(isRuled(rules, at, from, to));
    }
    parts.push(cells);
  }
  return parts;
}

function isRuled(rules: readonly Rule[], at: number, from: number, to: number): boolean {
  let covered = 0;
  for (const rule of rules) if (Math.abs(rule.at - at) <= TOUCH) covered += Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from));
  return covered >= RULED * (to - from);
}
