import type { ExtractContext } from '../context.ts';

export function findPeople(_context: ExtractContext): void {}
