import { describe, expect, it } from 'vitest';
import { findMoney } from '../../src/extract/money/index.ts';
import { smallMinutes } from './small-minutes.ts';

function rowsOf(text: string) {
  const context = smallMinutes(text);
  findMoney(context);
  return context.root.facts.money;
}

type Row = readonly [why: string, text: string, expected: (string | null)[]];

const QUALIFIERS: readonly Row[] = [
  ['about', 'Lettering would take about £100.', ['approximately']],
  ['approx with its full stop and a noun between', 'Two benches (approx. cost £400).', ['approximately']],
  ['c with its full stop', 'The lift would come to c. £18m in all.', ['approximately']],
  ['c glued to the sign', 'The lift would come to c£18m.', ['approximately']],
  ['circa', 'The lift would come to circa £30k.', ['approximately']],
  ['in the region of', 'Loans in the region of £1.6m.', ['approximately']],
  ['nearly', 'A return of nearly £5.', ['approximately']],
  ['some', 'The trust held some £40,000.', ['approximately']],
  ['behind the figure', 'The lift would come to £18m approximately.', ['approximately']],
  ['or so', 'A bench is £400 or so.', ['approximately']],
  ['before a range', 'Planting at around £150-£200.', ['approximately']],
  ['at least', 'Backed by at least £100k.', ['at-least']],
  ['minimum and a noun', 'A minimum charge of 50p.', ['at-least']],
  ['not less than', 'A bond of not less than £2m.', ['at-least']],
  ['or more', 'Orders of £500 or more.', ['at-least']],
  ['plus sign', 'Orders of £500+ go to tender.', ['at-least']],
  ['up to', 'Grants of up to £1,000.', ['at-most']],
  ['maximum and a noun', 'Shrubs (max cost £60).', ['at-most']],
  ['up to a maximum of', 'Grants up to a maximum of £750.', ['at-most']],
  ['no more than', 'To spend no more than £750.', ['at-most']],
  ['not exceeding', 'A sum not exceeding £900.', ['at-most']],
  ['capped at', 'Fares were capped at £2.', ['at-most']],
  ['max behind', 'A budget of £300 max.', ['at-most']],
  ['over', 'A rent of just over €50.', ['over']],
  ['in excess of', 'Contracts in excess of £25,000.', ['over']],
  ['more than', 'It had taken more than £3m.', ['over']],
  ['greater-than sign', 'Key decision: spending > £500,000', ['over']],
  ['under', 'Just under £80k was left.', ['under']],
  ['less than', 'It had taken less than £3m.', ['under']],
  ['less-than sign, broken over a line', 'Key decision: spending <\n£500,000', ['under']],
  ['a plain figure', 'It had taken £3m.', [null]],
  ['a topic is no estimate', 'Concerns about £50 charges.', [null]],
  ['"over" as a verb\'s particle', 'They carried over £2k.', [null]],
  ['"up to" as a verb\'s particle', 'That brought the fund up to £5m.', [null]],
  ['a figure that is added', 'A mower at £600 + VAT.', [null]],
  ['"more than" behind compares', 'It was £280,000 more than planned.', [null]],
  ['an account is no circa', "The Treasurer's A/C £755.30.", [null]],
  ['nor is a band', 'For Band C £1,200 is due.', [null]],
  ['a list label is no circa', 'c) £500 for the hall.', [null]],
  ['of two only the one it belongs to', 'About £5m of the £8m.', ['approximately', null]],
];

const RATES: readonly Row[] = [
  ['unit and period, whichever first', 'A saving of £300 per week per person.', ['person/week']],
  ['a word between the two', 'A saving of £300 per week reduction per person.', ['person/week']],
  ['a week', 'Rents are £45 a week.', ['-/week']],
  ['per annum', 'A lease at £1,200 per annum.', ['-/year']],
  ['p.a.', 'A lease at £1,200 p.a. was agreed.', ['-/year']],
  ['glued abbreviation', 'A lease at £100pcm.', ['-/month']],
  ['per hour in letters', 'Hall hire at £12.50 p.h.', ['-/hour']],
  ['per calendar month', 'A lease at £100 per calendar month.', ['-/month']],
  ['each year', 'The fair gives £500 each year.', ['-/year']],
  ['annually', 'The fair gives £500 annually.', ['-/year']],
  ['per month in capitals', '£7.50 PER MONTH FOR TEN MONTHS', ['-/month']],
  ['behind VAT', 'A skip at £90 plus VAT per week.', ['-/week']],
  ['slash', 'Turf at £25/m2 laid.', ['m2/-']],
  ['a head', 'Supper at £12 a head.', ['head/-']],
  ['hyphened', 'A £12-a-head supper.', ['head/-']],
  ['each', 'Trees at £20 each.', ['each/-']],
  ['a noun of two words', 'Lining at €1.40 per metre length and more.', ['metre length/-']],
  ['a band', 'A rise of £5 per Band D property for the year.', ['Band D property/-']],
  ['a participle is no part of the noun', 'A fee of £20 per person attending.', ['person/-']],
  ['a noun with its "of"', 'Parking at £3 per member of staff.', ['member of staff/-']],
  ['glued unit of a tariff', 'The tariff is 9.2p pkWh.', ['kWh/-']],
  ['a yearly charge', 'Signs with an annual service charge of £200.', ['-/year']],
  ['an hourly rate that rises', 'The hourly rate was increased to £9.77.', ['-/hour']],
  ['a budget is merely yearly', 'The annual budget of £3m.', [null]],
  ['another sum is no rate', 'A fund gives £1 for every £1 raised.', [null, null]],
  ['per cent', 'Of the £5 per cent signs are barred.', [null]],
  ['for each', 'They pay £2 for each member.', ['member/-']],
  ['per each', 'They pay £2 per each member.', ['member/-']],
  ['each, apiece', 'Badges at £3 apiece.', ['each/-']],
  ['every week', 'They pay £2 every week.', ['-/week']],
  ['every other thing is no rate', 'They pay £2 every visit.', [null]],
  ['per financial year', 'A levy of £900 per financial year was set.', ['-/year']],
  ['per municipal year and head', 'A levy of £900 per municipal year per head was set.', ['head/year']],
  ['per month, whatever month', 'A levy of £90 per month end.', ['-/month']],
  ['a slash and a figure are a reference', 'A claim for £90/12 was made.', [null]],
  ['a slash and a word', 'Hire is £90/hour.', ['-/hour']],
  ['nothing behind', 'A claim for £90 per', [null]],
  ['a mark behind', 'A claim for £90 per, well, nothing.', [null]],
  ['three words and no more', 'Paint at £4 per small red metal gate post.', ['small/-']],
  ['the first unit and the first period', 'Hire is £90 per day per room per week.', ['room/day']],
  ['an hourly rate behind a mark is another', 'The hourly rate, it was said: £9.77 was paid.', [null]],
  ['what the figure is, and no part of the unit', 'The £85 per tonne gate fee was fixed.', ['tonne/-']],
  ['the unit behind the cost', 'The average cost per delivery had fallen from £3.10 to £2.45.', ['delivery/-', 'delivery/-']],
  ['the unit behind the charge, a verb of change', 'The charge per garden bin rose to £35.', ['garden bin/-']],
  ['the week behind the rent', 'The rent per week is £40.', ['-/week']],
  ['not behind a budget', 'The budget per school was £40.', [null]],
  ['not with words between', 'The charge per bin was discussed and a grant of £40 made.', [null]],
  ['not of another sentence', 'They read of the fee per bin. The grant was £40.', [null]],
  ['"a" that begins a noun', 'They gave £50 a wreath was bought with.', [null]],
];

describe('qualifiers', () => {
  it.each(QUALIFIERS)('%s', (_why, text, expected) => expect(rowsOf(text).map(({ qualifier }) => qualifier)).toEqual(expected));
});

describe('rates', () => {
  it.each(RATES)('%s', (_why, text, expected) =>
    expect(rowsOf(text).map(({ per }) => per && `${per.unit ?? '-'}/${per.period ?? '-'}`)).toEqual(expected),
  );
});

describe('sentences and items', () => {
  it('quotes the sentence as it is printed', () => {
    expect(rowsOf('The roof leaks. Repairs would take  £500,\nmore or less. Noted.')[0]?.sentence).toBe(
      'Repairs would take  £500,\nmore or less.',
    );
  });

  it('quotes the row of a table', () => {
    expect(rowsOf('Club\tAward\nBowls\t£50')[0]?.sentence).toBe('Bowls\t£50');
  });

  it('names the item, or null before the first', () => {
    expect(rowsOf('Reserves are £500.\n\n# Grants\n\nA grant of £50.').map(({ item }) => item)).toEqual([null, 'i1']);
  });
});
