import type { VFile } from 'vfile';
import { type House, NO_HOUSE } from '../tree/house.ts';
import type { Facts, MinutesRoot } from '../tree/nodes.ts';
import { findActions } from './actions/index.ts';
import { ExtractContext } from './context.ts';
import { findDates } from './dates/index.ts';
import { findMoney } from './money/index.ts';
import { findPeople } from './people/index.ts';
import { findPilots } from './pilots/index.ts';
import { findResolutions } from './resolutions/index.ts';

/** An extractor reads the tree and adds its rows to `context.root.facts`, in document order. */
export type Extractor = (context: ExtractContext) => void | Promise<void>;

/**
 * The extractors in their order, and the order matters: dates come first because the meeting's own date supplies the years of all others,
 * and pilots and actions read the dates found near them; decisions come before actions because an action may be a clause.
 */
export const EXTRACTORS: readonly Extractor[] = [findDates, findMoney, findPeople, findResolutions, findPilots, findActions];

export function emptyFacts(): Facts {
  return {
    meetingDate: null,
    startTime: null,
    endTime: null,
    itemDates: new Map(),
    resolutions: [],
    money: [],
    dates: [],
    pilots: [],
    people: [],
    actions: [],
  };
}

/** Fill the tree with facts. */
export async function extractFacts(
  root: MinutesRoot,
  file: VFile,
  text: string,
  referenceDate: string | null,
  house: House = NO_HOUSE,
): Promise<void> {
  root.facts = emptyFacts();
  const context = new ExtractContext(text, root, file, referenceDate, house);
  for (const extract of EXTRACTORS) {
    const pending = extract(context);
    if (pending) await pending;
  }
}
