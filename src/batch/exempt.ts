import type { Item, MinutesDocument, Span } from '../model/index.ts';

const within = (span: Span | null, items: readonly Item[]): boolean =>
  span !== null && items.some((item) => item.span.start <= span.start && span.start < item.span.end);

/**
 * Leave out what was discussed with press and public excluded: the text of exempt items, their facts, findings inside them.
 *
 * Their numbers and titles stay, which the public agenda has too. In the source text they become blanks, so that all spans stay true.
 */
export function withoutExempt(minutes: MinutesDocument): MinutesDocument {
  const exempt = minutes.items.filter((item) => item.exempt);
  if (exempt.length === 0) return minutes;
  const ids = new Set(exempt.map(({ id }) => id));
  const keep = <Row extends { item: string | null; span: Span }>(rows: readonly Row[]): Row[] =>
    rows.filter((row) => !(row.item !== null && ids.has(row.item)) && !within(row.span, exempt));
  const { text } = minutes.source;
  return {
    ...minutes,
    source: text === undefined ? minutes.source : { ...minutes.source, text: blankOut(text, exempt) },
    items: minutes.items.map((item) =>
      item.exempt ? { ...item, references: [], fields: {}, purpose: null, blocks: [], attachments: [] } : item,
    ),
    resolutions: keep(minutes.resolutions),
    money: keep(minutes.money),
    dates: keep(minutes.dates),
    pilots: keep(minutes.pilots),
    people: keep(minutes.people),
    actions: keep(minutes.actions),
    diagnostics: [
      ...minutes.diagnostics.filter(({ span }) => !within(span, exempt)),
      {
        code: 'convert:exempt-excluded',
        severity: 'info',
        message: `The text and facts of ${exempt.length} exempt ${exempt.length === 1 ? 'item' : 'items'} were left out`,
        hint: 'Convert without `--exclude-exempt` to have them.',
        span: null,
      },
    ],
  };
}

function blankOut(text: string, items: readonly Item[]): string {
  let blanked = text;
  for (const { span } of items)
    blanked = blanked.slice(0, span.start) + blanked.slice(span.start, span.end).replace(/[^\n]/g, ' ') + blanked.slice(span.end);
  return blanked;
}
