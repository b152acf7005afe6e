/**
 * Words that say what a sum of money is, as a table (lower case, without hyphens).
 *
 * Weight 10 names the role outright, 5 suggests it, 2 is better than nothing. `near` cues count only right beside the figure ("£2m more than
 * planned"). A role of null takes words out of play that look like cues and are none ("cost of living").
 */
import type { MoneyRole } from '../../model/money.ts';
import { Lexicon } from '../../tree/lexicon.ts';

export interface Cue {
  role: MoneyRole | null;
  weight: number;
  /** Counts only right behind the figure ("£2m more"), only right before it ("an additional £2m"), or on either side. */
  near?: 'behind' | 'before' | 'beside' | undefined;
}

interface Row extends Cue {
  /** Parted by blanks. */
  words?: string;
  /** Parted by bars. */
  phrases?: string;
}

const ROWS: readonly Row[] = [
  {
    role: 'overspend',
    weight: 10,
    words: 'overspend overspends overspent overspending overrun',
    phrases: 'over spend|over spent|over budget|exceeded the budget|exceeded budget|over by',
  },
  {
    role: 'overspend',
    weight: 12,
    near: 'behind',
    phrases: 'over budget|over the budget|more than budget|more than budgeted|more than the budget|above budgeted|overspent',
  },
  { role: 'overspend', weight: 12, near: 'behind', phrases: 'over .|over ,|over ;|over )|over ?' },
  {
    role: 'underspend',
    weight: 12,
    near: 'behind',
    phrases: 'under .|under ,|under the estimate|unspent|remained unspent|below estimate|below the estimate',
  },
  {
    role: 'overspend',
    weight: 7,
    words: 'deficit deficits pressure pressures',
    phrases: 'cost pressure|cost pressures|budget pressure|budget pressures|financial pressure|financial pressures',
  },
  {
    role: 'underspend',
    weight: 10,
    words: 'underspend underspends underspent underspending',
    phrases: 'under spend|under spent|under budget',
  },
  {
    role: 'underspend',
    weight: 12,
    near: 'behind',
    phrases: 'under budget|under the budget|less than budget|less than budgeted|less than the budget|underspent',
  },
  { role: 'underspend', weight: 6, words: 'surplus surpluses' },
  { role: 'underspend', weight: 12, phrases: 'favourable variance|favourable variances|positive variance|favourable movement' },
  {
    role: 'overspend',
    weight: 12,
    phrases: 'adverse variance|adverse variances|unfavourable variance|negative variance|adverse movement',
  },
  {
    role: 'saving',
    weight: 10,
    words: 'saving savings save saves saved efficiencies',
    phrases: 'cost reduction|cost reductions|cost avoidance',
  },
  { role: 'saving', weight: 8, near: 'before', phrases: 'offset by' },
  { role: 'saving', weight: 6, words: 'efficiency' },
  { role: 'cost', weight: 10, words: 'cost costs costing costed' },
  {
    role: 'cost',
    weight: 8,
    words: 'quote quotes quoted quotation quotations tender tenders invoice invoices invoiced estimates',
    phrases:
      'contract value|contract sum|contract price|value of the contract|contract award|award of contract|award the contract|awarded the contract|initial estimate',
  },
  {
    role: 'cost',
    weight: 6,
    words: 'premium insurance bill bills liability compensation damages owed owing outstanding contract contracts',
    phrases: 'pay award|pay awards|pay rise|pay rises|pay settlement|pay offer',
  },
  { role: 'cost', weight: 11, phrases: 'costs award|costs awards|award of costs|awards of costs' },
  { role: 'cost', weight: 3.5, words: 'need needs needed require requires required' },
  { role: 'cost', weight: 3, phrases: 'put at|came to|comes to|come to' },
  {
    role: 'cost',
    weight: 9,
    near: 'before',
    phrases: 'estimated at|a value of|total value of|maximum value of|estimated value of',
  },
  { role: 'cost', weight: 3, words: 'estimate repairs repair replacement works project scheme refurbishment worth claim claims' },
  {
    role: 'spend',
    weight: 10,
    words: 'spend spends spent spending expenditure outturn outgoings paid pay pays paying payment payments disbursed expended',
    phrases: 'paid out|money spent',
  },
  {
    role: 'spend',
    weight: 8,
    words:
      'payee payees actual actuals cheque cheques chq chqs bacs reimburse reimbursed reimbursement purchase purchased purchases bought buy expenses salary salaries wages wage disbursements outlay',
    phrases: 'direct debit|direct debits',
  },
  { role: 'spend', weight: 12, phrases: 'payment in lieu of notice|payments in lieu of notice' },
  { role: 'spend', weight: 5, words: 'dd payable remittance honorarium allowance allowances' },
  {
    role: 'budget',
    weight: 10,
    words: 'budget budgets budgeted',
    phrases: 'set aside|cash limit|budget requirement|spending limit|capital programme|capital plan|spending plan',
  },
  {
    role: 'budget',
    weight: 8,
    words:
      'earmarked earmark allocated allocate allocates allocation allocations allocating provision ringfenced vire vired viring virement virements envelope planned capital released releasing',
    phrases: 'supplementary estimate|supplementary estimates',
  },
  { role: 'budget', weight: 4, words: 'contingency programme pot forecast' },
  {
    role: 'funding',
    weight: 10,
    words: 'grant grants granted funding funded donation donations donate donated donating sponsorship bursary bursaries subsidy subsidies',
    phrases:
      'section 106|financial support|financial assistance|infrastructure levy|apprenticeship levy|community chest|letter of offer|letters of offer|grants have been paid|grant payment|grant payments',
  },
  {
    role: 'funding',
    weight: 8,
    words:
      'fund funds award awards awarded awarding contribution contributions contribute contributed contributes contributing bequest bequeathed legacy gift gifted give gives gave given sponsor sponsored s106 cil lottery invest invested investing investment investments',
  },
  {
    role: 'funding',
    weight: 5,
    words:
      'available bid bids offered promised pledged drawdown support supported committed commit provided provide providing settlement share received receive',
    phrases: 'draw down|drawn down|drawing down',
  },
  {
    role: 'funding',
    weight: 9,
    words: 'topup topups',
    phrases: 'pupil premium|catchup premium|recovery premium|sport premium|sports premium|maintenance contribution',
  },
  {
    role: 'funding',
    weight: 7,
    near: 'before',
    words: 'won win winning',
    phrases: 'asked for|asking for|applied for|applying for|request for|requests for|bid for',
  },
  {
    role: 'funding',
    weight: 11,
    near: 'behind',
    words: 'sought',
    phrases:
      'came from|comes from|come from|been met by|was met by|were met by|has been met by|secured from|secured through|obtained from|contributed by|provided by|been secured|was secured|were secured',
  },
  { role: 'funding', weight: 6, phrases: 'been passed to|be passed to|was passed to|were passed to|passed on to' },
  { role: 'funding', weight: 8, near: 'before', words: 'sought secured securing requested requesting' },
  { role: 'funding', weight: 11, near: 'before', phrases: 'aid of|help of|assistance of|backing of' },
  {
    role: 'funding',
    weight: 12,
    phrases:
      'payment in lieu|payments in lieu|commuted sum|commuted sums|commuted payment|commuted payments|developer contribution|developer contributions',
  },
  { role: 'funding', weight: 9, near: 'behind', phrases: 'be drawn from|been drawn from|was drawn from|drawn from' },
  { role: 'funding', weight: 3, words: 'government' },
  { role: 'funding', weight: 9, near: 'behind', words: 'towards toward', phrases: 'from reserves|from the reserve|from the reserves' },
  {
    role: 'income',
    weight: 10,
    words: 'income receipts receipt takings proceeds precept profit profits fundraising subscriptions dividend dividends',
    phrases: 'bank interest|interest earned|interest payment|interest received|interest of|rental income|capital receipt|capital receipts',
  },
  {
    role: 'income',
    weight: 7,
    words:
      'raised raise raising sales sold sale generate generated generates generating earned earn collected refund refunded reclaim reclaimed recovered repaid revenues',
  },
  { role: 'income', weight: 9, words: 'raised raise raising generate generated generates generating' },
  { role: 'income', weight: 8, words: 'turnover' },
  { role: 'income', weight: 14, phrases: 'income from|receipts from|revenue from|proceeds from|takings from' },
  { role: 'income', weight: 8, near: 'before', phrases: 'had made|has made' },
  {
    role: 'income',
    weight: 11,
    near: 'before',
    words: 'took',
    phrases: 'had taken|has taken|community benefit|bring in|brings in|brought in|bringing in|took in|taken in|taking in',
  },
  { role: 'income', weight: 3, words: 'interest revenue' },
  {
    role: 'fee',
    weight: 10,
    words:
      'fee fees charge charges charged charging fined tariff tariffs fare fares rent rents price prices priced admission levy toll tolls',
    phrases:
      'rates paid|rate paid|prices paid|price paid|fees paid|fixed penalty|penalty notice|penalty charge|penalty charges|council tax|band d|hourly rate|hourly rates|flag fall|sold at|contactless payment',
  },
  {
    role: 'fee',
    weight: 8,
    words:
      'fine fines penalty hire hired lease leased rate rates subscription subs membership ticket tickets deposit rental permit permits licence licences',
  },
  { role: 'fee', weight: 9, phrases: 'bond of|returnable bond|refundable bond|returnable deposit|refundable deposit' },
  { role: 'fee', weight: 2, near: 'behind', words: 'travel parking entry' },
  { role: 'loan', weight: 11, phrases: 'green bond|green bonds|municipal bond|municipal bonds|bond issue|community bond' },
  {
    role: 'loan',
    weight: 10,
    words: 'loan loans borrow borrowed borrowing borrowings lend lent lending mortgage pwlb overdraft',
    phrases: 'public works loan|public works loan board',
  },
  { role: 'loan', weight: 6, words: 'repay repayment repayments' },
  {
    role: 'difference',
    weight: 10,
    words: 'reduction reductions increase increases decrease decreases difference variance variances gap gaps shortfall uplift rise',
  },
  {
    role: 'difference',
    weight: 12,
    near: 'behind',
    words: 'higher lower more short cheaper dearer above below adrift',
    phrases: 'more than|less than|higher than|lower than|better than|worse than',
  },
  {
    role: 'difference',
    weight: 7,
    words: 'cut cuts drop slippage fall loss losses',
    phrases: 'price increase|rent increase|cost increase|budget reduction',
  },
  { role: 'difference', weight: 7, near: 'beside', words: 'growth improvement deterioration movement discount' },
  { role: 'difference', weight: 4, near: 'before', words: 'additional extra' },
  { role: 'difference', weight: 11, near: 'before', words: 'down up', phrases: 'went down|gone down' },
  { role: 'difference', weight: 12, near: 'before', phrases: 'a difference of|an improvement of' },
  { role: 'difference', weight: 12, phrases: 'funding gap|budget gap|gap of|shortfall of' },
  { role: 'difference', weight: 12, near: 'behind', phrases: 'less per|less a|less each|less .|less ,|less ;|less )|more per|more each' },
  { role: 'cost', weight: 4, near: 'behind', phrases: 'plus vat|ex vat|exc vat|excluding vat|inc vat|including vat|+ vat' },
  {
    role: 'other',
    weight: 9,
    words: 'balance balances',
    phrases: 'bank balance|credit balance|general fund balance|reserve fund|general reserve|general reserves',
  },
  {
    role: 'other',
    weight: 7,
    words: 'reserve reserves transfer transferred transfers transferring assets threshold debt debts arrears valuation valued',
    phrases:
      'carry forward|carry forwards|carried forward|brought forward|bank account|current account|reserve account|savings account|deposit account|project account|write off|written off|in the bank|at bank|a / c',
  },
  {
    role: 'other',
    weight: 13,
    phrases: 'market value|value of the fund|value of the pension fund|fund value|value of the portfolio|asset value|net assets',
  },
  { role: 'other', weight: 10, phrases: 'rent arrears|council tax arrears|arrears of rent' },
  { role: 'other', weight: 4, words: 'account accounts target limit float' },
  {
    role: null,
    weight: 0,
    phrases:
      'grant a lease|grant the lease|granting a lease|grant of a lease|grant planning|grant consent|grant permission|the balance be|the balance being|cost of living|cost centre|cost centres|in charge|declared an interest|declaration of interest|declarations of interest|interest in|expression of interest|free of charge|no cost|no charge|no extra cost|no additional cost|owing to|fund manager|budget meeting|budget report|budget monitoring|budget holder|offset costs|rate of|raised concerns|raised concern|raised the issue|raised a question|raised questions|in support|given that|given to|at any rate|award ceremony|finance officer|price list|on account|take account|into account|fall below|falls below|fallen below|or more|and more|or less|and above|and below|or above|or below|more details|more information|up to|down to|if paid|when paid|without receipts|without a receipt|receipts for|in deficit|equal to|equivalent to|recovered to|recover to|of market value|at market value|below market value|than market value|above market value|fall in|falls in|fell in|fall due|falls due|fell due|fall within|falls within|in lieu|pay in lieu|paid within|planned to|was planned|is planned',
  },
];

/** Cues by their words; none for those that are out of play. */
const CUES: ReadonlyMap<string, readonly Cue[]> = collect();

function collect(): Map<string, Cue[]> {
  const cues = new Map<string, Cue[]>();
  for (const { words, phrases, ...cue } of ROWS)
    for (const phrase of [...(words?.split(' ') ?? []), ...(phrases?.split('|') ?? [])])
      cues.set(phrase, [...(cues.get(phrase) ?? []), ...(cue.role === null ? [] : [cue])]);
  return cues;
}

/** Words of change: with "by" the figure is the change; with "to" or "from" it is what changes. */
export const CHANGE = new Set(
  'go increase increases increased increasing reduce reduces reduced reducing reduction decrease decreases decreased decreasing rise rises risen rising rose raise raises raised raising fall falls fallen falling fell drop drops dropped cut cuts cutting lower lowered lowering uplift uplifted grow grows grown growing grew up down improved deteriorated worsened change changed revised amended exceed exceeds exceeded short'.split(
    ' ',
  ),
);

/** What a word costs on the way from a cue to the figure; words not named here cost one. */
const STEP_COSTS: readonly (readonly [cost: number, words: string])[] = [
  [
    0.2,
    'of a an the total sum about approximately approx around circa c up to over under some just nearly at least by being net gross its further £',
  ],
  [
    0.4,
    'is was are were be been would will had has have could may might now currently estimated stands stood amounts amounting totalling value worth : ( “ ” " \'',
  ],
  [1.2, '- – — • · ) and or in from plus'],
  [2, ', for with on towards against per'],
  [3, '; but which who when where however while whereas after before until because'],
  [7, '. ! ? | ● ▪'],
];
const STEPS: ReadonlyMap<string, number> = new Map(
  STEP_COSTS.flatMap(([cost, words]) => words.split(' ').map((word): [string, number] => [word, cost])),
);

/** Words that a cue may begin with, and what they are the cue for so far. */
export interface Phrase {
  /** What the words say by themselves; none where they only begin a longer cue. */
  cues: readonly Cue[] | undefined;
  /** The same with one word more, by that word. */
  longer: Map<Entry, Phrase> | null;
}

/** All that the tables say of one word. */
export interface Entry extends Phrase {
  word: string;
  step: number | undefined;
}

/** The words of all tables: a word of a document is looked up once, and most have no entry. */
export const ENTRIES: Lexicon<Entry> = new Lexicon(entries());

function entries(): Map<string, Entry> {
  const found = new Map<string, Entry>();
  const entryOf = (word: string): Entry => {
    const entry = found.get(word) ?? { word, step: STEPS.get(word), cues: undefined, longer: null };
    found.set(word, entry);
    return entry;
  };
  for (const word of STEPS.keys()) entryOf(word);
  for (const [cue, cues] of CUES) {
    const [first = '', ...rest] = cue.split(' ');
    let phrase: Phrase = entryOf(first);
    for (const word of rest) phrase = longer(phrase, entryOf(word));
    phrase.cues = cues;
  }
  return found;
}

function longer(phrase: Phrase, word: Entry): Phrase {
  phrase.longer ??= new Map();
  const found = phrase.longer.get(word) ?? { cues: undefined, longer: null };
  phrase.longer.set(word, found);
  return found;
}
