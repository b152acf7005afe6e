import type { Line, Rule, Word } from './page.ts';

/** Where an underline may stand below the baseline, in shares of the font size. */
const HIGHEST = -0.02;
const LOWEST = 0.32;
/** How far it may reach beyond the words it underlines, in shares of the font size: the border of a table cell reaches further. */
const OVERHANG = 0.6;
/** Share of a word that the rule has to cover. */
const COVER = 0.7;

/** Mark the words that a rule underlines. */
export function markUnderlines(lines: readonly Line[], rules: readonly Rule[]): void {
  if (rules.length === 0 || lines.length === 0) return;
  const sorted = [...rules].sort((a, b) => a.at - b.at);
  let first = 0;
  for (const line of lines) {
    while (first < sorted.length && (sorted[first] as Rule).at < line.y + HIGHEST * line.size - 1) first++;
    for (let i = first; i < sorted.length; i++) {
      const rule = sorted[i] as Rule;
      if (rule.at > line.y + LOWEST * line.size) break;
      underline(line, rule);
    }
  }
}

function underline(line: Line, rule: Rule): void {
  const covered = line.words.filter((word) => Math.min(word.x1, rule.to) - Math.max(word.x0, rule.from) >= COVER * (word.x1 - word.x0));
  const first = covered[0];
  const last = covered.at(-1) as Word;
  if (!first) return;
  const reach = OVERHANG * line.size;
  if (rule.from < first.x0 - reach || rule.to > last.x1 + reach) return;
  for (const word of covered) word.underlined = true;
}
