import type { FoundResolution } from '../tree/nodes.ts';
import type { Rule } from './rule.ts';
import { contentOf, someClause, wordsOf } from './walk.ts';

const ANNOUNCED: ReadonlySet<FoundResolution['kind']> = new Set(['resolved', 'agreed', 'recommended']);
/** Only what begins like a clause can lack its verb; "Approve the plan" and "Accordingly" are something else. */
const BEGINS = /^[\s:;,.–—-]{0,20}that\s{1,20}(?:the|an?|this|these|those|all|no|any|his|her|its|their|mr|mrs|ms|cllr|councillor)\b/i;
/** A body as the subject has a verb of its own in every form ("that Cabinet welcomes"). */
const BODY =
  /^[\s:;,.–—-]{0,20}that\s{1,20}(?:the\s{1,20})?(?:(?!(?:of|on|for|in|from|by|to|at|with)\s)\w{1,30}\s{1,20}){0,3}(?:council|cabinet|committee|board|panel|members?|executive|authority|trustees|governors|meeting)\b/i;
const VERB =
  /\b(?:be|is|are|was|were|been|being|having|to|shall|will|has|have|had|may|must|should|would|can|could|do|does|did|not)\b|\b\w{2,30}ed\b|\b(?:given|taken|written|drawn|chosen|spoken|shown|known|done|begun|seen|gone|made|paid|sent|put|set|let|held|kept|met|sold|built|bought|brought|laid|left|lost|read|sought|taught|told|cut)\b/i;

/** Participles that only tell which report or meeting is meant. */
const WHICH =
  /\b(?:held|dated|as (?:circulated|presented|submitted|amended|printed|listed|tabled)|(?:set|laid) out|contained|listed|detailed|attached|appended)\b/gi;

/** Report decisions that say nothing of what is to be done. */
export const resolutionWithoutVerb: Rule = {
  code: 'check:resolution-without-verb',
  level: 'warning',
  sentence: 'A resolution has no operative verb, so that nothing is decided.',
  remedy: 'Add what the meeting resolved to do: note, approve, agree and so on.',
  example:
    'Minutes of the Hill Committee held on 4 May 2021\n\n1. Gate\n\nRESOLVED that the report of the warden on the gate.\n\n2. Close\n\nThe end.\n',
  counter:
    'Minutes of the Hill Committee held on 4 May 2021\n\n1. Gate\n\nRESOLVED that the report of the warden on the gate be noted.\n\n2. Close\n\nThe end.\n',
  find(root, text) {
    return root.facts.resolutions.flatMap((row) => {
      if (row.marker === null || !ANNOUNCED.has(row.kind) || someClause(row.clauses, ({ action }) => action !== null)) return [];
      const [only, ...more] = row.clauses;
      const content = only && more.length === 0 && only.clauses.length === 0 ? wordsOf(text, only) : contentOf(text, row);
      if (!BEGINS.test(content) || BODY.test(content) || VERB.test(content.replace(WHICH, ''))) return [];
      return [{ message: 'This resolution has no operative verb', at: { start: row.start, end: row.end } }];
    });
  },
};
