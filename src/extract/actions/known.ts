import type { Person } from '../../model/person.ts';
import type { Found } from '../../tree/nodes.ts';
import type { Known } from './owners.ts';

/** Collect the words and the initials that the document's persons go by: "Paul Wheelhouse" is "PW", and may be "PWh". */
export function knownPersons(people: readonly Found<Person>[]): Known {
  const names = new Set<string>();
  const initials = new Set<string>();
  for (const { name } of people) {
    const words = name.split(/[\s.]+/).filter((word) => /^\p{Lu}/u.test(word));
    for (const word of words) if (word.length > 1) names.add(word.toLowerCase().replaceAll('’', "'"));
    const first = words[0]?.charAt(0);
    const last = words.at(-1) ?? '';
    if (!first || words.length < 2) continue;
    initials.add(first + last.charAt(0));
    initials.add(first + last.slice(0, 2));
    initials.add(words.map((word) => word.charAt(0)).join(''));
  }
  return { names, initials };
}
