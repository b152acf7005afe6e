import { isSame, surnameOf, withStatus } from './people.ts';
import type { Rule } from './rule.ts';

/** Apologies for part of a meeting only. */
const PARTLY = /\b(?:late|lateness|early|part|leaving|leave|delayed|until|joined|arriv\w{1,10})\b/i;
const REACH = 120;

/** As it is compared: some lists write "Cllr" out. */
const titleOf = (title: string | null): string | undefined => title?.toLowerCase().replace(/^councillor\b/, 'cllr');

/** Report persons who stand both among those present and among the apologies. */
export const presentAndApologies: Rule = {
  code: 'check:present-and-apologies',
  level: 'warning',
  sentence: 'A person is listed both as present and as having sent apologies.',
  remedy: 'Take the name off one of the two lists.',
  example:
    'Minutes of the Hill Council held on 4 May 2021\n\nPresent: Cllr A Reed, Cllr B Rush, Cllr C Sedge\n\nApologies: Cllr B Rush, Cllr D Moss\n\n1. Gate\n\nThe gate was looked at.\n\n2. Close\n\nThe end.\n',
  counter:
    'Minutes of the Hill Council held on 4 May 2021\n\nPresent: Cllr A Reed, Cllr B Rush, Cllr C Sedge\n\nApologies: Cllr E Rush, Cllr D Moss\n\n1. Gate\n\nThe gate was looked at.\n\n2. Close\n\nThe end.\n',
  find(root, text) {
    const present = withStatus(root, 'present').filter(({ item }) => item === null);
    const away = withStatus(root, 'apologies');
    const isOnly = (name: string): boolean => [...present, ...away].filter((row) => surnameOf(row.name) === surnameOf(name)).length === 2;
    return away.flatMap((row) => {
      const there = present.find((one) => {
        const same = isSame(one.name, row.name);
        return same === true || (same === null && isOnly(row.name) && titleOf(one.title) === titleOf(row.title));
      });
      if (!there || PARTLY.test(text.slice(Math.max(0, row.start - REACH), row.end + REACH))) return [];
      return [{ message: `${row.name} sent apologies, and is listed as present`, at: { start: row.start, end: row.end } }];
    });
  },
};
