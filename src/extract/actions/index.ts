import type { ExtractContext } from '../context.ts';

export function findActions(_context: ExtractContext): void {}
