import { describe, expect, it } from 'vitest';
import { isMostlyCapitals } from '../../src/readers/lines.ts';

describe('a line in capitals', () => {
  it.each([
    ['all of it', 'MINUTES OF THE WEIR BOARD', true],
    ['figures and marks aside', '12. WEIR – £3.50', true],
    ['one letter of ten lost to a scan', 'WEIR BOARd MEETING', true],
    ['letters of other lands', 'ŠÉANCE ÜBER ΑΒΓ', true],
    ['letters beyond the first plane', '𐐀𐐁𐐂', true],
    ['small letters beyond it', '𐐨𐐩𐐪', false],
    ['title case', 'Weir Board Meeting', false],
    ['letters that know no case', '河川会議', false],
    ['too few to tell', 'AB', false],
    ['no letters', '12/03 – 4', false],
    ['what comes late does not count', `${'WEIR '.repeat(40)}${'weir '.repeat(100)}`, true],
  ])('%s', (_why, line, expected) => {
    expect(isMostlyCapitals(line)).toBe(expected);
  });
});
