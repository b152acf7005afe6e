import { describe, expect, it } from 'vitest';
import { findMoney } from '../../src/extract/money/index.ts';
import { smallMinutes } from './small-minutes.ts';

/** Figures of a text, each as "text = value", with ISO code where it is not GBP and the upper end where it is a range; "!" marks a slip. */
function figuresIn(text: string): string[] {
  const context = smallMinutes(text);
  findMoney(context);
  const slips = context.file.messages.length > 0 ? ' !' : '';
  return context.root.facts.money.map(({ start, end, value, max, currency }) => {
    const amount = max === null ? `${value}` : `${value}..${max}`;
    return `${text.slice(start, end)} = ${currency === 'GBP' ? '' : `${currency} `}${amount}${slips}`;
  });
}

type Row = readonly [why: string, text: string, expected: string[]];

const FORMS: readonly Row[] = [
  ['thousands and pence', 'A cheque for £1,250.40 was signed.', ['£1,250.40 = 1250.4']],
  ['no thousands separator', 'The roof would take £6000 to mend.', ['£6000 = 6000']],
  ['glued m', 'The bridge would take £5.4m.', ['£5.4m = 5400000']],
  ['glued word', 'The programme stood at £12.048million.', ['£12.048million = 12048000']],
  ['set apart word', 'The programme stood at £12 million.', ['£12 million = 12000000']],
  ['set apart m before a word', 'The county had £210 m for roads.', ['£210 m = 210000000']],
  ['a word behind a line end', 'The county had £210\nmillion for roads.', ['£210\nmillion = 210000000']],
  ['a word behind a line end and its indentation', 'The Authority had £0.25\n     million for roads.', ['£0.25\n     million = 250000']],
  ['pence that are no hour', 'Cards went to 900 homes at 9p each.', ['9p = 0.09']],
  ['a fare that goes from one figure to the next', 'The fare would go from £6.40 to £6.80.', ['£6.40 = 6.4', '£6.80 = 6.8']],
  ['billion, short and long', 'Of £1.2bn, some £0.3 billion was left.', ['£1.2bn = 1200000000', '£0.3 billion = 300000000']],
  ['mn as some officers write', 'A grant of £65mn.', ['£65mn = 65000000']],
  ['k in either case', 'Between them £35k and £897K.', ['£35k = 35000', '£897K = 897000']],
  ['thousand in words', 'A gift of £3 thousand.', ['£3 thousand = 3000']],
  ['three decimals belong to millions', 'A pressure of £1.611m.', ['£1.611m = 1611000']],
  ['pence below a pound', 'Copies at £.50 and £0.75.', ['£.50 = 0.5', '£0.75 = 0.75']],
  ['both sign and p', 'Copies at £0.50p.', ['£0.50p = 0.5']],
  ['vulgar fractions', 'About £½ million, or £1½ million.', ['£½ million = 500000', '£1½ million = 1500000']],
  ['blank behind the sign', 'Insurance £ 670.51 was due.', ['£ 670.51 = 670.51']],
  ['no-break space behind the sign', 'Insurance £\u00a0670.51 was due.', ['£\u00a0670.51 = 670.51']],
  ['a line ends between sign and figure', 'A grant of £\n50,000 was made.', ['£\n50,000 = 50000']],
  ['spaces for commas', 'A grant of £50 000, once £1 250 000.', ['£50 000 = 50000', '£1 250 000 = 1250000']],
  ['a space before another column is none', 'Hall £20 250.00', ['£20 = 20']],
  ['a blank beside the comma', 'A grant of £50, 000 was made.', ['£50, 000 = 50000']],
  ['c glued to the sign stays outside', 'A bridge at c£18m.', ['£18m = 18000000']],
  ['an initial is no magnitude', 'To pay £50 M Hill.', ['£50 = 50']],
  ['a full stop ends the sentence, not the figure', 'It came to £500.', ['£500 = 500']],
  ['euro', 'A fund of €1.40 and €2 billion.', ['€1.40 = EUR 1.4', '€2 billion = EUR 2000000000']],
  ['euro behind', 'A fund of 10,000€.', ['10,000€ = EUR 10000']],
  ['dollars, whose they are', 'Fees of $20 and of US$35.', ['$20 = USD 20', 'US$35 = USD 35']],
  ['Irish pounds', 'A levy of IR£12.', ['IR£12 = IEP 12']],
  ['ISO code before', 'A fee of GBP 500 or EUR 1.2m.', ['GBP 500 = 500', 'EUR 1.2m = EUR 1200000']],
  ['ISO code behind', 'A fee of 500 GBP.', ['500 GBP = 500']],
  ['pence, glued p', 'A tariff of 9.2p per kWh.', ['9.2p = 0.092']],
  ['pence in full', 'An increase by 50 pence.', ['50 pence = 0.5']],
  ['pence in words', 'An increase by fifty pence.', ['fifty pence = 0.5']],
  ['pounds behind figures', 'We have 120 pounds.', ['120 pounds = 120']],
  ['pounds behind words', 'A gift of five thousand pounds.', ['five thousand pounds = 5000']],
  ['hundreds and tens', 'A gift of two hundred and fifty-five pounds.', ['two hundred and fifty-five pounds = 255']],
  ['half a million', 'Some half a million pounds.', ['half a million pounds = 500000']],
  ['one and a half', 'Some one and a half million pounds.', ['one and a half million pounds = 1500000']],
  ['a million', 'Over a million pounds.', ['a million pounds = 1000000']],
  ['words and figures are printed twice', 'Five hundred pounds (£500).', ['Five hundred pounds = 500', '£500 = 500']],
  ['a hyphened pound', 'A five-million-pound scheme.', ['five-million-pound = 5000000']],
  ['sign and word together are one', 'Over £18 million pounds.', ['£18 million = 18000000']],
  ['euros in words', 'A grant of 20 euros.', ['20 euros = EUR 20']],
];

const NEGATIVE_SUMS: readonly Row[] = [
  ['a hyphen behind "of" is a minus', 'A balance of -£500.', ['-£500 = -500']],
  ['a minus behind the sign', 'A variance: £-500.', ['£-500 = -500']],
  ['brackets behind the sign', 'The variance was £(1.2)m.', ['£(1.2)m = -1200000']],
  ['a dash with blanks parts name and sum', 'Supply costs - £35k', ['£35k = 35000']],
  ['so does one glued to the sign', 'Hall hire -£35', ['£35 = 35']],
  ['brackets in prose are brackets', 'The lights (£104.38) were due.', ['£104.38 = 104.38']],
  ['brackets that fill a cell mean a minus', 'Rents\t(£1,200)\nFees\t£300', ['(£1,200) = -1200', '£300 = 300']],
];

const RANGES: readonly Row[] = [
  ['dash', 'It would take £10k-£17k.', ['£10k-£17k = 10000..17000']],
  ['spaced dash', 'It would take £150 – £200.', ['£150 – £200 = 150..200']],
  ['to', 'It would take £2m to £3m.', ['£2m to £3m = 2000000..3000000']],
  ['a shared magnitude', 'Between £2 and £3 million.', ['£2 and £3 million = 2000000..3000000']],
  ['a bare upper end', 'It would take £10-17k.', ['£10-17k = 10000..17000']],
  ['a bare upper end of the same size', 'It would take £500-600.', ['£500-600 = 500..600']],
  ['pence share their p', 'A charge of 50-60p.', ['50-60p = 0.5..0.6']],
  ['ranging from', 'Bids ranged from £500 to £2,000.', ['£500 to £2,000 = 500..2000']],
  ['a rise has two ends of its own', 'The fee was increased from £2 to £3.', ['£2 = 2', '£3 = 3']],
  ['so has a change and what it leads to', 'Raising the sum by £2m to £5m.', ['£2m = 2000000', '£5m = 5000000']],
  ['up from', 'The fee is up from £2 to £3.', ['£2 = 2', '£3 = 3']],
  ['"set up" moves nothing', 'To set up a fund of £2m to £3m.', ['£2m to £3m = 2000000..3000000']],
  ['a gap is between two figures', 'The gap between £2m and £3m.', ['£2m = 2000000', '£3m = 3000000']],
  ['an upper end that is lower', 'Bowls club £50 - £20 to the drama group.', ['£50 = 50', '£20 = 20']],
  ['a bullet begins the next line', 'Bowls club £50\n- £100 to the drama group', ['£50 = 50', '£100 = 100']],
  ['a year is no upper end', 'The grant of £500-2019.', ['£500 = 500']],
  ['"and" without "between"', 'Gifts of £20 and £30.', ['£20 = 20', '£30 = 30']],
];

const SLIPS: readonly Row[] = [
  ['a space for the point', 'A balance of £7,412 60. Cheques followed.', ['£7,412 60 = 7412.6 !']],
  ['figures that count something are not pence', 'A grant of £7,412 60 people would share.', ['£7,412 = 7412']],
  ['a comma for the point', 'A cheque for £12,50.', ['£12,50 = 12.5 !']],
  ['a point for the comma', 'A cheque for £1.500.', ['£1.500 = 1500 !']],
  ['points for commas, and a point', 'A cheque for £1.500.00.', ['£1.500.00 = 1500 !']],
  ['odd grouping', 'A cheque for £12,0000.', ['£12,0000 = 120000 !']],
  ['the letter O', 'A cheque for £5OO.00.', ['£5OO.00 = 500 !']],
  ['tenths of a penny in a tariff are none', 'A tariff of £0.125 a unit.', ['£0.125 = 0.125']],
];

describe('forms', () => {
  it.each(FORMS)('%s', (_why, text, expected) => expect(figuresIn(text)).toEqual(expected));
});
describe('negative sums', () => {
  it.each(NEGATIVE_SUMS)('%s', (_why, text, expected) => expect(figuresIn(text)).toEqual(expected));
});
describe('ranges', () => {
  it.each(RANGES)('%s', (_why, text, expected) => expect(figuresIn(text)).toEqual(expected));
});
describe('slips of the typist', () => {
  it.each(SLIPS)('%s', (_why, text, expected) => expect(figuresIn(text)).toEqual(expected));

  it('says what is unclear, and where', () => {
    const context = smallMinutes('A cheque for £12,50.');
    findMoney(context);
    const [message] = context.file.messages;
    expect(message?.ruleId).toBe('money:unclear-figure');
    expect(message?.reason).toContain('`£12,50`');
  });
});
