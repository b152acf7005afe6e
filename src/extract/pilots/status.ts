/**
 * State of a pilot at the time of the meeting, by tense and words.
 *
 * Accepts: "had begun to be tested" (running), "are to be initiated" (planned), "a bid to take part" (proposed), "outcomes of the trial" (completed)
 * Refuses: nothing; words that say nothing give null
 */
import type { PilotStatus } from '../../model/pilot.ts';
import { lazily } from '../../tree/lazy.ts';
import { KEYS, keyAt, openingsOf } from '../openings.ts';

type State = Exclude<PilotStatus, 'unknown'>;

interface Sign {
  status: State;
  /** How strongly it speaks; of two signs in one sentence the stronger counts, of equals the first in the table. */
  weight: number;
  /** Source of a pattern that opens with a word. */
  pattern: string;
  /** Words that take the sign back: "following the trial a report would be brought". */
  unless?: RegExp;
}

const sign = (status: State, weight: number, phrases: readonly string[], unless?: RegExp): Sign => ({
  status,
  weight,
  pattern: `(?:${phrases.join('|')})`,
  ...(unless && { unless }),
});

/** A question about one that stands: "asked whether the trial would be extended". */
const ASKED = /\b(?:whether|if) the (?:[\w’-]{1,30} ){0,5}(?:pilot|trial)\b/i;
/** A report that is yet to come, or things agreed to be done ("report back on the results of the pilot"); a list of pilots ("the following trials"). */
const AHEAD =
  /\b(?:would|will|to be|due|the following (?:[a-z-]{1,20} ){0,2}(?:pilots|trials)|be (?:brought|submitted|presented|reported|asked|requested|instructed|received|provided|shared)|reports? back|(?:officers?|directors?|managers?|clerk|head) (?:of \w{1,30} (?:\w{1,30} ){0,3})?(?:to )?report)\b/i;
const PILOT = '(?:pilots?|trials?|schemes?|projects?)\\b';
const FEW_WORDS = "(?:[\\w’'-]+ ){0,6}";
const HAD = '(?:had|has|have) (?:also |already |now |since |recently |just |previously |successfully )?';
const IS = '(?:is|are|was|were|been) (?:also |already |now |currently |still )?';
const WOULD = '(?:would|will) (?:also |then |now |shortly |soon |initially |next )?';
const TRIED = '(?:trialled|trialed|piloted|tested)\\b';
const DONE =
  '(?:launched|initiated|introduced|started|opened|made (?!permanent)|set up|installed|placed|put|fitted|undertaken|carried out|piloted|trialled|trialed|tested|implemented|run|rolled out|extended|repeated|conducted|held|delivered|offered)\\b';

/** Ordered: what ends a pilot says more than what runs it, what runs it more than what plans it. */
const SIGNS: readonly Sign[] = [
  sign('stopped', 5, ['abandoned\\b', 'discontinued\\b', 'cancelled\\b', 'halted\\b', 'aborted\\b', 'scrapped\\b', 'ended early\\b']),
  sign('stopped', 6, [
    '(?:been|was|were|be) (?:dropped|given up|called off)\\b',
    'not (?:to |be )?(?:continued?|carry on|carried on|proceed|go on)\\b',
  ]),
  sign('running', 6, [`${WOULD}cease\\b`]),
  sign('stopped', 5, ['ceas(?:e|es|ed) (?:on|in|from|at|with|immediately|forthwith|after|by)\\b']),
  sign('stopped', 5, ['(?:was|were|been) (?:removed|taken (?:out|away)|reversed|lifted|revoked)\\b']),
  sign('stopped', 5, [
    '(?:been|was|were|be) (?:stopped|terminated|withdrawn|suspended|paused|shelved|(?:put|placed) on hold|cut short)\\b',
    `(?:stop|cease|terminate|abandon) (?:the )?${FEW_WORDS}${PILOT}`,
  ]),
  sign('planned', 6, [
    '(?:had|has|have) (?:not (?:yet )?|yet to )(?:begun|begin|started?|commenced?|been (?:launched|introduced|started))\\b',
  ]),
  sign('running', 5, [`(?:to be|${WOULD}be) (?:extended|continued|prolonged) (?:by|until|till|for|beyond|to (?:the end|\\d))`]),
  sign('running', 5, ['(?:due|set|expected|scheduled) to (?:finish|end|conclude|expire|close|come to)\\b']),
  sign('planned', 5, [`(?:to be|${WOULD}be) ${DONE}`], ASKED),
  sign('planned', 5, ['(?:are|were|is|was) being (?:developed|planned|prepared|drawn up|finalised|set up|identified|arranged)\\b']),
  sign('planned', 5, [
    `${WOULD}(?:take place|start|begin|commence|launch|open|act as|become|serve as|go live|trial|pilot|join|happen|participate|take part)\\b`,
  ]),
  sign('planned', 6, ['(?:delayed|postponed|put back|deferred) (?:until|till|to)\\b']),
  sign('planned', 4, ['(?:is|are|was|were) to be (?:the|an?|one|pilot|trial|test|part|early)\\b']),
  sign('planned', 5, [`${WOULD}be (?:the|an?|one|two|three|four|five|six|\\d+|part of|piloting|trialling)\\b`]),
  sign('planned', 5, [
    '(?:due|set|scheduled|planned|about|expected|ready|intend(?:s|ed)?|plans?|prepar(?:ed|ing)) to (?:be|start|begin|commence|launch|run|take|go|pilot|trial|introduce)\\b',
  ]),
  sign('completed', 6, [
    `${HAD}(?:taken place|ended|finished|concluded|come to (?:an end|a close)|been (?:completed|concluded|made permanent|evaluated))\\b`,
  ]),
  sign('completed', 6, [
    `${WOULD}be (?:rolled out|extended|expanded) (?:to|across) (?:the (?:whole|rest|entire|wider|full)|all|every)\\b`,
    `(?:following|after|given|despite|building on) (?:the |an? |its |this )?(?:very |highly )?(?:successful|unsuccessful|encouraging|popular) ${FEW_WORDS}${PILOT}`,
  ]),
  sign('completed', 5, [`following an? ${FEW_WORDS}${PILOT}`]),
  sign('completed', 4, [
    `${HAD}(?:gone|worked|been (?:well )?received) (?:very |really |extremely )?well\\b`,
    `${HAD}been well received\\b`,
  ]),
  sign('completed', 5, ['mak(?:e|ing) (?:[\\w’-]+ ){0,8}permanent\\b']),
  sign('completed', 6, [
    '(?:ended|concluded|finished|came to (?:an end|a close)|mainstreamed|(?:was|were) completed|(?:is|are|was|were) (?:now |all )?complete|made permanent|temporary changes)\\b',
    `(?:previous|completed|earlier) ${PILOT}`,
  ]),
  sign(
    'completed',
    5,
    [
      `(?:following|after|(?:success|outcomes?|results?|findings|evaluation|end|conclusion|completion) (?:of|from)|lessons (?:learnt|learned) from|successful|unsuccessful) (?!the (?:first|second|third|initial|current) )${FEW_WORDS}${PILOT}`,
    ],
    AHEAD,
  ),
  sign('completed', 5, [
    `(?:following|after|given|despite|building on) (?:the )?(?:success|completion|conclusion|end|results?|outcomes?|failure) of ${FEW_WORDS}${PILOT}`,
  ]),
  sign('completed', 5, [
    `${HAD}been (?:successfully |previously )?(?:conducted|carried out|undertaken|held|run\\b|closed|${TRIED})`,
    `(?:was|were) (?:successfully |previously |initially |first |also |only )?${TRIED}`,
  ]),
  sign('completed', 4, ['(?:was|were) (?:also )?(?:held|carried out|conducted|undertaken)\\b', '(?:had|has|have) been used as\\b']),
  sign('completed', 4, [
    `${HAD}(?:run|operated|trialled|trialed|piloted|carried out|undertaken|conducted|held|taken part)\\b`,
    'took p(?:lace|art)\\b',
    'ran\\b',
  ]),
  sign('completed', 4, [
    '(?:was|were|been|proved|judged|adjudged|deemed|considered|declared|hailed) (?:to be |as )?(?:an? )?(?:very |highly |most |great )?(?:successful|success)\\b',
  ]),
  sign('running', 6, [
    '(?:under ?way|in progress|on-?going|in operation|up and running|half-?way|mid-?point|interim|month \\d+ of|so far|to date)\\b',
    'in (?:its|their) (?:\\w+ ){0,2}(?:day|week|month|year|quarter|term|season)s?\\b',
    'begun (?:in|on|at|last)\\b',
    '(?:had|has|have) (?:[a-z]{2,20}ed|run|been (?:run|available|in use|on trial|at work|[a-z]{2,20}(?:ed|ing))) [^.;]{0,80}?\\bsince\\b',
    '(?:trialled|trialed|piloted) (?:with |at |in |by |on |across )?[^.;,]{0,60}?\\bsince\\b',
  ]),
  sign('running', 6, [`${IS}on (?:trial|test)\\b`]),
  sign('running', 6, ['currently (?:running|being|live|available|in|under|taking|on|piloting|trialling|operating|part)\\b']),
  sign('running', 6, [`being (?:run|carried out|undertaken|conducted|held|evaluated|${TRIED})`]),
  sign('running', 6, [
    `${HAD}(?:begun|started|commenced|opened|gone live|been (?:launched|opened|installed|introduced|initiated|running|extended|started|organised|set up|established|implemented|operating|live))\\b`,
  ]),
  sign('running', 5, [
    `${IS}(?:part of|one of|running|taking p(?:art|lace)|participating|piloting|trialling|live|in place|being|operating|going well|proving|progressing|continuing|involved)\\b`,
  ]),
  sign('running', 5, ['(?:initiated|introduced|running|operating|established) (?:in|on|from|at|since|by|across|last|this|earlier)\\b']),
  sign('running', 5, ['(?:come|came) into (?:force|effect|operation)\\b']),
  sign('running', 5, [
    '(?:began|commenced|started|launched|went live|continu(?:es?|ed|ing)|carry(?:ing)? on|carried on|extended (?:until|to|by|for))\\b',
  ]),
  sign('proposed', 6, [
    '(?:under (?:consideration|discussion)|possib(?:le|ility|ly)|whether(?! the (?:[\\w’-]+ ){0,5}(?:pilot|trial)s?\\b)|would like|could|might|expression of interest|feasibility|in favour of|pending|if approved)\\b',
  ]),
  sign('proposed', 6, ['request(?:s|ed|ing)?\\b(?! (?:an? |further |more |some )?(?:update|report|information|feedback|detail))']),
  sign('proposed', 6, [
    'call(?:s|ed|ing)? (?:for|on)\\b',
    'express(?:ed|es|ing) (?:an )?interest\\b',
    'asked (?:that|if|for (?:a|the) (?:pilot|trial))\\b',
    'ask(?:s|ed|ing)? (?:the )?(?:[\\w’-]+ ){1,3}for\\b',
    'suggest(?:s|ed|ion|ions|ing)?\\b',
    '(?:lobby|lobbied|urged?)\\b',
  ]),
  sign('proposed', 6, [
    'bids? (?:was|were|had been|has been) (?:made|put in|submitted)\\b',
    '(?:bid|bids|bidding|apply|applied|applying|applications?) (?:to|for)\\b',
    '(?:explor|investigat)(?:e|es|ed|ing)\\b',
  ]),
  sign('proposed', 6, [
    '(?:would|will|to) (?:also )?be (?:looked at|looked into|considered|discussed|explored|investigated|revisited|examined)\\b',
  ]),
  sign('proposed', 6, ['subject to (?:approval|funding|agreement|council|cabinet)\\b']),
  sign('planned', 4, ['(?:would|will) be (?:used|made|closed|opened|placed|charged|provided|allowed|available|free|open)\\b']),
  sign('proposed', 5, [
    '(?:propos(?:e|es|ed|al|als|ing)|should|recommend(?:s|ed|ation)?|support for|supported the introduction|volunteered|motion|potential|consideration)\\b',
    '(?:(?:to|would|will|be) considered|consider(?:ing)?)\\b',
  ]),
  sign('planned', 4, [
    `${WOULD}(?:last|run|operate)\\b`,
    '(?:upcoming|forthcoming|planned|anticipated that|intended to|starting|commencing)\\b',
  ]),
  sign('planned', 4, [
    '(?:due|scheduled|planned) for\\b',
    '(?:going|go|goes) ahead\\b',
    'to (?:start|commence|begin|trial|pilot|launch|bring in)\\b',
    'be (?:approved|authorised|agreed|given approval)\\b',
    `be ${TRIED}`,
  ]),
  sign('planned', 4, [
    `${HAD}been (?:identified|selected|chosen|agreed|approved|awarded|confirmed|announced)\\b`,
    '(?:was|were) (?:selected|chosen)\\b',
  ]),
  sign('planned', 3, ['(?:approved?|announced|agreed to (?:an?|the|pilot|trial|run|support|hold)|authori[sz]ed)\\b']),
  sign('planned', 3, [`${WOULD}(?:fund|host|support|pay for|deliver|provide)\\b`]),
  sign('running', 3, [
    `${WOULD}(?:end|finish|conclude|expire|come to an end|continue|remain|move|transfer|be (?:monitored|reviewed|evaluated|assessed))\\b`,
  ]),
  sign('running', 3, ['(?:was|were) (?:installed|fitted|erected|opened|provided)\\b']),
  sign(
    'planned',
    2,
    [`${WOULD}be (?!(?:reported|asked|informed|advised|noted|welcomed|discussed|contacted|invited|circulated)\\b)[a-z]{3,20}ed\\b`],
    ASKED,
  ),
  sign('planned', 2, [`${WOULD}(?:include|cover|involve|see)\\b`]),
  sign('running', 5, ['laps(?:es?|ing)\\b', `${WOULD}lapse\\b`]),
  sign('running', 3, ['(?:runs|lasts|operates)\\b']),
  sign('completed', 2, ['(?:piloted|trialled|trialed|tried)\\b']),
  sign('running', 2, ['(?:is|are|was|were) (?:an?|the|one)\\b']),
  sign('running', 2, ['(?:had|has|have) (?:cut|halved|saved|carried|reduced|shown|proved|attracted|helped|been (?:well|popular))\\b']),
  sign('running', 1, ['(?:had|has|have) been (?:bought|built|sold|let|found|taken|sent|spent|won)\\b']),
  sign('running', 1, [
    '(?:had|has|have) (?!(?:been )?(?:mentioned|discussed|raised (?:the|an?|this|concerns?)|asked|reported|noted|heard|received|agreed|circulated|attended|welcomed|supported|opposed|expressed|thanked|suggested|requested|decided|considered|visited|presented|questioned)\\b)(?:been )?[a-z]{3,20}ed\\b',
  ]),
];

export interface Said {
  status: PilotStatus;
  weight: number;
}

/** A sign as it is tried: `rank` counts from the strongest, and of equals from the first in the table. */
interface Ranked extends Said {
  rank: number;
  here: RegExp;
  unless: RegExp | undefined;
}

/**
 * The signs by the first two letters of the words they open with, the strongest first, so that a word is tried by the few it can open. Each is a
 * pattern of its own: joined into one a key, they are compiled to megabytes of code, and all patterns of the program run slower for it.
 */
const byOpening = lazily(() => {
  const table: (Ranked[] | undefined)[] = Array.from({ length: KEYS });
  const ranked = [...SIGNS].sort((a, b) => b.weight - a.weight);
  for (const [rank, { status, weight, pattern, unless }] of ranked.entries()) {
    const sign = { status, weight, unless, rank, here: new RegExp(`\\b${pattern}`, 'iy') };
    for (const key of new Set([...openingsOf(pattern)].map((opening) => keyAt(opening, 0)))) table[key] = [...(table[key] ?? []), sign];
  }
  return table;
});

/** The status that a stretch of text speaks for, null where it says nothing. */
export function readStatus(words: string): Said | null {
  const table = byOpening();
  let best: Ranked | null = null;
  let inWord = false;
  for (let at = 0; at < words.length; at++) {
    const before = inWord;
    inWord = isWordCode(words.charCodeAt(at));
    if (before || !inWord) continue;
    const signs = table[keyAt(words, at)];
    if (signs) best = strongestAt(signs, words, at, best);
  }
  return best && { status: best.status, weight: best.weight };
}

/** The stronger of what spoke before and what speaks at an offset. */
function strongestAt(signs: readonly Ranked[], words: string, at: number, best: Ranked | null): Ranked | null {
  for (const sign of signs) {
    if (best && best.rank <= sign.rank) return best;
    if (speaks(sign, words, at)) return sign;
  }
  return best;
}

function speaks({ here, unless }: Ranked, words: string, at: number): boolean {
  here.lastIndex = at;
  return here.test(words) && !unless?.test(words) && !isNone(words, at);
}

/** "There was |no| plan to introduce …": what stands behind it is not so. */
const isNone = (words: string, at: number): boolean =>
  words.charCodeAt(at - 1) === 32 &&
  (words.charCodeAt(at - 2) | 32) === 111 &&
  (words.charCodeAt(at - 3) | 32) === 110 &&
  !isWordCode(words.charCodeAt(at - 4));

/** A letter, digit or low line, as the word boundary of a pattern has it. */
const isWordCode = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;
