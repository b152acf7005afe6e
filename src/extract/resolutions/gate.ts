import { Gate } from '../../tree/gate.ts';

/** What a block or a sentence may hold, by the words that decisions are told with: one bit each. */
export const RESOLVE = 1;
export const AGREE = 1 << 1;
export const RECOMMEND = 1 << 2;
export const DECIDE = 1 << 3;
export const NOTE = 1 << 4;
export const APPROVE = 1 << 5;
export const ACCEPT = 1 << 6;
export const ADOPT = 1 << 7;
export const CONFIRM = 1 << 8;
export const DEFER = 1 << 9;
export const OFF = 1 << 10;
export const WITHDRAW = 1 << 11;
export const ELECT = 1 << 12;
export const CARRY = 1 << 13;
export const LOSE = 1 << 14;
export const SECOND = 1 << 15;
export const VOTE = 1 << 16;
export const MOVE = 1 << 17;
export const REFUSE = 1 << 18;
export const GRANT = 1 << 19;
export const RATIFY = 1 << 20;
export const RECORD = 1 << 21;
export const DETERMINE = 1 << 22;
export const THAT = 1 << 23;
export const BE = 1 << 24;
export const ENDORSE = 1 << 25;
export const AUTHORISE = 1 << 26;
export const SIGN = 1 << 27;
export const PASS = 1 << 28;
export const PROPOSE = 1 << 29;
/** Words with which the course of a motion is told; no decision by themselves. */
export const COURSE = 1 << 30;

/** The trigger words, most of them stems. */
export const DECISION_WORDS = new Gate({
  resol: RESOLVE,
  agree: AGREE,
  recommend: RECOMMEND,
  decid: DECIDE,
  decis: DECIDE,
  note: NOTE,
  approv: APPROVE,
  accept: ACCEPT,
  adopt: ADOPT,
  confirm: CONFIRM,
  defer: DEFER,
  adjourn: DEFER,
  postpon: DEFER,
  put: OFF,
  held: OFF,
  withdraw: WITHDRAW,
  elect: ELECT,
  reelect: ELECT,
  appoint: ELECT,
  reappoint: ELECT,
  opted: ELECT,
  coopt: ELECT,
  carried: CARRY,
  lost: LOSE,
  second: SECOND,
  '2nd': SECOND,
  vote: VOTE,
  moved: MOVE,
  propos: PROPOSE,
  refus: REFUSE,
  reject: REFUSE,
  grant: GRANT,
  ratif: RATIFY,
  record: RECORD,
  determin: DETERMINE,
  that: THAT,
  be: BE,
  endorse: ENDORSE,
  authoris: AUTHORISE,
  signed: SIGN,
  passed: PASS,
  taken: PASS,
  verif: PASS,
  voting: COURSE,
  hands: COURSE,
  abst: COURSE,
  diss: COURSE,
  declared: COURSE,
  motion: COURSE,
  proposition: COURSE,
  became: COURSE,
  appeared: COURSE,
});

/** Without one of these nothing is moved. */
export const MOVING = PROPOSE | MOVE | SECOND;

/** Without one of these nothing is put to the vote. */
export const PUTTING = OFF | VOTE | PROPOSE | COURSE;

/** Without one of these no block holds a decision. */
export const DECISIVE =
  RESOLVE |
  AGREE |
  RECOMMEND |
  DECIDE |
  NOTE |
  APPROVE |
  ACCEPT |
  ADOPT |
  CONFIRM |
  DEFER |
  OFF |
  WITHDRAW |
  ELECT |
  CARRY |
  LOSE |
  SECOND |
  VOTE |
  MOVE |
  REFUSE |
  GRANT |
  RATIFY |
  RECORD |
  DETERMINE |
  SIGN |
  PASS |
  THAT;
