/**
 * Words that tell a post or a body from a person's name, as tables.
 *
 * Accepts: "Clerk", "Vice-Chair", "Democratic Services Officer", "Norfolk County Council", "BCKLWN"
 * Refuses: "Gail Reeve", "Robert Church" (words that are surnames too decide nothing alone)
 */

const list = (words: string): Set<string> => new Set(words.trim().split(/\s+/));

/** Words that name a post, and no likely surname. */
const POSTS = list(`
  chair chairman chairwoman chairperson chairlady vice vice-chair vice-chairman vice-chairwoman vice-chairperson vice-president convener convenor
  vice-convener vice-convenor clerk clerks secretary secretaries treasurer officer officers official officials manager managers director directors 
  leader lead member members councillor councillors mayor mayoress deputy deputies president governor governors headteacher headmaster headmistress bursar
  registrar solicitor barrister counsel engineer surveyor planner architect adviser advisor analyst accountant auditor administrator assistant
  coordinator co-ordinator consultant commissioner inspector  gp teacher lecturer  trustee trustees representative representatives rep reps
  delegate delegates observer observers minute-taker  minutes reporter caretaker handyman executive chief superintendent developer designer editor
  specialist technician supervisor practitioner cathaoirleach leas-chathaoirleach príomh-chathaoirleach minister ambassador champion scrutineer rfo ceo cfo
  coo dso senco spokesperson ombudsman examiner actuary apprentice intern trainee volunteer volunteers  guests visitor visitors presenter facilitator
  correspondent journalist student pupil parishioner parishioners resident residents co-optee holder organiser webmaster psychologist therapist scientist
  non-executive lawyer paralegal controller comptroller strategist ecologist archaeologist archivist librarian curator economist statistician cadeirydd clerc
  is-gadeirydd maer applicant applicants appellant appellants objector objectors licensee respondent complainant petitioner petitioners witness interpreter
  agent worshipful staff  rangers lengthsman webmaster co-opted worker taker harbourmaster
`);

/** Words of posts that are surnames too: posts alone or beside another word of posts or bodies. */
const SURNAME_POSTS = list(`
  bishop dean constable warden provost steward reeve sheriff marshall chaplain curate sergeant captain parent parents rector vicar speaker gardener
  chancellor burgess beadle porter forester cook priest canon master page head guest nurse ranger
`);

/** Words of bodies, departments and subjects: no part of a name that stands without a title. */
const BODIES = list(`
  senior junior strategic corporate principal interim acting general group area regional national local district borough county  town city
  community council councils committee committees subcommittee sub-committee cabinet board panel commission democratic governance legal finance financial
  planning environment environmental health healthcare housing education children children's childrens adult adults social care public safety crime policy
  clinical medical nursing pharmacy maternity
  performance partnership partnerships development economic economy regeneration growth transport transportation highways highway roads services service
  support operations operational administration admin resources meetings meeting information technology digital customer customers communications communication media
   property estates assets leisure culture cultural heritage museum library libraries tourism sport sports youth people families family school
  schools college university academy hospital  nhs foundation association society club institute federation union forum network alliance agency
  authority department directorate division section unit office bureau centre centres fire rescue ambulance constabulary police company ltd limited plc
  llp cic charity project projects programme programmes scheme strategy relations relationships assurance risk audit quality standards professional
  engagement participation integrated countywide designated looked safeguarding inclusion commissioning procurement contracts contract revenues revenue
  benefits electoral licensing enforcement building buildings control conservation ecology waste recycling water drainage  energy climate
  sustainability footpath footpaths tree trees allotment allotments cemetery burial playing events trade investment enterprise innovation business
  commercial industry urban   data research insight intelligence systems statutory voluntary sector facilities maintenance technical chartered
  responsible returning proper monitoring portfolio delivery transformation change improvement resilience emergency neighbourhood neighbourhoods
  communities street-scene streetscene grounds capital pensions pension treasury payroll democracy scrutiny overview secondary primary special virtual
  infrastructure engineering design consultancy consultants consulting solutions associates partners surveying arts theatre gallery conservative labour
  liberal democrat democrats independent independents opposition government parliament senedd ministry embassy diocese deanery parochial healthwatch
  citizens advice service's operation team village central external internal assembly division  physical
`);

/** Words of bodies that are surnames or first names too. */
const SURNAME_BODIES = list(`
  young field fields hall church parks park street streets west north south east law banks bank power lower upper green house court market chambers
  may june april august march rose english french welsh scott london human ward flood press parish home trust rural post page harbour dock
`);

/** Words that open no name and stand in none: small words, numbers, notes, headings. */
const NO_NAMES = list(`
  the this that these those all in at on of to for by with from no not there a an as it they he she we who which following also other others one two
  three four five six seven eight nine ten eleven twelve twenty several some various many most any every approximately and or nil none n/a tba tbc yes
  vacancy vacancies vacant apologies apology present attendance absent attending representing item items agenda action actions part
  chamber venue location time date room quorum distribution circulation copies unrestricted restricted exempt confidential monday tuesday wednesday
  thursday friday saturday sunday january february july september october november december name names role roles position initials organisation title
   status received noted accepted signed via remote remotely online virtually zoom teams late arrived left joined until substitute substitutes
  substituting substituted declarations declaration interest interests minute previous public  draft notes note welcome introductions open session
  purpose decision decisions resolution resolutions recommendation recommendations report reports matters arising correspondence
`);

/** Bodies as such: a phrase that ends with one is an organisation, not a branch of a post. */
const ORGANISATIONS = list(`
  council nhs trust police ltd limited plc llp cic university college academy school association society club federation union foundation
  constabulary authority agency company charity forum network alliance church diocese government partnership group institute hospital healthwatch ccg
  icb ics
`);

/** Folded words, kept: a list of persons asks for the same few over and over. */
const folded = new Map<string, string>();
const MAX_FOLDED = 5_000;

function key(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  const fresh = (/[\p{L}\d](?:.*[\p{L}\d])?/su.exec(word)?.[0] ?? '').replace(/[’‘`]/g, "'").toLowerCase();
  if (folded.size >= MAX_FOLDED) folded.clear();
  folded.set(word, fresh);
  return fresh;
}

/** Whether a table holds the word, or a part of it ("A/Senior", "Clerk/RFO"). */
const has = (table: Set<string>, word: string): boolean => {
  const bare = key(word);
  return table.has(bare) || (bare.includes('/') && bare.split('/').some((part) => part.length > 1 && table.has(part)));
};

/** A word that names a post and no likely surname ("Clerk"). */
export const isPost = (word: string): boolean => has(POSTS, word);

/** Offices that stand bare behind a name ("Ann Lee Chairman"): no plain words go before them as a part of the post. */
export const isOfficeWord = (word: string): boolean =>
  /^(?:chair(?:man|woman|person)?|vice(?:[- ]\w+)?|treasurer|secretary|clerk|mayor|president|conven[eo]r)$/i.test(word);

/** A word that stands in no name without a title ("Services", "Council", "The"). */
export const isNoName = (word: string): boolean => has(POSTS, word) || has(BODIES, word) || has(NO_NAMES, word);

/** A word of bodies or subjects ("Services"), the ones that are surnames too included. */
export const isBodyWord = (word: string): boolean => has(BODIES, word) || has(SURNAME_BODIES, word);

/** A word of posts or bodies that is a surname as well ("Warden", "Church", "Young"). */
export const isDoubtful = (word: string): boolean => has(SURNAME_POSTS, word) || has(SURNAME_BODIES, word);

/** A word that opens neither a name nor a post ("The", "No", "Three", "Item"). */
export const isStopWord = (word: string): boolean => has(NO_NAMES, word);

/** Letters that stand for a body ("NCC", "BCKLWN"): capitals and nothing else. */
export const isAbbreviation = (word: string): boolean => /^\p{Lu}[\p{Lu}\d&]{1,9}$/u.test(word.replace(/\./g, ''));

/** Whether words end with the name of a body ("Norfolk County Council", "NCC"). */
export function isOrganisation(words: readonly string[]): boolean {
  const last = words.at(-1);
  if (last === undefined) return false;
  return has(ORGANISATIONS, last) || (isAbbreviation(last) && words.length <= 3) || words.some((word) => /^(?:NHS|Police)$/.test(word));
}

/** "Independent Person", "Appointed Person": an office by the word before it; a person alone is anybody. */
export const isLayPerson = (word: string, before: string | undefined): boolean =>
  word === 'Person' && /^(?:Independent|Appointed|Lay|Designated|Co-opted)$/.test(before ?? '');

/** Whether words name a post; a word that is a surname too counts alone or beside another word of posts or bodies. */
export function hasPost(words: readonly string[]): boolean {
  if (words.some(isPost) || words.some((word, i) => isLayPerson(word, words[i - 1]))) return true;
  if (words.some((word, i) => has(SURNAME_POSTS, word) && /^(?:of|for|to)$/.test(words[i + 1] ?? ''))) return true;
  return words.some((word) => has(SURNAME_POSTS, word)) && (words.length === 1 || words.some(isBodyWord));
}
