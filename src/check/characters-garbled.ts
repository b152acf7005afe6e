import type { Problem, Rule } from './rule.ts';

/** UTF-8 read as windows-1252: "â€™" for an apostrophe, "Â£" for a pound sign, "Ã©" for an accent. */
const MOJIBAKE = /â€[\u0080-\uffff]|Â[£§°½¼¾·\u00a0«»]|Ã[\u0080-\u00bf©¨¡³ª§¼¶±]/;
/** An apostrophe or a dash that became a question mark: "Council?s", "don?t". */
const QUERIED = /\p{Ll}{2}\?(?:s|t|ll|ve|re)(?!\p{L})/u;
/** A pound sign that became a question mark: "?250,000". */
const POUNDS = /\s\?\d{1,3}(?:,\d{3}){1,3}\b/;
/** A character that says itself that another was lost. */
const LOST = /\ufffd/;

/** A pattern, what it tells, and signs without which it finds nothing. */
const KINDS: readonly (readonly [RegExp, string, readonly string[]])[] = [
  [MOJIBAKE, 'was read in the wrong encoding', ['â€', 'Â', 'Ã']],
  [QUERIED, 'has a question mark where an apostrophe was', ['?s', '?t', '?ll', '?ve', '?re']],
  [POUNDS, 'has a question mark where a pound sign was', [' ?', '\n?', '\t?']],
  [LOST, 'stands for a character that was lost', ['\ufffd']],
];

/** Report text whose characters were lost or exchanged on its way here. */
export const charactersGarbled: Rule = {
  code: 'check:characters-garbled',
  level: 'warning',
  sentence: 'Characters were garbled: accents, quotes or pound signs read in the wrong encoding.',
  remedy: 'Go back to the original and save it again as UTF-8.',
  example: 'Minutes of the Hill Committee held on 4 May 2021\n\n1. Gate\n\nThe wardenâ€™s hinge cost Â£40.\n\n2. Close\n\nThe end.\n',
  counter:
    'Minutes of the Hill Committee held on 4 May 2021\n\n1. Gate\n\nThe warden’s hinge cost £40. Château Ãvila?\n\n2. Close\n\nThe end.\n',
  find(_root, text) {
    return KINDS.flatMap(([pattern, why, signs]): Problem[] => {
      const match = signs.some((sign) => text.includes(sign)) ? pattern.exec(text) : null;
      if (!match) return [];
      const start = match.index + match[0].length - match[0].trimStart().length;
      return [{ message: `"${match[0].trim()}" ${why}`, at: { start, end: match.index + match[0].length } }];
    });
  },
};
