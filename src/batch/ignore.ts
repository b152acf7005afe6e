import { relative, sep } from 'node:path';

/** Whether a file is to be left alone. */
export type IsIgnored = (file: string) => boolean;

/**
 * Make a test for globs relative to a folder. A glob without a slash is looked for at any depth; one that names a folder takes in all below it.
 *
 * Accepts: "drafts", "drafts/", "*.tmp.docx", "2019/**", "archive/*.pdf"
 */
export async function ignoring(globs: readonly string[], root: string): Promise<IsIgnored> {
  if (globs.length === 0) return () => false;
  const { default: picomatch } = await import('picomatch');
  const patterns = globs.flatMap((glob) => {
    const bare = glob.replace(/^\.?\/{1,9}/, '').replace(/\/{1,9}$/, '');
    const whole = bare.includes('/') || glob.startsWith('/') ? bare : `**/${bare}`;
    return [whole, `${whole}/**`];
  });
  const isMatch = picomatch(patterns, { dot: true });
  return (file) => {
    const way = relative(root, file);
    return way !== '' && !way.startsWith('..') && isMatch(sep === '\\' ? way.replaceAll('\\', '/') : way);
  };
}
