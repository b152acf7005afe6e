/** Sums of money as rows tell them. */
import { findMoney } from '../../src/extract/money/index.ts';
import { smallMinutes } from './small-minutes.ts';

export type Row = readonly [why: string, text: string, expected: string[]];

/** Figures of a text: "£2m to £3m = 2000000..3000000 funding at-most per person/week", with the ISO code where it is not GBP. */
export function moneyIn(text: string): string[] {
  const context = smallMinutes(text);
  findMoney(context);
  return context.root.facts.money.map(({ start, end, value, max, currency, role, qualifier, per }) => {
    const amount = `${currency === 'GBP' ? '' : `${currency} `}${value}${max === null ? '' : `..${max}`}`;
    const rate = per ? ` per ${per.unit ?? '-'}/${per.period ?? '-'}` : '';
    return `${text.slice(start, end)} = ${amount} ${role}${qualifier ? ` ${qualifier}` : ''}${rate}`;
  });
}
