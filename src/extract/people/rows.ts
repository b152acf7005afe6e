import type { Person, PersonStatus } from '../../model/person.ts';
import type { Found } from '../../tree/nodes.ts';
import type { Entry } from './roster.ts';

export type Status = PersonStatus;

/** A row on its way, with how it was found: a narrative adds to a list, a list stands by itself. */
export interface Row extends Found<Person> {
  /** list: under a label. told: in a sentence. office: who chaired or clerked, which a list may have already. */
  source: 'list' | 'told' | 'office';
}

const GUEST_LABEL =
  /\b(?:officers?|officials?|staff|guests?|visitors?|observers?|public|press|advis[eo]rs|attend\w*|invit\w+|clerk|secretary)\b/i;
const SUBSTITUTE_LABEL = /\bsubstitut/i;

/** Make a row of an entry: labels inside the list and stand-ins have their say on the status. */
export function toRow(entry: Entry, status: Status, item: string | null, source: Row['source'], role: string | null = null): Row {
  const { start, end, name, title, organisation, label } = entry;
  return { item, name, title, role: entry.role ?? role, organisation, status: statusOf(entry, status, label), start, end, source };
}

function statusOf(entry: Entry, status: Status, label: string | null): Status {
  if (entry.substitute) return 'substitute';
  if (!label || status !== 'present') return status;
  if (SUBSTITUTE_LABEL.test(label)) return 'substitute';
  return GUEST_LABEL.test(label) ? 'in-attendance' : status;
}
