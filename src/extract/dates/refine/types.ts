import type { Candidate } from '../candidate.ts';
import type { View } from '../view.ts';

/** One step from candidates to dates: changes them, joins some or drops some, and keeps their order. */
export type Refiner = (candidates: Candidate[], view: View) => Candidate[];
