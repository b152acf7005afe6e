import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError, type MinutesDocument, MinutesDocumentSchema, parseMinutes, type Span } from '../src/index.ts';
import { isBlank } from '../src/tree/text.ts';

/** Lines as minutes have them, and as they should not have them. */
const LINES = [
  ...[
    'Agenda item',
    'Minutes:',
    'Decision:',
    'Supporting documents:',
    'Venue: Town Hall',
    'Contact: A Finch',
    'Items',
    'No. Item',
    'Present:',
    'Apologies',
  ],
  ...['264.', '3a', '77/21 Roads', '12. DECLARATIONS OF INTEREST', '(Item 4)', 'Item 4: Drains', 'Pond pdf icon PDF 96 KB', 'C/152'],
  ...['MINUTES of a meeting of the Ponds Committee held at the Forge on Tuesday, 4 June 2019 at 7.00 pm', 'The meeting closed at 8.15pm'],
  ...[
    'Meeting: 03/11/2009 - Cabinet (Item 128)',
    'Issue - decisions',
    'Decision Maker: Cabinet',
    'Is Key decision?: Yes',
    'Date of decision: 31/02/2019',
  ],
  ...[
    'RESOLVED:',
    'RESOLVED that',
    'Resolved:- (i) that A; (ii) that B',
    'It was AGREED that the report be noted.',
    'RECOMMENDED to Council',
    'Motion LOST',
  ],
  ...['(a) the report be noted;', '(i) the pipe; and', 'b) the tap.', '· a bullet', '1.1 sub', '- dash', 'iv) four', '* star'],
  ...['Proposed by Cllr A Finch, seconded by Cllr B Wren and agreed', 'For: 5 Against: 3 Abstentions: 1', 'by 5 votes to 3'],
  ...[
    '£5.4m',
    'between £2m and £3m',
    '£1,2345',
    '(£300) per week',
    '9.2p',
    '€ 50,000',
    'FY19/20',
    'Q2 2024-25',
    '21 8 th April',
    'Autumn 2019',
    '24/7',
  ],
  ...[
    'from 1 April to 30 June',
    'w/c 4 June',
    '5 pm on 3rd May',
    '2018-2019',
    '3 Pilot Projects in Redcar (Upton and Marsh, Deerhurst)',
    'a trial in Eastgate',
  ],
  ...[
    'had begun to be tested in Westmere',
    'view the full minutes text for item 268',
    'ACTION: Clerk',
    'Councillor Wren joined the meeting',
    'Mr O’Neill (Clerk)',
  ],
  ...[
    '# Heading',
    '**bold**',
    '<p>markup</p>',
    '| a | b |',
    '---',
    '\t\tcolumn\tcolumn',
    '\u00a0\u00a0',
    '\u200b',
    '\ufeff',
    '\f',
    '\0',
    '\ud83d',
    '﷽',
    '\u202eabc',
  ],
];

const minuteText = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...LINES) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) }),
      fc.constantFrom('\n', '\n\n', '\r\n', '\r', ' ', '\n\n\n'),
    ),
    {
      maxLength: 30,
    },
  )
  .map((parts) => parts.flat().join(''));

/** Parse; `null` where the input is refused for a reason. */
async function attempt(input: string | Uint8Array): Promise<MinutesDocument | null> {
  try {
    return await parseMinutes(input, { includeText: true, referenceDate: '2019-06-04' });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.message.length * error.hint.length).toBeGreaterThan(0);
    return null;
  }
}

/** Every row of the document that quotes the source. */
function quotes(value: unknown, path = ''): { path: string; text: string; span: Span }[] {
  if (typeof value !== 'object' || value === null) return [];
  const { text, span } = value as { text?: unknown; span?: unknown };
  const own = typeof text === 'string' && span ? [{ path, text, span: span as Span }] : [];
  return [...own, ...Object.entries(value).flatMap(([key, part]) => quotes(part, `${path}.${key}`))];
}

function checkDocument(document: MinutesDocument): void {
  MinutesDocumentSchema.parse(document);
  const source = document.source.text as string;
  for (const { path, text, span } of quotes(document)) expect(source.slice(span.start, span.end), path).toBe(text);
  const blocks = [document.frontMatter, ...document.items.map((item) => item.blocks), document.backMatter].flat();
  let at = 0;
  let between = '';
  for (const { span } of blocks) {
    expect(span.start).toBeGreaterThanOrEqual(at);
    between += source.slice(at, span.start);
    at = span.end;
  }
  expect([...between, ...source.slice(at)].filter((character) => !isBlank(character.charCodeAt(0)))).toEqual([]);
  const items = new Set(document.items.map(({ id }) => id));
  for (const fact of [document.resolutions, document.money, document.dates, document.pilots, document.people, document.actions].flat())
    if (fact.item !== null) expect(items).toContain(fact.item);
}

describe('any input', () => {
  it.each([
    ['text of any kind', fc.string({ unit: 'binary', maxLength: 400 }), 300],
    ['lines of minutes in any order', minuteText, 500],
    ['bytes', fc.uint8Array({ maxLength: 300 }), 300],
  ] as [string, fc.Arbitrary<string | Uint8Array>, number][])(
    'gives a valid document with true spans, or a reason: %s',
    async (_why, inputs, numRuns) => {
      await fc.assert(
        fc.asyncProperty(inputs, async (input) => {
          const document = await attempt(input);
          if (document) checkDocument(document);
        }),
        { numRuns },
      );
    },
  );

  it('gives the same every time', async () => {
    await fc.assert(
      fc.asyncProperty(minuteText, async (input) => {
        expect(JSON.stringify(await attempt(input))).toBe(JSON.stringify(await attempt(input)));
      }),
      { numRuns: 100 },
    );
  });
});
