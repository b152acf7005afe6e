import type { Block } from '../office/blocks.ts';
import { Fields } from '../office/fields.ts';
import { type BaseFlow, Flows } from '../office/flows.ts';
import type { Look } from '../office/look.ts';
import type { OpenParagraph } from './paragraph.ts';
import type { RunProperties } from './properties.ts';

interface OpenRun {
  properties: RunProperties | null;
  look: Look | null;
}

/** What Word has open in one flow of paragraphs. */
export interface WordFlow {
  fields: Fields;
  paragraphs: OpenParagraph[];
  runs: OpenRun[];
  links: number;
}

export type Flow = BaseFlow & WordFlow;

export const wordFlows = (sink: (block: Block) => void): Flows<WordFlow> =>
  new Flows(sink, () => ({ fields: new Fields(), paragraphs: [], runs: [], links: 0 }));
