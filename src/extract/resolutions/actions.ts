/** Operative verbs, in the forms a clause uses, to the verb as the output names it. Order matters: what a clause does comes before what it says of others. */
const VERBS: readonly (readonly [string, string])[] = [
  ['note|notes|noted|noting', 'note'],
  ['approve|approves|approved|approval be given|approval', 'approve'],
  ['receive|receives|received', 'receive'],
  ['refer|refers|referred', 'refer'],
  ['delegate|delegates|delegated|delegated authority|authority be delegated', 'delegate'],
  ['defer|defers|deferred|adjourn|adjourned|postpone|postponed', 'defer'],
  ['appoint|appoints|appointed|elect|elected|nominate|nominated|co-opt|co-opted', 'appoint'],
  ['review|reviews|reviewed', 'review'],
  ['recommend|recommends|recommended', 'recommend'],
  ['adopt|adopts|adopted', 'adopt'],
  ['endorse|endorses|endorsed', 'endorse'],
  ['support|supports|supported', 'support'],
  ['grant|grants|granted', 'grant'],
  ['refuse|refuses|refused|reject|rejected', 'refuse'],
  ['authorise|authorises|authorised|authorize|authorized|authority be given', 'authorise'],
  ['award|awards|awarded', 'award'],
  ['accept|accepts|accepted', 'accept'],
  ['confirm|confirms|confirmed', 'confirm'],
  ['sign|signed', 'sign'],
  ['instruct|instructs|instructed', 'instruct'],
  ['request|requests|requested|ask|asked|invite|invited|call upon|calls upon', 'request'],
  ['exclude|excluded', 'exclude'],
  ['withdraw|withdrawn', 'withdraw'],
  ['consult|consulted', 'consult'],
  ['consider|considers|considered', 'consider'],
  ['monitor|monitors|monitored', 'monitor'],
  ['allocate|allocated', 'allocate'],
  ['fund|pay|paid|be met', 'pay'],
  ['publish|published', 'publish'],
  ['write|written', 'write'],
  ['submit|submitted|forward|forwarded', 'submit'],
  ['undertake|undertaken|carry out|carried out', 'undertake'],
  ['agree|agrees|agreed', 'agree'],
  ['thank|thanks|thanked', 'thank'],
  ['set', 'set'],
  ['provide|provided', 'provide'],
  ['continue|continued', 'continue'],
];
const ACTION_OF = new Map(VERBS.flatMap(([forms, verb]) => forms.split('|').map((form) => [form, verb] as const)));
const FORMS = [...ACTION_OF.keys()].sort((a, b) => b.length - a.length).join('|');

/** A clause that begins with its verb ("Note the report", "to approve", "Agree to consider"). */
const LEADING = new RegExp(
  `^(?:[“"‘']?(?:and|that|to|also|the (?:cabinet|council|committee|executive|board|panel)|cabinet|council|committee|members|executive|it|(?:\\w{1,30}ly))[,:]?\\s{1,60}){0,4}(${FORMS})\\b`,
  'i',
);
/** "be noted", "was approved", "should be accepted". */
const PASSIVE = new RegExp(`\\b(?:be|was|were|is|are|been)\\s{1,60}(?:\\w{1,30}ly\\s{1,60}){0,2}(${FORMS})\\b`, 'i');
const ANY = new RegExp(`\\b(${FORMS})\\b`, 'i');

/** Longest stretch of a clause that is looked at. */
const REACH = 400;

/** Single spaces for all white space; most clauses have no other. */
const withSpaces = (text: string): string => (UNEVEN.test(text) ? text.replace(/\s{1,60}/g, ' ') : text);
const UNEVEN = /\s\s|[^\S ]/;

/** Find the operative verb of a clause, lower case in its plain form; null where none is known. */
export function readAction(text: string): string | null {
  const head = withSpaces(text.slice(0, REACH));
  for (const pattern of [LEADING, PASSIVE, ANY]) {
    const form = pattern.exec(head)?.[1]?.toLowerCase();
    if (form) return ACTION_OF.get(form) ?? null;
  }
  return null;
}

/** Whether a clause begins with its operative verb. */
export const opensWithAction = (text: string): boolean => LEADING.test(withSpaces(text.slice(0, REACH)));
