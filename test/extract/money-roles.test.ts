import { expect, it } from 'vitest';
import { findMoney } from '../../src/extract/money/index.ts';
import { smallMinutes } from './small-minutes.ts';

function rolesIn(text: string): string {
  const context = smallMinutes(text);
  findMoney(context);
  return context.root.facts.money.map(({ role }) => role).join(', ');
}

const ROLES: readonly [why: string, text: string, expected: string][] = [
  // Words told by later documents.
  ['over, in a question', 'Why is the postage £430 over?', 'overspend'],
  ['a plan of capital', 'Members approved the revised capital plan of £9.2 million.', 'budget'],
  ['where grants come from', 'Members considered requests for grants from a budget of £7,500.', 'budget'],
  ['rates that are paid', 'Rates paid to agencies (£18.10 to £22.40 an hour) were above the cap.', 'fee'],
  ['a fine', 'Each household would be fined £80.', 'fee'],
  ['a gap that savings are to close', 'The remaining budget gap of £1.4 million would be closed by savings.', 'difference'],
  ['takings', 'The hall took £640 at the fete.', 'income'],
  ['arrears of rent are none of it', 'Rent arrears stood at £12,400.', 'other'],
  ['a running cost', 'Catering is £51 per week.', 'cost'],
  ['the price of a course', 'Places on the course start at £2,750 a student.', 'fee'],
  ['before tax', 'The roof will be £41,000 plus VAT.', 'cost'],
  ['cheaper by the piece', 'Each patch cost about 60p less per square metre.', 'difference'],
  // What yields to the noun before it.
  ['income from charges', 'Income from penalty charges in 2022/23 was thought to be £1.2m, which was ringfenced.', 'income'],
  ['income from fees', 'Income from fees was thought to be £3,000.', 'income'],
  ['the fee for a purchase, from one sum to another', 'The fee for the purchase of a plot would go from £540 to £565.', 'fee, fee'],
  ['sold, each at a price', 'The gap was closed by the sale of passes, at £57.50 a bin.', 'fee'],
  ['what was sold in all', 'The sale of passes came to £57,500.', 'income'],
  ['interest that was earned', 'Interest earned in the year was £0.4 million and loans were paid off.', 'income'],
  ['requested by a council', 'The county had requested £64,500 for bus stops.', 'funding'],
  ['an increase that was asked for', 'The trade had asked for an increase of 20p on the fare.', 'difference'],
  // Who gave it.
  ['secured from a body, of a cost', 'The roofs had cost £22m, of which £16m had been secured from the Carbon Scheme.', 'cost, funding'],
  ['savings are not, though they are secured', 'Savings of £2m had been secured.', 'saving'],
  ['with the aid of', 'It had been kept up with the aid of £85,000 from the Trust.', 'funding'],
  ['sought', 'Of the £1.3 million sought, £0.9m would be spent on boats.', 'funding, spend'],
  ['passed to another council', 'By May £2m of it, £437,000, had been passed to parish councils.', 'funding, funding'],
  ['a payment in lieu', 'The payment in lieu of £1.35m was low.', 'funding'],
  ['a payment in lieu of notice', 'A payment in lieu of notice of £3,000 was made.', 'spend'],
  ['a reserve that funds, in brackets', 'The lamps would be funded from the Lighting reserve (£600).', 'funding'],
  ['a reserve beside a grant, in brackets', 'The grant was noted and the Lighting reserve (£600) too.', 'other'],
  [
    'funded from what follows, with a figure of its own',
    'That the homes be added to the Capital Programme in the sum of £18m, funded from borrowing of £14m.',
    'budget, funding',
  ],
  ['funded from what has no figure', 'The sum of £18m, funded from the lottery, was noted.', 'funding'],
  // What charges bring in.
  ['fees that were collected', 'The council had collected £2.9m in levy.', 'income'],
  ['charges that produced', 'Penalty charges had produced £1.06m, against running costs of £480,000.', 'income, cost'],
  ['a fee that was raised to', 'They raised the fee to £5.', 'fee'],
  ['tenants who pay', 'The tenants were paying £121 per week.', 'fee'],
  ['residents who paid by the month', 'Residents paid £30 a month.', 'fee'],
  ['staff who were paid by the month', 'Staff were paid £900 a month.', 'spend'],
  ['residents who paid for once', 'Residents paid £900 towards the wall.', 'funding'],
  ['travel at a price', 'The pass would offer £1 bus travel.', 'fee'],
  ['what travel costs', 'The £500 travel costs were high.', 'cost'],
  ['a bond to be given', 'The payment of a bond of £2,500 was asked of the fair.', 'fee'],
  ['a bond that is a loan', 'The green bond of £2m was repaid.', 'loan'],
  // The value of a fund, the price of a house.
  ['the market value of a fund', 'The market value of the Fund had fallen from £4.6 billion to £4.0 billion.', 'other, other'],
  ['a share of the market value', 'Homes would be sold at no more than 60% of market value, about £165,000 for a house.', 'fee'],
  // Pay, costs awarded, variances, what a figure equals.
  ['awards of pay', 'Pay awards had added £9.6 million to the base budget.', 'cost'],
  ['what falls in a year', 'There were savings of £56m over four years, of which £12m would fall in 2024/25.', 'saving, saving'],
  [
    'the noun that a long sentence begins with',
    'The costs award in the appeal at Hill Farm, decided on 22 October 2018, was £18,640. The budget was £50,000.',
    'cost, budget',
  ],
  ['a variance to the good', 'The favourable variance of £2.3m arose from interest.', 'underspend'],
  ['a variance to the bad', 'There was an adverse variance of £2.3m.', 'overspend'],
  [
    'what a precept equals for a household',
    'The precept of £16,800, equivalent to £38.60 per Band D property, was noted.',
    'income, income',
  ],
  ['what a rise equals', 'The precept rose by 3%, equivalent to £4.10 a year.', 'difference'],
  ['less, before a comma', 'That was £90,000 less, and all were glad.', 'difference'],
  // Overspend and underspend.
  ['noun before "of"', 'Officers forecast an overspend on placements of £2.3m.', 'overspend'],
  ['noun behind', 'The £1.1m overspend was noted with concern.', 'overspend'],
  ['participle behind', 'By the end of June the service was £412,000 overspent.', 'overspend'],
  ['of two nouns side by side the second is the head', 'The School Grant deficit was put at £2.3m.', 'overspend'],
  ['owing to what caused it', 'Grounds work was overspent by £1,870 owing to tree works.', 'overspend'],
  ['the figure behind "against" has a word of its own', 'The cost of ploughing was £4.4m against a budget of £3.9m.', 'cost, budget'],
  ['an estimate of the works', 'The element for signs was estimated at £24,500 in the budget.', 'cost'],
  ['what is brought in, whatever it is paid for', 'Income from parking notices was expected to be £1.2m.', 'income'],
  ['an event that made money', 'One event had made £9,000.', 'income'],
  ['a levy that is a fund', 'Of this £600,000 was from the Community Infrastructure Levy.', 'funding'],
  ['an offer by letter', 'A letter of offer of £2.1m had come.', 'funding'],
  ['what is asked for', 'The hall committee asked for £750.', 'funding'],
  ['grants that were paid out', 'Since May grants have been paid to the Lunch Club (£600).', 'funding'],
  ['what a bridge takes', 'The bridge tolls would stay at £2.', 'fee'],
  ['over budget, behind', 'The directorate was £300k over budget at month 6.', 'overspend'],
  ['"over by"', 'Printing had gone over by £15.', 'overspend'],
  ['more than budgeted', 'Heating was £900 more than budgeted.', 'overspend'],
  ['a pressure is one to come', 'A pressure of £10.2million was forecast.', 'overspend'],
  ['brought down to a figure, it is still that', 'The overspend had been brought down to £5m by new controls.', 'overspend'],
  ['underspent by', 'The library had underspent by £38,000 because posts were vacant.', 'underspend'],
  ['under budget, behind', 'The works came in £30,000 under budget.', 'underspend'],
  // Savings.
  ['noun before "of"', 'Closing the depot would release savings of £1.4m over three years.', 'saving'],
  ['verb before', 'The change of supplier should save the school £3,500.', 'saving'],
  ['what the money consists of', 'Some £9m of energy savings remained to be found.', 'saving'],
  ['passive behind', 'It was noted that £3m had been saved.', 'saving'],
  ['costs cut by', 'The trust had reduced costs by £2m.', 'saving'],
  ['a saving beats a reduction farther off', 'A saving of around £300 per week reduction per person.', 'saving'],
  // Cost.
  ['verb before', 'The centres cost £2.1m.', 'cost'],
  ['bids', 'Two estimates were to hand, one for £1,150 and the other for £985.', 'cost, cost'],
  ['tender', 'It was resolved to accept the tender of Oakley & Sons in the sum of £73,420.', 'cost'],
  ['contract behind', 'A £120,000 contract was let to Jones Ltd.', 'cost'],
  ['noun of its own behind', 'The £4.2m scheme would be paid for by a £3m grant.', 'cost, funding'],
  ['bill', 'Members questioned the £300 bill for printing.', 'cost'],
  ['approx. and its full stop', 'A notice board at a modest cost (approx. £40).', 'cost'],
  ['only a preposition', 'To use the same auditor for £50.', 'cost'],
  [
    'figures of a list follow the one that says so',
    'Work to come: mulching at a cost of £20 - paint the gates (£40) - gravel (£90)',
    'cost, cost, cost',
  ],
  ['or the one behind that does', 'Work to come: weed the beds (£25) - plant shrubs (max cost £60)', 'cost, cost'],
  // Spend.
  ['actual, as against budget', 'The £90m actual compared with the £98m budget.', 'spend, budget'],
  ['verb before, payee between', 'It was resolved to pay the Village Hall £55 for the rental.', 'spend'],
  ['passive behind', '£2,750 has been paid out of the fund to date.', 'spend'],
  ['outturn', 'The forecast outturn of £117m against the £136m 2018/19 budget.', 'spend, budget'],
  ['cheque', 'Cheque no 1001 to T Brown, grass cutting, £240.00', 'spend'],
  ['one word for several', 'The Chair signed cheques for £40, £62.50 and £118.', 'spend, spend, spend'],
  ['what is said in brackets is said by the way', 'Money spent (receipts supplied) - Seed: £36.00', 'spend'],
  ['wages', "Clerk's salary £552.14", 'spend'],
  [
    'the budget is what was, the spend what is asked',
    'A member asked why £18,000 had been spent on consultants when the budget was £10,000.',
    'spend, budget',
  ],
  // Budget.
  ['compound behind', 'The £2m budget had been overspent by £150k.', 'budget, overspend'],
  ['set aside', 'The governors set aside £8,000 for redecoration.', 'budget'],
  ['earmarked, behind', '£70,000 had been earmarked for the car park.', 'budget'],
  ['allocation', 'An allocation of £350,000 has been made for footways.', 'budget'],
  ['virement', '(iii) the virement of £210,000 from the highways reserve be endorsed;', 'budget'],
  ['cash limit', 'The department had been given a cash limit of £22m.', 'budget'],
  ['raised from and to', 'The budget was increased from £2m to £3m.', 'budget, budget'],
  ['raised by and to', 'To increase the capital budget of £3.1m by a further £2m to £5.1m.', 'budget, difference, budget'],
  ['a budget for grants is a budget', 'The budget for grants was £5,000.', 'budget'],
  // Funding.
  ['grant', 'The Arts Council had offered a grant of £15,000.', 'funding'],
  ['donation behind', 'It was agreed to make a £50 donation.', 'funding'],
  ['verb before', 'It was agreed to donate £50 to the air ambulance.', 'funding'],
  ['a fund by name', 'To apply to the £10,000 Place Partnership Fund.', 'funding'],
  ['towards', 'The Friends have found £400 towards the bench.', 'funding'],
  ['a grant towards a cost', 'A grant of up to £1,000 towards the £4,800 cost of a boiler.', 'funding, cost'],
  ['the cost belongs to the figure before', 'Of the £60,000 cost, £45,000 would come from the lottery.', 'cost, funding'],
  ['asked for', 'The hall committee asked for £600.', 'funding'],
  ['committed', 'The government has committed £79m to the city.', 'funding'],
  ['investment', 'Following a £30m investment the centre would reopen.', 'funding'],
  ['named above a list', 'The following donations were agreed:\n\nBowls club - £100\n\nDrama group - £50', 'funding, funding'],
  // Income.
  ['income before', 'Rental income of £18,000 was expected.', 'income'],
  ['precept', 'The precept request for next year would be £24,600.', 'income'],
  ['precept rises', 'The precept would rise from £12,000 to £13,500.', 'income, income'],
  ['interest', '£0.96 BANK INTEREST', 'income'],
  ['raised', 'The fete had raised £860.', 'income'],
  ['sold', 'The old mower was sold for £90.', 'income'],
  ['subscriptions', 'We have about 120 pounds from subscriptions.', 'income'],
  ['"offset" keeps the cost away', 'Lettings income up – offset supply costs - £35k', 'income'],
  // Fee.
  ['charge', 'A minimum charge of 50p for a bag.', 'fee'],
  ['noun behind', 'The £50 brown bin charge would be unpopular.', 'fee'],
  ['tariff', 'The current tariff is 9.2p per kWh.', 'fee'],
  ['rent', 'The average rent of tenants across the borough is just over £50 per week.', 'fee'],
  ['what one pays in fares', 'They would have to pay up to £5 in fares.', 'fee'],
  ['the rate per cut', 'The rate per cut would be £150.', 'fee'],
  ['a charge that was raised', 'The hire charge was raised from £8 to £9.50 an hour.', 'fee, fee'],
  ['a rise by, and to', 'The fee had risen by £3 to £15.', 'difference, fee'],
  ['the price after an increase', 'Due to an increase in price from the supplier, the total was now £1,400.', 'fee'],
  ['a rate and nothing else', 'Sandbags, £3 each.', 'fee'],
  // Loan.
  ['loan', 'The Council had taken a loan of £45,000 over ten years.', 'loan'],
  ['loans before "in the region of"', 'The fund had approved loans in the region of £1.6m.', 'loan'],
  ['borrowed, behind', 'The cottage was bought with £160,000 borrowed from the PWLB.', 'loan'],
  // Difference.
  ['reduction', 'This had led to a reduction of £3m.', 'difference'],
  ['more than, behind', 'The day service was £280,000 more than it would cost to buy in.', 'difference'],
  ['higher, behind', 'The precept has been set £1,000 higher this year.', 'difference'],
  ['head noun before "in the"', 'The reduction in the grant of £20,000 was regretted.', 'difference'],
  ['gap', 'There is a gap of £33,000 between the quotes and the budget.', 'difference'],
  ['an additional sum', 'An additional £35,000 was needed.', 'difference'],
  ['increase by pence', 'The proposed increase by 50 pence was agreed.', 'difference'],
  ['taken down by', 'Recruitment had taken that down by £2k.', 'difference'],
  // Other.
  ['balance', 'The bank balance at 31 May was £9,881.03.', 'other'],
  ['reserves', 'General reserves stood at £10.2m.', 'other'],
  ['transfer', 'To transfer £3.9m to the equalisation reserve.', 'other'],
  ['nothing said', 'Mr Hay, £12.', 'other'],
  // Verbs right beside the figure.
  ['charges that bring in', 'The new charges would bring in £62,000 in a full year.', 'income'],
  ['had taken', 'The lido had taken £4,100 in its last season.', 'income'],
  ['paid by customers, by the unit', 'Boats pay £22 a night.', 'fee'],
  ['wages by the hour', 'We pay £14 an hour, staff costs included.', 'fee'],
  ['sold at', 'Tickets were sold at £6.', 'fee'],
  ['subscriptions of members, for short', 'Subs go up to £25.', 'fee'],
  ['released', 'It was agreed that £40,000 be released.', 'budget'],
  ['it was planned is no budget', 'It was planned to put it up; the fare is £5.', 'fee'],
  ['needed', 'The new pads need about £60.', 'cost'],
  ['won', 'The District had won £2.3m.', 'funding'],
  ['came from a body', '£40,000 came from Sport Ayle.', 'funding'],
  ['drawn from a reserve', 'It was agreed that £18,500 be drawn from the Waste Reserve.', 'funding'],
  ['a top-up', 'The top-up of £6,250 was unchanged.', 'funding'],
  ['over, at the end', 'Supply teachers are £9k over.', 'overspend'],
  ['unspent', 'About £86,000 remained unspent.', 'underspend'],
  ['down', 'Show takings were down £60.', 'difference'],
  ['equal to', 'A rise of 2%, equal to £1.52, was planned.', 'difference'],
  ['a cue with a figure of its own', 'The budget was £19m and was underspent by £140,000.', 'budget, underspend'],
  ['if paid', 'The penalty is £75 if paid within ten days.', 'fee'],
  // Words that look like cues.
  ['cost of living', 'Cost of living payments of £150 were made.', 'spend'],
  ['an interest declared', 'Cllr Day declared an interest in the £500 grant.', 'funding'],
  ['concerns raised', 'Residents raised concerns; the fee is £12.', 'fee'],
  ['free of charge', 'The hall is free of charge and the caretaker was paid £40.', 'spend'],
];

it.each(ROLES)('%s', (_why, text, expected) => expect(rolesIn(text)).toBe(expected));

it('takes the title of the item where nothing nearer speaks', () => {
  expect(rolesIn('# Accounts for payment\n\nSmith & Son, £40.00')).toBe('spend');
});

it('takes the title before a faint word', () => {
  expect(rolesIn('# Precept 2026\n\nA figure of £7,700 was agreed.')).toBe('income');
});

it.each<[string, string, string]>([
  ['from the one before, in the same block', 'The grant was £500. Then £40. Then £30.', 'funding, funding, funding'],
  ['from the one behind, where none before speaks', 'There was £40, and a grant of £500.', 'funding, funding'],
  ['the one before comes first', 'The grant was £500. Then £40. The fee was £3.', 'funding, funding, fee'],
  ['not from another block', 'The grant was £500.\n\nThen £40.', 'funding, other'],
  [
    'not from far off',
    `The grant was £500. ${'The clerk went on to speak of the weather for a while. '.repeat(20)}Then £40.`,
    'funding, other',
  ],
])('is shared by figures in a row: %s', (_why, text, expected) => expect(rolesIn(text)).toBe(expected));
