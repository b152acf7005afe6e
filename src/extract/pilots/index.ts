import type { ExtractContext } from '../context.ts';

export function findPilots(_context: ExtractContext): void {}
