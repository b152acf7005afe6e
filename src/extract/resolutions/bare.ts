/**
 * Decisions whose announcing word is missing: under a label "Decision:", and on pages whose extraction dropped lines in bold.
 *
 * Accepts: "That the report be noted." as a paragraph of its own, "(i) The strategy be approved" at the end of a minute, all text under "Decision:"
 * Refuses: "That said, …", a list of comments
 */
import type { FoundClause, MinuteBlock } from '../../tree/nodes.ts';
import { readClauses } from './clauses.ts';
import { clauseOf, type Draft, decisionWords, isMinute, RANK, type Section } from './draft.ts';
import { below, dropMovers, endOf } from './formal.ts';
import { BE } from './gate.ts';
import { kindOfList } from './kinds.ts';
import { BODY, markerAtStart } from './markers.ts';

const THAT = /^[“"‘']?That\s{1,60}(?!(?:said|is|was|being|would|should|includes?|meant|evening|day|year)\b)/;
const PASSIVE =
  /\b(?:be|been)\s{1,60}(?:\w{1,30}\s{1,60}){0,3}(?:noted|approved|agreed|elected|appointed|adopted|received|accepted|confirmed|endorsed|deferred|authorised|delegated|supported|granted|refused|recommended|signed|referred|requested|invited|instructed|given|made|submitted|undertaken|established|excluded|re-?appointed|welcomed|thanked|asked|amended|published|held)\b/i;

/** "The strategy be approved": no one says so but in a decision. */
const SUBJUNCTIVE =
  /^(?:The|This|These|A|An|Its?|[A-Z]\w{2,20})\b[^.;]{2,200}?(?<!\b(?:would|should|will|could|must|may|might|can|to|not|cannot|shall|never|also)\s)\bbe\s(?:\w{1,20}\s){0,2}(?:noted|approved|agreed|adopted|received|accepted|confirmed|endorsed|authorised|supported|granted|refused|recommended|appointed|referred)\b/;

/** A line that is only a stem: "That -", "The Area Committee:-", "That Cabinet:". */
const STEM = new RegExp(
  `^(?:[Tt]hat|(?:[Tt]hat(?:\\s{1,60}${BODY})?|${BODY}|(?:The|[A-Z][a-z]+illor)\\s[^.:;]{3,70}\\s(?:has|have|hereby))\\s{0,60}(?:[:–—-]\\s{0,60}){1,4})$`,
);
/** Clauses under the name of a body are its acts. */
const ACT =
  /^(?:(?:to|be)\s{1,60})?(?:not(?:ed?|es|ing)|agre|approv|resolv|recommend|request|instruct|delegat|endors|adopt|receiv|authoris|confirm|refer|defer|accept|support|appoint|reject|refus|welcom|thank|consider|award|grant|vari|amend|direct)\w{0,30}\b/i;

/** Who decides alone; a list of past participles or a label of the decision shows that it is no list of tasks. */
const OFFICE =
  '(?:[Tt]he )?(?:(?:Acting|Assistant|Cabinet|Chief|Corporate|Deputy|Executive|Interim|Lead|Managing|Portfolio|Service|Strategic) ){0,3}(?:Commissioners?|Director|Executive|Head of Service|Holder|Leader|Mayor|Member|Officer|Police and Crime Commissioner)(?:[ ,][^.:;\\n]{1,70})?';
const BODY_ALONE = new RegExp(`^${BODY}$`);
const OFFICE_STEM = new RegExp(`^${OFFICE}\\s{0,9}(?:[:–—-]\\s{0,9}){0,4}$`);
/** What is done by deciding; what is received, considered or asked may be a story. */
const DECIDES =
  /^(?:not(?:ed?|es)|agre(?:ed?|es)|approv(?:ed?|es)|resolv(?:ed?|es)|recommend(?:ed|s)?|delegat(?:ed?|es)|endors(?:ed?|es)|adopt(?:ed|s)?|authoris(?:ed?|es)|defer(?:red|s)?|accept(?:ed|s)?|appoint(?:ed|s)?|refus(?:ed?|es)|award(?:ed|s)?|grant(?:ed|s)?)\b/i;
const DONE = /^[a-z]{2,14}(?:ed|es|s)\b/i;
const DECISION_LABEL = /^decisions?\s{0,9}:?$/i;

/** Whether a list under the bare name of a body, or under an office, is one of decisions. */
function isDecided(section: Section, i: number, clauses: readonly FoundClause[], office: boolean): boolean {
  const openings = clauses.map((clause) => section.text.slice(clause.start, Math.min(clause.end, clause.start + 40)));
  const acts = openings.filter((words) => ACT.test(words) && !/^(?:to|be)\b/i.test(words)).length;
  if (acts * 2 <= openings.length || !openings.some((words) => DECIDES.test(words))) return false;
  const above = section.blocks[i - 1];
  return (
    !office ||
    (DECIDES.test(openings[0] ?? '') && openings.every((words) => DONE.test(words)) && /^\w/.test(clauses[0]?.label ?? '')) ||
    section.blocks[i]?.part === 'decision' ||
    (above !== undefined && DECISION_LABEL.test(section.text.slice(above.start, Math.min(above.end, above.start + 20))))
  );
}

/** A stem on its line and its list below: "The Executive:-" / "(1) noted the report; (2) agreed …". */
export function readStemmed(section: Section, i: number): Draft | null {
  const block = section.blocks[i] as MinuteBlock;
  const next = section.blocks[i + 1];
  if (block.type !== 'paragraph' || !isMinute(block) || next?.type !== 'point') return null;
  if (block.end - block.start > 90) return null;
  const words = section.text.slice(block.start, block.end);
  const stemmed = STEM.test(words);
  const office = !stemmed && !BODY_ALONE.test(words);
  if (office && !OFFICE_STEM.test(words)) return null;
  const list = readClauses(section, i + 1);
  const [first] = list.clauses;
  if (!first) return null;
  const opening = section.text.slice(first.start, first.end);
  if (stemmed ? !ACT.test(opening) && !PASSIVE.test(opening) : !isDecided(section, i, list.clauses, office)) return null;
  const stem = words.replace(/[\s:–—-]{1,60}$/, '');
  return {
    kind: kindOfList(section, list.clauses),
    marker: null,
    lead: block,
    stem,
    clauses: list.clauses,
    start: block.start,
    end: endOf(list.clauses),
    rank: RANK.formal,
    from: i,
    to: list.to,
  };
}

/** "Councillor Birt – approve Councillor Ash – dissenting": how each voted, before the decision. */
const isRoll = (words: string): boolean =>
  (words.match(/[–-]\s?(?:approved?|dissent\w{0,6}|abstain\w{0,6}|for|against|opposed?)\b/gi)?.length ?? 0) >= 2;

/** What stands where no decision was taken. */
const NO_DECISION =
  /^(?:none(?: (?:received|declared|made|at this time))?|nil|n\/a|not applicable|there were none|no (?:decision|apologies|declarations?)\b.{0,60})\.?$/i;
/** Why it was decided stands below the decision. */
const REASON = /^reasons?\b[^:.]{0,40}:/i;

/** Text under "Decision:" is the decision, whatever its words. */
export function readUnderLabel(section: Section, i: number): Draft | null {
  const block = section.blocks[i] as MinuteBlock;
  if (block.part !== 'decision') return null;
  const before = section.blocks[i - 1];
  const first = before?.part !== 'decision' || before.type === 'label' || isRoll(section.text.slice(before.start, before.end));
  if (!isMinute(block) || !first || isRoll(section.text.slice(block.start, block.end))) return null;
  if (NO_DECISION.test(section.text.slice(block.start, block.end))) return null;
  const listed = /[:–-]\s{0,60}$/.test(section.text.slice(block.start, block.end)) && section.blocks[i + 1]?.type === 'point';
  if (listed && block.type === 'paragraph') {
    const draft = below(
      section,
      i,
      { kind: 'agreed', marker: null, rank: RANK.bare, from: i, voted: null },
      { start: block.start, end: block.end },
    );
    const stem = section.text.slice(block.start, block.end);
    if (draft) return { ...draft, kind: /\brecommend/i.test(stem) ? 'recommended' : kindOfList(section, draft.clauses) };
  }
  return readParagraphs(section, i, (next) => next.part === 'decision');
}

/** A paragraph "That … be noted", or a list of such clauses, that no announcing words lead. */
export function readBare(section: Section, i: number): Draft | null {
  const block = section.blocks[i] as MinuteBlock;
  if (!isMinute(block) || block.type === 'table') return null;
  const words = section.text.slice(block.body, Math.min(block.end, block.body + 700));
  if ((decisionWords(section, i) & BE) === 0 && !words.includes('That')) return null;
  if (/^[“"]/.test(words) && isMoved(section, i)) return null;
  if (block.type === 'point' && isRemark(section, i)) return null;
  const firstPoint = block.type === 'point' && /^[1aAi]$/.test(block.label ?? '');
  const subjunctive = firstPoint && SUBJUNCTIVE.test(words);
  const passive = PASSIVE.test(words) || (firstPoint && /\bbe\s(?:\w{1,20}\s){0,3}\w{3,20}(?:ed|en)\b/.test(words));
  if ((!subjunctive && !(THAT.test(words) && passive)) || isProposal(section, i)) return null;
  return readParagraphs(section, i, (next) => THAT.test(section.text.slice(next.body, next.body + 60)));
}

/** What a list of comments is led in by. */
const REMARKS = /\b(?:points?|comments?|issues?|concerns?|questions?|observations?|views?|remarks?)\b[^.]{0,80}:\s{0,9}[-–]?\s{0,9}$/i;

/** Whether the list this point belongs to is one of comments: "Members raised a number of points, including:". */
function isRemark(section: Section, i: number): boolean {
  let k = i - 1;
  while (k > i - MAX_PROPOSALS && section.blocks[k]?.type === 'point') k--;
  const lead = section.blocks[k];
  return lead !== undefined && REMARKS.test(section.text.slice(Math.max(lead.start, lead.end - 160), lead.end));
}

/** Under "RECOMMENDATION" stand the officers' proposals, where the formula of the decision comes further down. */
function isProposal(section: Section, i: number): boolean {
  if (!headsProposals(section, i)) return false;
  return section.blocks.some((block, k) => k > i && isMinute(block) && /^RESOLVED\b/.test(section.text.slice(block.body, block.body + 12)));
}
const PROPOSAL = /^(?:(?:officers?|report)?[’']?s? ?)?(?:proposed )?recommendations?(?: of (?:the )?officers?)?\s{0,9}:?$/i;

/** Whether the list or paragraph belongs to a heading of proposals above it. */
function headsProposals(section: Section, i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - MAX_PROPOSALS); k--) {
    const above = section.blocks[k] as MinuteBlock;
    const words = section.text.slice(above.start, Math.min(above.end, above.start + 60));
    if (above.end - above.start <= 60 && PROPOSAL.test(words)) return true;
    if (above.type !== 'point' || markerAtStart(words)) return false;
  }
  return false;
}
const MAX_PROPOSALS = 12;

/** Whether the paragraph before moves what stands here: a motion's words, whose outcome is told below. */
function isMoved(section: Section, i: number): boolean {
  const before = section.blocks[i - 1];
  return (
    before !== undefined &&
    /\b(?:propos|mov|second)\w{0,9}[^.]{0,120}:\s{0,9}$/i.test(section.text.slice(Math.max(before.start, before.end - 160), before.end))
  );
}

/** A label that begins a list, or a bullet. */
const FIRST_LABEL = /^(?:[1aAiI]|[^\p{L}\d]{1,3}|[oO§])$/u;

/** The list that begins here, or the paragraphs that go on as this one does, as one decision without announcing words. */
function readParagraphs(section: Section, i: number, goesOn: (block: MinuteBlock) => boolean): Draft | null {
  const first = section.blocks[i] as MinuteBlock;
  const { clauses, to } = first.type === 'point' ? readClauses(section, i) : paragraphs(section, i, goesOn);
  if (clauses.length === 0) return null;
  return {
    kind: kindOfList(section, clauses),
    marker: null,
    lead: null,
    stem: null,
    clauses,
    start: first.start,
    end: endOf(clauses),
    rank: RANK.bare,
    from: i,
    to,
  };
}

function paragraphs(section: Section, i: number, goesOn: (block: MinuteBlock) => boolean): { clauses: FoundClause[]; to: number } {
  const clauses: FoundClause[] = [];
  let to = i;
  for (let k = i; k < section.blocks.length; k++) {
    const block = section.blocks[k] as MinuteBlock;
    if (block.type === 'furniture' || block.type === 'note') continue;
    if (!isMinute(block) || (k > i && (!goesOn(block) || REASON.test(section.text.slice(block.start, block.start + 60))))) break;
    if (block.type === 'point') {
      // A list that begins in its middle goes on with one above the decision.
      const list = k > i && !FIRST_LABEL.test(block.label ?? '·') ? null : readClauses(section, k);
      if (!list || list.clauses.length === 0) break;
      clauses.push(...list.clauses);
      to = k = list.to;
      continue;
    }
    clauses.push(clauseOf({ start: block.start, end: dropMovers(section.text, block.start, block.end) }));
    to = k;
  }
  return { clauses, to };
}
