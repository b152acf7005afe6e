import type { MinutesRoot } from '../tree/nodes.ts';
import { isSame, lettersOf, namesHere, partsOf, withStatus } from './people.ts';
import type { Problem, Rule } from './rule.ts';
import { wordsOf } from './walk.ts';

/** Offices and bodies stand for a name; whether their holder was there the name does not say. */
const OFFICE =
  /\b(?:chair|chairman|leader|mayor|convenor|officer|clerk|committee|group|board|member|members|cabinet|council|services|plan|all)\b/i;

function absence(name: string, root: MinutesRoot, here: ReadonlySet<string>, head: ReadonlySet<string>): string | null {
  const parts = partsOf(name);
  const surname = parts.at(-1) ?? '';
  if (surname.length < 3 || OFFICE.test(name) || parts.some((part) => part.length > 2 && here.has(part))) return null;
  if (withStatus(root, 'apologies', 'absent').some((row) => isSame(row.name, name) !== false)) return 'is listed as absent';
  return head.has(surname) ? null : 'is not among those listed as present';
}

/** Report movers and seconders whom the lists of attendance do not have. */
export const moverNotPresent: Rule = {
  code: 'check:mover-not-present',
  level: 'warning',
  sentence: 'Someone moved or seconded who is not listed as present.',
  remedy: 'Check the spelling of the name, and the list of those present.',
  example:
    'Minutes of the Hill Council held on 4 May 2021\n\nPresent: Cllr A Reed, Cllr B Rush, Cllr C Sedge, Cllr D Moss\n\n1. Gate\n\nProposed by Cllr Reed, seconded by Cllr Heath and RESOLVED that the gate be mended.\n\n2. Close\n\nThe end.\n',
  counter:
    'Minutes of the Hill Council held on 4 May 2021\n\nPresent: Cllr A Reed, Cllr B Rush, Cllr C Sedge, Cllr D Moss\n\n1. Gate\n\nProposed by Cllr Reed, seconded by Cllr Moss and RESOLVED that the gate be mended.\n\n2. Close\n\nThe end.\n',
  find(root, text) {
    const here = namesHere(root, text);
    if (!here) return [];
    // Whoever stands at the head at all may have been there, however the lists were read.
    const head = new Set(lettersOf(wordsOf(text, root.front)));
    return root.facts.resolutions.flatMap((row): Problem[] =>
      (['mover', 'seconder'] as const).flatMap((part): Problem[] => {
        const name = row[part];
        const why = name && absence(name, root, here, head);
        if (!name || !why) return [];
        const at = text.indexOf(name, row.start);
        const found = at >= 0 && at < row.end ? { start: at, end: at + name.length } : { start: row.start, end: row.end };
        return [{ message: `${name} ${part === 'mover' ? 'moved' : 'seconded'}, but ${why}`, at: found }];
      }),
    );
  },
};
