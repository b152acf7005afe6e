import { describe, expect, it } from 'vitest';
import { parseMinutes } from '../../src/index.ts';
import { moneyIn, type Row } from './money-told.ts';

const NUMBERS: readonly Row[] = [
  ['words that a comma parts', 'Some two, three pounds.', ['three pounds = 3 other']],
  ['a no-break space between', 'Twenty\u00a0five pounds.', ['Twenty five pounds = 25 other']],
  ['a blank between tens and ones', 'We gave twenty five pounds.', ['twenty five pounds = 25 funding']],
  ['hyphens all through', 'A cost of six-and-a-half thousand pounds.', ['six-and-a-half thousand pounds = 6500 cost']],
  ['a hundred', 'A hundred pounds was given.', ['A hundred pounds = 100 funding']],
  ['hundreds above ten', 'A fund of twelve hundred pounds.', ['twelve hundred pounds = 1200 funding']],
  ['thousands, and ones behind "and"', 'One thousand and one pounds.', ['One thousand and one pounds = 1001 other']],
  [
    'thousands, and hundreds behind "and"',
    'Twenty thousand and five hundred pounds.',
    ['Twenty thousand and five hundred pounds = 20500 other'],
  ],
  ['billions', 'Two billion pounds.', ['Two billion pounds = 2000000000 other']],
  ['a vague one, then one that is not', 'A few hundred pounds; then fifty pounds.', ['fifty pounds = 50 other']],
  ['a pound alone is a shape or a dog’s', 'A fund of a pound.', []],
  ['nought is no sum', 'Nought pounds.', []],
  ['figures on either side of "to"', 'Gifts of 10 to 15 pounds.', ['10 to 15 pounds = 10..15 other']],
  ['of two figures the second is the smaller', 'From 15 to 10 pounds.', ['10 pounds = 10 other']],
  ['thousands on either side of a dash', 'Gifts of 1,000-2,000 pounds.', ['1,000-2,000 pounds = 1000..2000 other']],
  ['pence on either side of a dash', 'A toll of 10-15p.', ['10-15p = 0.1..0.15 fee']],
  ['nothing but links', 'and a of pounds', []],
  ['an article before a number is no part of it', 'a ten thousand pound gift', ['ten thousand pound = 10000 funding']],
  ['an article before a scale is', 'A gift of a thousand pounds.', ['a thousand pounds = 1000 funding']],
  [
    'quarter and half',
    'A gift of half a million pounds, and a quarter million pounds.',
    ['half a million pounds = 500000 funding', 'a quarter million pounds = 250000 funding'],
  ],
  ['too far before', 'It was five and that is all that there is to say of it in so many words as are to be had here by pounds.', []],
];

const RANGES: readonly Row[] = [
  [
    'a word of estimate before the upper end parts them',
    'Bids of £2m to about £3m.',
    ['£2m = 2000000 funding', '£3m = 3000000 funding approximately'],
  ],
  ['up to between', 'Bids of £2m up to £3m.', ['£2m up to £3m = 2000000..3000000 funding']],
  [
    'a word of estimate behind "between"',
    'Bids between about £2 and £3 million.',
    ['£2 and £3 million = 2000000..3000000 funding approximately'],
  ],
  ['what is split between two', 'Split between £2m and £3m.', ['£2m = 2000000 other', '£3m = 3000000 other']],
  ['a change and where it leads', 'Rose by a further £2m to £5m.', ['£2m = 2000000 difference', '£5m = 5000000 difference']],
  ['a move in the clause before a semicolon', 'It rose; bids of £2m to £3m.', ['£2m to £3m = 2000000..3000000 funding']],
  ['a long dash', 'Bids of £2m—£3m.', ['£2m—£3m = 2000000..3000000 funding']],
  ['a lower end of other size keeps its own', 'Bids of £500 to £3.5m.', ['£500 to £3.5m = 500..3500000 funding']],
  ['pounds and pence take the magnitude', 'Bids of £5.25 to £6m.', ['£5.25 to £6m = 5250000..6000000 funding']],
  ['a bare upper end with pence', 'Bids of £10-17.50 each.', ['£10-17.50 = 10..17.5 funding per each/-']],
  ['a bare upper end in thousands', 'Bids of £10 - 17k.', ['£10 - 17k = 10000..17000 funding']],
  ['a dash and a sign without a figure', 'Bids of £10-£', ['£10 = 10 funding']],
  ['a bare upper end of four figures', 'Rents of £1,500-2,000 a year.', ['£1,500-2,000 = 1500..2000 fee per -/year']],
  ['a bare upper end with a word', 'Bids of £10 to 15 thousand.', ['£10 to 15 thousand = 10000..15000 funding']],
  ['a magnitude at either end', 'Bids of £2m-3m.', ['£2m-3m = 2000000..3000000 funding']],
  ['a short dash', 'Bids of £2–3m.', ['£2–3m = 2000000..3000000 funding']],
  ['three figures are a score', 'Bids of £2-3-4.', ['£2 = 2 funding']],
  ['one sum twice', 'Bids of £5 to £5.', ['£5 = 5 funding', '£5 = 5 funding']],
  ['two currencies', 'Bids of €2 to £3.', ['€2 = EUR 2 funding', '£3 = 3 funding']],
  ['a range and one more', 'Bids of £2 to £3 to £4.', ['£2 to £3 = 2..3 funding', '£4 = 4 funding']],
  ['two ends far apart', 'Bids of £2m         to £3m.', ['£2m = 2000000 funding', '£3m = 3000000 funding']],
  ['as far apart as may be', 'Bids of £2m  to  £3m.', ['£2m  to  £3m = 2000000..3000000 funding']],
  ['pounds below ten thousand, a year above', 'Rents of £900-2019 forms.', ['£900 = 900 fee']],
  ['as many letters between as may be', 'Bids of £2m  up to £3m.', ['£2m  up to £3m = 2000000..3000000 funding']],
  ['thousands keep their own size', 'Bids of £1,500 to £3m.', ['£1,500 to £3m = 1500..3000000 funding']],
  ['a lower end that is larger in figures', 'Bids of £20 to £3m.', ['£20 to £3m = 20..3000000 funding']],
  ['a magnitude at the lower end alone', 'Bids of £2m to £5,000,000.', ['£2m to £5,000,000 = 2000000..5000000 funding']],
  ['a slip in the lower end', 'Bids of £1.500 to £3,000.', ['£1.500 to £3,000 = 1500..3000 funding']],
];

const SIGNS: readonly Row[] = [
  ['a minus alone in its cell', 'Rents\t-£1,200', ['-£1,200 = -1200 fee']],
  ['a dash and a blank in a cell', 'Rents\t- £1,200', ['£1,200 = 1200 fee']],
  ['brackets that do not fill the cell', 'Rents\t(£1,200) a year', ['£1,200 = 1200 fee per -/year']],
  ['a minus behind a bracket', 'Rents (-£1,200)', ['-£1,200 = -1200 fee']],
  ['a minus behind a word that asks for a sum', 'A balance -£500.', ['-£500 = -500 other']],
  ['a minus behind a name', 'Hall-£35', ['£35 = 35 other']],
  ['a blank behind the bracket', 'It was £( 1.2)m.', ['£( 1.2)m = -1200000 other']],
  ['brackets behind the sign without a magnitude', 'It was £(500).', ['£(500) = -500 other']],
  ['a minus before nought', 'It was £-0.', ['£-0 = 0 other']],
  ['a blank on either side of a minus', 'It was £ - 500.', []],
  ['dollars of a land, and a blank', 'It is US$ 20.', ['US$ 20 = USD 20 other']],
  [
    'dollars of other lands',
    'A$5, C$6, NZ$7 and IR£8',
    ['A$5 = AUD 5 other', 'C$6 = CAD 6 other', 'NZ$7 = NZD 7 other', 'IR£8 = IEP 8 other'],
  ],
  ['letters of a word before the sign', 'BUS$20', ['$20 = USD 20 other']],
  ['a sign behind', '20€ and 30 €', ['20€ = EUR 20 other']],
  ['a sign behind thousands and pence', '1,000.50€', ['1,000.50€ = EUR 1000.5 other']],
  ['a sign behind, and letters before', 'Lot x500£', ['500£ = 500 other']],
  ['a sign on either side', '£500£', ['£500 = 500 other']],
  ['signs and nothing else', '£££', []],
  ['a sign typed twice', '££500', ['£500 = 500 other']],
  ['pence behind pence, at the end of a sentence', 'It was £0.50p.', ['£0.50p = 0.5 other']],
  ['a "p" that goes on is none', 'It was £0.50pm.', ['£0.50 = 0.5 other']],
  ['a blank between figure and "p"', 'It was £5 p', ['£5 = 5 other']],
  ['as many blanks as a line may be set with', 'It was £   500.', ['£   500 = 500 other']],
  ['more blanks than that', 'It was £    500.', []],
  [
    'a full figure in a column of signs',
    'Rents\t£1,200\nFees\t-£300\nHire\t£-20',
    ['£1,200 = 1200 fee', '-£300 = -300 fee', '£-20 = -20 fee'],
  ],
  ['a dash opens the line', '-£500 for the hall', ['£500 = 500 cost']],
  ['a dash behind a name in a cell', 'Fees\tHall -£300', ['£300 = 300 fee']],
];

const STACKS: readonly Row[] = [
  [
    'a long line between',
    'Cost £\n\nFence\n\n450\n\nIt rained all day, and the fence that had been put up in the year before was found to be standing still, and so the wall that was built beside it at the time.\n\nGate\n\n460',
    ['450 = 450 cost', '460 = 460 cost'],
  ],
  ['another item ends it', 'Award £\n\nBowls\n\n290\n\n# Roads\n\nDrama\n\n800', ['290 = 290 funding']],
  ['another head below', 'Award £\n\nBowls\n\n290\n\nGrant £\n\nDrama\n\n800', ['290 = 290 funding', '800 = 800 funding']],
  [
    'two heads',
    'Award £\n\nBudget £\n\nBowls\n\n290\n\n300\n\nDrama\n\n800\n\n810\n\nChess\n\n5',
    ['290 = 290 other', '300 = 300 other', '800 = 800 other', '810 = 810 other'],
  ],
  [
    'thousands: no figure is too small, nor a year',
    'Award £000\n\nBowls\n\n29\n\nDrama\n\n8\n\nChess\n\n2019',
    ['29 = 29000 funding', '8 = 8000 funding', '2019 = 2019000 funding'],
  ],
  [
    'a year is one that has neither comma nor point',
    'Award £\n\nBowls\n\n290\n\nDrama\n\n2019\n\nChess\n\n2,019\n\nGolf\n\n20.19',
    ['290 = 290 funding', '2,019 = 2019 funding', '20.19 = 20.19 funding'],
  ],
  ['all in one line', 'Award £ | Bowls | 290', ['290 = 290 funding']],
  ['a sign in brackets', 'Award (£)\n\nBowls\n\n290', ['290 = 290 funding']],
  ['a sign alone', '£\n\nBowls\n\n290', ['290 = 290 other']],
  ['a sentence that a figure follows is no head', 'Paid £50\n\nBowls\n\n290', ['£50 = 50 spend']],
  ['so is one with a sign besides', 'Bowls £50 and Award £\n\nDrama\n\n800', ['£50 = 50 funding']],
  ['eleven cells without a figure', 'Award £\n\na\n\nb\n\nc\n\nd\n\ne\n\nf\n\ng\n\nh\n\ni\n\nj\n\nk\n\n290', ['290 = 290 funding']],
  ['twelve cells without a figure', 'Award £\n\na\n\nb\n\nc\n\nd\n\ne\n\nf\n\ng\n\nh\n\ni\n\nj\n\nk\n\nl\n\n290', []],
  [
    'figures in other cells go on',
    'Award £\n\na\n\nb\n\nc\n\nd\n\ne\n\nf\n\n1\n\ng\n\nh\n\ni\n\nj\n\nk\n\nl\n\n290',
    ['290 = 290 funding'],
  ],
  [
    'signs of plus and minus',
    'Award £\n\nBowls\n\n(290)\n\nDrama\n\n-45.00\n\nChess\n\n+800\n\nGolf\n\n−120',
    ['(290) = -290 funding', '-45.00 = -45 funding', '+800 = 800 funding', '−120 = -120 funding'],
  ],
  ['a figure longer than any', 'Award £\n\nBowls\n\n12345678901234567890123456789012345678901234567890123456789012', []],
  ['a table with cells is none', 'Award £\n\nBowls\t290\n\nDrama\t300', []],
  ['what stands before the sign in its line', 'Bowls | Award £\n\n290\n\nDrama\n\n800', ['290 = 290 other', '800 = 800 funding']],
  [
    'a second sign below the first stack',
    'Award £\n\nBowls\n\n290\n\nIt rained.\n\nGrant £\n\nDrama\n\n800',
    ['290 = 290 funding', '800 = 800 funding'],
  ],
];

const COLUMNS: readonly Row[] = [
  [
    'a year below a head is a sum',
    'Club\tAward £\nBowls\t290\nDrama\t1998\nChess\t3',
    ['290 = 290 funding', '1998 = 1998 funding', '3 = 3 funding'],
  ],
  ['counts beside', 'Club\tAward £\tNo.\nBowls\t290\t12', ['290 = 290 funding']],
  ['counts before', 'Club\tNo.\tAward £\nBowls\t12\t290', ['290 = 290 funding']],
  ['two heads', 'Payee\tNet £\tVAT £\nHall\t49.00\t9.80', ['49.00 = 49 spend', '9.80 = 9.8 spend']],
  ['below a signed cell only what is printed like money', 'Payee\tAmount\nHall\t£49.00\nClerk\t450', ['£49.00 = 49 spend']],
  ['below a signed cell, with pence', 'Payee\tAmount\nHall\t£49.00\nClerk\t450.00', ['£49.00 = 49 spend', '450.00 = 450 spend']],
  [
    'each by its own head',
    'Fund\tGrant\tLoan\nA\t£5\t£6\nB\t7.00\t8.00',
    ['£5 = 5 funding', '£6 = 6 loan', '7.00 = 7 funding', '8.00 = 8 loan'],
  ],
  ['the name in the head of the first', 'Fee\t£\nHall\t12', ['12 = 12 fee']],
  ['millions', 'Club\tAward £m\nBowls\t2.5', ['2.5 = 2500000 funding']],
  ['billions', 'Club\tAward £bn\nBowls\t2.5', ['2.5 = 2500000000 funding']],
  ['thousands, with an apostrophe', "Club\tAward £'000s\nBowls\t2", ['2 = 2000 funding']],
  ['thousands, in a word', 'Club\tAward £ thousand\nBowls\t2', ['2 = 2000 funding']],
  ['euros', 'Club\tAward €\nBowls\t290', ['290 = EUR 290 funding']],
  ['wide blanks', 'Hall   £49.00\nClerk   450.00', ['£49.00 = 49 other', '450.00 = 450 other']],
  ['bars in lines', 'Hall | £49.00\nClerk | 450.00', ['£49.00 = 49 other', '450.00 = 450 other']],
  ['a time at the end', 'Hall £49.00\nClerk 450.00\nThe meeting closed at 8.30', ['£49.00 = 49 other', '450.00 = 450 other']],
  ['a number of an item', 'Hall £49.00\nItem 4.50\nClerk 450.00', ['£49.00 = 49 other', '450.00 = 450 other']],
  ['a paragraph between', 'Hall £49.00\n\nIt rained.\n\nClerk 450.00', ['£49.00 = 49 other']],
  ['another item between', 'Hall £49.00\n\n# Roads\n\nClerk 450.00', ['£49.00 = 49 other']],
  ['the signed one below', 'Hall 49.00\n\nClerk £450.00', ['49.00 = 49 other', '£450.00 = 450 other']],
  ['nothing but a head below', 'Hall 49.00\n\nTotal £', []],
  [
    'prose in a cell',
    'Club\tWords\nBowls\tA grant of £50 was agreed by the whole of the meeting. A loan of £60 was not agreed by anybody.',
    ['£50 = 50 funding', '£60 = 60 loan'],
  ],
  [
    'a sign in its own column, beside one without',
    'Payee\tNet\tVAT\nHall\t£49.00\t£9.80\nClerk\t£50.00\t10.00',
    ['£49.00 = 49 spend', '£9.80 = 9.8 spend', '£50.00 = 50 spend', '10.00 = 10 spend'],
  ],
  ['a sum at the end of words vouches for no column', 'Club\tNotes\nBowls\tpaid £50.00\nDrama\t60.00', ['£50.00 = 50 spend']],
  ['a title too long for one', 'Club\tGrants that the village had paid to clubs and to the church in May\nBowls\t£5', ['£5 = 5 other']],
  ['a title of its neighbours where its own tells nothing', 'Payee\tSum\nBowls\t£5', ['£5 = 5 spend']],
  ['a title that names what it is', 'Payee\tLoan\nBowls\t£5', ['£5 = 5 loan']],
  ['the title of another item between lines', 'Hall £49.00\n\n# Roads in 2021\n\nClerk 450.00', ['£49.00 = 49 other']],
  ['a percentage below a sign', 'Stock\tValue £\nGilts\t4.5%\nBonds\t500', ['500 = 500 other']],
  ['words below a sign', 'Stock\tValue £\nGilts\tnone\nBonds\t500', ['500 = 500 other']],
  [
    'rows of another length, by their last cell',
    'Stock\tYear\tValue £\nGilts\t500\nBonds\t2020\t600',
    ['500 = 500 other', '600 = 600 other'],
  ],
  [
    'a line longer than any row',
    'Hall £49.00\nxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx 450.00',
    ['£49.00 = 49 other', '450.00 = 450 other'],
  ],
  [
    'a line of prose above',
    'We had £5 in hand\n\nHall 49.00\n\nClerk £450.00',
    ['£5 = 5 other', '49.00 = 49 other', '£450.00 = 450 other'],
  ],
];

const TOTALS: readonly Row[] = [
  [
    'in the next sentence',
    'seed £36.00 and bulbs £67.42. Total 103.42',
    ['£36.00 = 36 other', '£67.42 = 67.42 other', '103.42 = 103.42 other'],
  ],
  [
    'with an equals sign',
    'seed £36.00 and bulbs £67.42: grand total = 103.42',
    ['£36.00 = 36 other', '£67.42 = 67.42 other', '103.42 = 103.42 other'],
  ],
  ['of pounds without pence', 'seed £36, bulbs £67, total 103.00', ['£36 = 36 other', '£67 = 67 other', '103.00 = 103 other']],
  ['in the next line', 'seed £36.00, bulbs £67.42\ntotal 103.42', ['£36.00 = 36 other', '£67.42 = 67.42 other', '103.42 = 103.42 other']],
  [
    'of thousands',
    'seed £1,036.00, bulbs £67.42, total 1,103.42',
    ['£1,036.00 = 1036 other', '£67.42 = 67.42 other', '1,103.42 = 1103.42 other'],
  ],
  ['with three figures behind the point', 'seed £36.00, bulbs £67.42, total 103.421', ['£36.00 = 36 other', '£67.42 = 67.42 other']],
  ['of sums that have no sign', 'Hours 36.00, 67.42, total 103.42', []],
  [
    'behind a line between',
    'seed £36.00, bulbs £67.42, and then, after all that, some more of the same, in all a total 103.42',
    ['£36.00 = 36 other', '£67.42 = 67.42 other', '103.42 = 103.42 other'],
  ],
];

describe.each([
  ['numbers in words, and what a unit closes', NUMBERS],
  ['two ends', RANGES],
  ['signs', SIGNS],
  ['figures in a stack below their head', STACKS],
  ['figures in a column', COLUMNS],
  ['a bare total', TOTALS],
] as const)('%s', (_name, rows) => {
  it.each(rows)('%s', (_why, text, expected) => expect(moneyIn(text)).toEqual(expected));
});

/** Where a line of the source ends between sign and figure, and the two are two blocks. */
const ACROSS: readonly Row[] = [
  ['a line of prose', 'A grant to the club of £\n50,000 was made.', ['£\n50,000 = 50000']],
  ['twenty letters are the head of a column', 'Grant to the club, £\n50,000 was made.', []],
  ['twenty-one are prose', 'Grants to the club, £\n50,000 was made.', ['£\n50,000 = 50000']],
  ['an empty line between', 'A grant to the club was made of £\n\n50,000 people', []],
  ['a sign that is not the last of its line', 'The sums are told in £ and in pence\n50,000 was made.', []],
  ['a code', 'It is a grant that was made in GBP\n500 for them all.', []],
];

describe('a figure in the next block', () => {
  it.each(ACROSS)('%s', async (_why, text, expected) => {
    const { money } = await parseMinutes(`Minutes of the Hill Council held on 4 May 2021\n\n8. Gate\n\n${text}\n\n9. Close\n\nThe end.\n`);
    expect(money.map((row) => `${row.text} = ${row.value}`)).toEqual(expected);
  });
});
