import { afterEach, describe, expect, it, vi } from 'vitest';

describe('parseMinutes', () => {
  afterEach(() => {
    vi.doUnmock('../src/compile.ts');
    vi.resetModules();
  });

  it('hands on what goes wrong in the last step too', async () => {
    vi.resetModules();
    vi.doMock('../src/compile.ts', () => ({
      compileDocument: () => {
        throw new Error('Bug: blocks overlap');
      },
    }));
    const { parseMinutes } = await import('../src/pipeline.ts');
    await expect(parseMinutes('1. Apologies\n\nNone.\n')).rejects.toThrow('Bug: blocks overlap');
  });
});
