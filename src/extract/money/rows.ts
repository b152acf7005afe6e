/** Read the surroundings of every amount and make its row. */
import type { Money, MoneyRole } from '../../model/money.ts';
import type { Found } from '../../tree/nodes.ts';
import { report } from '../../tree/report.ts';
import type { ExtractContext } from '../context.ts';
import type { Amount } from './amount.ts';
import type { Slip } from './figure.ts';
import { Introductions, roleNamedIn } from './introduction.ts';
import { perOf } from './per.ts';
import { qualifierOf } from './qualifier.ts';
import { type RoleScore, roleAmong, roleOfLink } from './role.ts';
import { Surroundings } from './surroundings.ts';

/** Least score at which the words of the passage decide, and at which they are better than nothing. */
const SURE = 1;
const FAINT = 0.2;
/** Figures of the same block that are asked, on either side. */
const MOST_NEIGHBOURS = 40;

const SLIPS: Readonly<Record<Slip, string>> = {
  'space-for-point': 'a space where the decimal point should be',
  'comma-for-point': 'a comma where the decimal point should be',
  'point-for-comma': 'a point before three figures',
  grouping: 'figures grouped in no usual way',
  'letter-for-figure': 'a letter among the figures',
};

type Row = Found<Money>;

export function toRows(context: ExtractContext, amounts: readonly Amount[]): Row[] {
  const surroundings = new Surroundings(context);
  const roles = rolesOf(context, surroundings, amounts);
  return amounts.map((amount, i) => {
    if (amount.slip) reportSlip(context, amount, amount.slip);
    return toRow(context, surroundings, amount, roles[i] ?? null);
  });
}

function toRow(context: ExtractContext, surroundings: Surroundings, amount: Amount, role: MoneyRole | null): Row {
  const { text } = context;
  const area = surroundings.passageOf(amount) ?? amount;
  const sentence = surroundings.sentenceOf(amount);
  const per = amount.heading === null ? perOf(text, area, amount) : null;
  return {
    item: context.placedAt(amount.start)?.item?.id ?? null,
    value: amount.value,
    currency: amount.currency,
    max: amount.max,
    qualifier: amount.heading === null ? qualifierOf(text, area, amount) : null,
    per,
    role: role ?? (per ? 'fee' : 'other'),
    sentence: text.slice(sentence.start, sentence.end),
    start: amount.start,
    end: amount.end,
  };
}

/** The head of the column or the words around; else the nearest figure of the same block, what introduces the list, and faint words last. */
function rolesOf(context: ExtractContext, surroundings: Surroundings, amounts: readonly Amount[]): (MoneyRole | null)[] {
  const introductions = new Introductions(context);
  const links: (MoneyRole | null)[] = [];
  const read = amounts.map((amount, i): RoleScore | null => {
    const heading = amount.heading ? roleNamedIn(amount.heading) : null;
    if (heading) return { role: heading, score: Number.POSITIVE_INFINITY };
    const { words, at, end } = surroundings.wordsAround(amounts, i);
    links[i] = roleOfLink(words, at);
    return roleAmong(words, at, end);
  });
  const sure = read.map((score) => (score && score.score >= SURE ? score.role : null));
  const block = amounts.map((amount) => context.indexAt(amount.start));
  const neighbour = (i: number, step: 1 | -1): MoneyRole | null => {
    for (let j = i + step; block[j] === block[i] && Math.abs(j - i) <= MOST_NEIGHBOURS; j += step) if (sure[j]) return sure[j] as MoneyRole;
    return null;
  };
  return amounts.map((amount, i) => {
    const faint = read[i];
    return (
      sure[i] ??
      neighbour(i, -1) ??
      introductions.roleAt(amount.start) ??
      neighbour(i, 1) ??
      (faint && faint.score >= FAINT ? faint.role : null) ??
      links[i] ??
      null
    );
  });
}

function reportSlip(context: ExtractContext, amount: Amount, slip: Slip): void {
  report(context.file, {
    code: 'money:unclear-figure',
    severity: 'warning',
    message: `Unexpected ${SLIPS[slip]} in \`${context.text.slice(amount.start, amount.end)}\`, read as ${amount.value}`,
    hint: 'Check the figure against the printed minutes',
    at: amount,
  });
}
