import type { ExtractContext } from '../context.ts';

export function findMoney(_context: ExtractContext): void {}
