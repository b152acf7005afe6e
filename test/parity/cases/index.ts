import type { Minutes } from '../model.ts';
import { actionColumn } from './action-column.ts';
import { recordedVote } from './recorded-vote.ts';
import { restart } from './restart.ts';
import { threeLevels } from './three-levels.ts';
import { trackedChanges } from './tracked-changes.ts';
import { twoColumns } from './two-columns.ts';

/** Every set, in the order of its folder. */
export const SETS: readonly Minutes[] = [actionColumn, recordedVote, restart, threeLevels, trackedChanges, twoColumns];
