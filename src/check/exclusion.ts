import type { ItemNode, MinutesRoot, Range } from '../tree/nodes.ts';
import { type Placed, placedBlocks, wordsOf } from './walk.ts';

/** Words with which a meeting shuts its doors. */
const SHUT =
  /\b(?:press|public)\b[^.]{0,120}\b(?:exclu(?:de|ded|sion)|withdraw|leave the (?:room|meeting)|asked to leave)\b|\bexclu(?:de|ded|ding|sion of)\b[^.]{0,60}\b(?:press|public)\b|\b(?:private|closed|confidential|exempt) session\b|\bin(?:to)? (?:private|committee|camera)\b|\b(?:section|s\.?) ?100\s?\(?a\)?|\b(?:public bodies|admission to meetings)\b/i;

/** Whether any words of the minutes shut the doors. */
export const isShut = (root: MinutesRoot, text: string): boolean => placedBlocks(root).some(({ block }) => SHUT.test(wordsOf(text, block)));

const DECIDES = /\b(?:resolved|agreed|that|excluded)\b/i;
const EXCLUDES =
  /\b(?:press|public)\b[^.]{0,120}\bbe (?:hereby )?excluded\b|\bexclude (?:the )?(?:press|public)\b|\b(?:press|public)\b[^.]{0,60}\bwere excluded\b/i;
const NO_NEED = /\bno (?:exempt|confidential|private)\b|\bif (?:members|the committee|necessary)\b|\bnot (?:necessary|required|needed)\b/i;

/** Passages of the minutes by which press and public are excluded; those of the agenda only propose it. */
export function exclusionsIn(root: MinutesRoot, text: string): { item: ItemNode | null; at: Range }[] {
  const isMinute = ({ block }: Placed): boolean =>
    ['minutes', 'decision'].includes(block.part) && ['paragraph', 'point'].includes(block.type);
  return placedBlocks(root).flatMap((placed) => {
    const words = isMinute(placed) && placed.block.end - placed.block.start < 4000 ? wordsOf(text, placed.block) : '';
    return EXCLUDES.test(words) && DECIDES.test(words) && !NO_NEED.test(words) ? [{ item: placed.item, at: placed.block }] : [];
  });
}
