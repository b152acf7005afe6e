/** What a thread does: one job, by its name. */
import { OptionsError } from '../errors.ts';
import { checkFile } from './check-file.ts';
import type { CheckTask } from './checked.ts';
import type { Answer, Job } from './guarded.ts';
import { type ParseJob, parseApart } from './parse-apart.ts';

const WORKS: Readonly<Record<Job['work'], (input: unknown) => Promise<unknown>>> = {
  parse: (input) => parseApart(input as ParseJob),
  check: (input) => checkFile(input as CheckTask),
};

export async function answer({ work, input }: Job): Promise<Answer> {
  try {
    return { result: await WORKS[work](input) };
  } catch (error) {
    if (error instanceof OptionsError) return { wrongCall: error.message };
    throw error;
  }
}
