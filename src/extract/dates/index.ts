import type { ExtractContext } from '../context.ts';

export function findDates(_context: ExtractContext): void {}
