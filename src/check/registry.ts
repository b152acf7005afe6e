import { bodyUnknown } from './body-unknown.ts';
import { charactersGarbled } from './characters-garbled.ts';
import { clauseMissing } from './clause-missing.ts';
import { deadlineBeforeMeeting } from './deadline-before-meeting.ts';
import { deferredAndDecided } from './deferred-and-decided.ts';
import { exclusionWithoutGrounds } from './exclusion-without-grounds.ts';
import { exemptWithoutResolution } from './exempt-without-resolution.ts';
import { keyDecisionUnmarked } from './key-decision-unmarked.ts';
import { meetingDateDiffers } from './meeting-date-differs.ts';
import { minuteNumberMissing } from './minute-number-missing.ts';
import { minuteNumberRepeated } from './minute-number-repeated.ts';
import { moverIsSeconder } from './mover-is-seconder.ts';
import { moverNotPresent } from './mover-not-present.ts';
import { paragraphRepeated } from './paragraph-repeated.ts';
import { partsAndTotal } from './parts-and-total.ts';
import { presentAndApologies } from './present-and-apologies.ts';
import { READING } from './reading.ts';
import { referenceToNothing } from './reference-to-nothing.ts';
import { resolutionWithoutVerb } from './resolution-without-verb.ts';
import type { Described, Rule } from './rule.ts';
import { textBreaksOff } from './text-breaks-off.ts';
import { textOutsideItems } from './text-outside-items.ts';
import { voteAndNames } from './vote-and-names.ts';
import { voteExceedsMembers } from './vote-exceeds-members.ts';
import { workingDayOnWeekend } from './working-day-on-weekend.ts';

/** The rules, in the order in which they are run and told. */
export const RULES: readonly Rule[] = [
  textOutsideItems,
  minuteNumberMissing,
  minuteNumberRepeated,
  referenceToNothing,
  meetingDateDiffers,
  presentAndApologies,
  moverIsSeconder,
  moverNotPresent,
  voteAndNames,
  voteExceedsMembers,
  resolutionWithoutVerb,
  clauseMissing,
  deferredAndDecided,
  exemptWithoutResolution,
  exclusionWithoutGrounds,
  workingDayOnWeekend,
  deadlineBeforeMeeting,
  partsAndTotal,
  paragraphRepeated,
  textBreaksOff,
  charactersGarbled,
  keyDecisionUnmarked,
  bodyUnknown,
];

/** Every code that a diagnostic may have: those of reading, then the rules. */
export const DIAGNOSTICS: readonly Described[] = [...READING, ...RULES];
