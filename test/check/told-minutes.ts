/** Small minutes for the rows of what rules say. */
export const HEAD = 'Minutes of the Hill Council held on 4 May 2021\n\n';
export const PRESENT = 'Present: Cllr A Reed, Cllr B Rush, Cllr C Sedge, Cllr D Moss\n\n';
export const CLOSE = '\n\n9. Close\n\nThe end.\n';
export const under = (words: string): string => `${HEAD}${PRESENT}8. Gate\n\n${words}${CLOSE}`;
export const item = (words: string): string => `${HEAD}8. Gate\n\n${words}${CLOSE}`;
export const moved = (who: string): string => under(`Proposed by ${who}, seconded by Cllr Rush and RESOLVED that the gate be mended.`);
export const shut = (words: string): string =>
  `${HEAD}1. Apologies\n\nThere were none.\n\n2. Private business\n\n${words}\n\n3. Sale of the mill\n\nThe offers were looked at.\n`;
export const exempt = (title: string, words: string, more = 'It was mended.'): string =>
  `${HEAD}1. Apologies\n\nThere were none.\n\n2. Gate\n\n${more}\n\n3. ${title}\n\n${words}\n\n4. Close\n\nThe end.\n`;
export const STORM =
  'The warden told the meeting that the gate had been off its hinges since the storm, and that walkers had tied it up with string.';
export const STORY =
  'The old mill above the village has stood empty since the last tenant left it, and its roof lets in the rain; walkers who pass it on the way to the ridge have often said that something ought to be done before another winter comes, and the owner has said the same at some length.';
export const pay = (...lines: string[]): string => item(lines.join('\n'));
export const sides = (yes: string, no: string, more = ''): string =>
  item(
    `Cllr Reed moved, and Cllr Rush seconded, that the gate be sold. A recorded vote was taken:\n\nFor the motion ${yes}\n\nAgainst the motion ${no}\n\n${more}The motion was therefore LOST.`,
  );
