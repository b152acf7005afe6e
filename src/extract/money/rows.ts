/** Read the surroundings of every amount and make its row. */
import type { Money, MoneyRole } from '../../model/money.ts';
import type { Found } from '../../tree/nodes.ts';
import { report } from '../../tree/report.ts';
import type { ExtractContext } from '../context.ts';
import type { Amount } from './amount.ts';
import type { Slip } from './figure.ts';
import { perOf } from './per.ts';
import { qualifierOf } from './qualifier.ts';
import { rolesOf } from './roles.ts';
import { Surroundings } from './surroundings.ts';

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
    role: role ?? roleOfRate(per),
    sentence: text.slice(sentence.start, sentence.end),
    start: amount.start,
    end: amount.end,
  };
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

const LONG_PERIODS = new Set(['week', 'fortnight', 'month', 'quarter', 'year']);

/** What a figure is that nothing tells of: by the unit or the hour a charge, over a longer time a cost ("staffing is £38 per week"). */
function roleOfRate(per: Money['per']): MoneyRole {
  if (!per) return 'other';
  return per.unit === null && LONG_PERIODS.has(per.period ?? '') ? 'cost' : 'fee';
}
