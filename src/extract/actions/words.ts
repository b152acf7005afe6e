/** Tables of words for actions: who may be asked, what may be asked of them, and what is no owner. All lower case. */

const list = (words: string): readonly string[] => words.split(/\s+/).filter((word) => word !== '');
const set = (words: string): ReadonlySet<string> => new Set(list(words));

/** Things that people are asked to do. Deciding, noting and being are none. */
export const VERBS: readonly string[] = list(`
  accept acknowledge action add address advertise advise amend analyse apply appoint approach arrange ascertain ask assess assist attend audit begin book bring
  brief build buy calculate call carry catch cease change chase check circulate claim clarify clean clear close collate collect commission communicate compile complete
  conduct confirm consult contact continue convene convey coordinate co-ordinate copy correct cost count cut deal delete deliver design determine develop discuss
  display dispatch distribute donate double draft draw drop email e-mail engage enquire ensure enter erect escalate establish evaluate examine explain explore
  express extend feed fill finalise find finish fit fix follow formulate forward gather get give hand help hire hold identify implement include inform initiate
  inspect install instruct interview introduce investigate invite invoice issue keep launch lead leave liaise list load lobby locate lodge log look maintain make
  manage measure meet mention monitor move negotiate notify obtain offer open order organise organize oversee paint pass pay phone photograph pick place plan plant
  post prepare present press print proceed process procure produce progress promote provide publicise publish purchase pursue put query quote raise re-advertise
  reach read rearrange recirculate reclaim recommend record recruit redraft refer register reimburse reissue re-issue relay remind remove renew repair replace
  reply report represent request research resend resolve respond resubmit return review revise ring run scan schedule search secure see seek sell send serve set
  share sign site source speak spend start strim submit suggest summarise supply survey take talk telephone tell test thank tidy trace transfer treat trim try update
  upload use verify view visit walk write`);

export const ACTION_VERBS: ReadonlySet<string> = new Set(VERBS);

/** Heads of posts and of groups of persons that can own an action. */
export const POSTS = set(`
  clerk chair chairman chairwoman chairperson chairmen secretary treasurer president convenor convener mayor leader director directors manager managers officer officers
  engineer engineers administrator rfo solicitor executive headteacher head bursar caretaker handyman groundsman lengthsman warden surveyor coordinator co-ordinator
  webmaster councillors councillor cllrs governors governor trustees staff accountant auditor registrar librarian architect consultant agent planner ranger
  spokesperson sacristan archivist editor facilitator captain commander inspector sergeant constable pcso commissioner advisor adviser`);

/** Posts of two words whose last word alone is none. */
export const POST_PAIRS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['member', set('cabinet executive lead')],
  ['holder', set('portfolio')],
  ['master', set('harbour')],
]);

/** Groups that act only when asked: a vote of theirs is a decision, not an action. */
export const GROUPS = set(
  'members councillors cllrs governors trustees staff officers all everyone everybody directors managers engineers',
);

/** Words before a post that belong to it ("Deputy Town Clerk", "Assistant Director"). */
export const POST_MODIFIERS = set(`
  parish town deputy vice assistant acting interim senior principal chief executive locum finance financial responsible proper monitoring planning project
  services democratic committee club allotments cemetery footpaths tree highways area district divisional county city borough community corporate strategic service
  group school office general policy scrutiny licensing enforcement environmental press communications hall village honorary hon junior regional head all section
  151 section s151 fire police constable waste people resources education adult children care performance risk programme
  development housing property estates legal support roads road traffic footpath tree administration administrative cabinet portfolio harbour relevant appropriate lead investment data protection safeguarding neighbourhood`);

/** What stands in a column of actions and is no owner. */
export const NO_OWNERS = set(`
  noted note none nil n/a na - – — info information resolved agreed approved complete completed closed ongoing on-going done actioned deferred discharged carried
  yes no tbc tba asap action actions received accepted decision discussion update information/discussion fyi pending open date dated signed signature total name comments`);

/** Words of asking and their participles, "to" or "that" behind them. */
export const ASKED = set('asked requested instructed tasked directed charged mandated reminded urged nominated deputed commissioned');
export const EMPOWERED = set('authorised authorized delegated empowered granted given');
export const ASKING = set(
  'ask asks asked asking request requests requested requesting instruct instructs instructed instructing task tasks tasked tasking direct directs directed remind',
);
export const UNDERTAKING = set('agreed undertook offered volunteered promised committed agrees undertakes offers volunteers');
export const BE = set('was were be is are');
/** Small adverbs between the parts of a verb. */
export const ADVERBS = set(
  'also then now therefore therefore again further once kindly duly subsequently once both all each once jointly either himself herself again',
);
/** What ends in "had" or "has" was asked before. */
export const PERFECT = set('had has have having been');
