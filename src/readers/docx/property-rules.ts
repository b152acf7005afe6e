import type { Rule, Vocabulary } from '../office/walk.ts';
import type { Attributes } from '../office/xml.ts';
import { PARAGRAPH_SETTERS, RUN_SETTERS, type RunProperties, runProperties } from './properties.ts';
import type { Story } from './story.ts';
import { isOn, wholeNumber } from './values.ts';

/** What the element tables work on: the story, and the properties that are being filled. */
export interface WordReading {
  story: Story;
  run: RunProperties;
  /** A note of that id begins; false leaves it out. */
  openNote: (attributes: Attributes) => boolean;
}

export type WordRule = Rule<WordReading>;
export type WordVocabulary = Vocabulary<WordReading>;

/** In a list of properties nothing but the properties that matter is looked at. */
const properties = (rules: Iterable<readonly [string, WordRule]>): WordVocabulary => ({
  rules: new Map(rules),
  enterOther: () => false,
});

export const RUN_PROPERTIES = properties(
  [...RUN_SETTERS].map(
    ([name, set]) => [name, { open: (reading: WordReading, attributes: Attributes) => set(reading.run, attributes) }] as const,
  ),
);

const margin =
  (element: 'header' | 'footer') =>
  ({ story }: WordReading, attributes: Attributes): void => {
    const id = attributes['r:id'];
    if (id) story.document.margins.push({ element, type: attributes['w:type'] ?? 'default', id });
  };

export const SECTION_PROPERTIES = properties([
  ['w:headerReference', { open: margin('header') }],
  ['w:footerReference', { open: margin('footer') }],
  [
    'w:titlePg',
    {
      open({ story }, attributes) {
        if (isOn(attributes)) story.document.titlePages = true;
      },
    },
  ],
]);

/** Count a tracked change. */
export const tracked = ({ story }: WordReading): void => story.document.notices.add('tracked-changes');

export const PARAGRAPH_PROPERTIES = properties([
  ...[...PARAGRAPH_SETTERS].map(
    ([name, set]) =>
      [name, { open: ({ story }: WordReading, attributes: Attributes) => set(story.paragraphProperties, attributes) }] as const,
  ),
  ['w:numPr', {}],
  [
    'w:rPr',
    {
      open(reading) {
        reading.run = runProperties();
        reading.story.paragraphProperties.mark = reading.run;
      },
      inside: RUN_PROPERTIES,
    },
  ],
  [
    'w:sectPr',
    {
      open({ story }) {
        story.paragraphProperties.hasSection = true;
      },
      inside: SECTION_PROPERTIES,
    },
  ],
]);

export const GRID = properties([
  [
    'w:gridCol',
    {
      open({ story }) {
        if (story.flows.table) story.flows.table.columns++;
      },
    },
  ],
]);

const rowOf = ({ story }: WordReading) => story.flows.table?.row;
const cellOf = ({ story }: WordReading) => story.flows.outerCell;

const goneRow: WordRule['open'] = (reading) => {
  const row = rowOf(reading);
  if (row) row.gone = true;
};

export const ROW_PROPERTIES = properties([
  [
    'w:gridBefore',
    {
      open(reading, attributes) {
        const row = rowOf(reading);
        if (row) row.before = wholeNumber(attributes['w:val']) ?? 0;
      },
    },
  ],
  [
    'w:hidden',
    {
      open(reading, attributes) {
        if (isOn(attributes)) goneRow(reading, attributes);
      },
    },
  ],
  ['w:ins', { open: tracked }],
  [
    'w:del',
    {
      open(reading, attributes) {
        tracked(reading);
        goneRow(reading, attributes);
      },
    },
  ],
]);

const merge: WordRule['open'] = (reading, attributes) => {
  const cell = cellOf(reading);
  if (cell && (attributes['w:val'] ?? 'continue') === 'continue') cell.merged = true;
};

export const CELL_PROPERTIES = properties([
  [
    'w:gridSpan',
    {
      open(reading, attributes) {
        const cell = cellOf(reading);
        if (cell) cell.span = wholeNumber(attributes['w:val']) ?? 1;
      },
    },
  ],
  ['w:vMerge', { open: merge }],
  ['w:hMerge', { open: merge }],
  ['w:cellIns', { open: tracked }],
  [
    'w:cellDel',
    {
      open(reading) {
        tracked(reading);
        const cell = cellOf(reading);
        if (cell) cell.deleted = true;
      },
    },
  ],
]);
