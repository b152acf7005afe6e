import { Gate } from '../tree/gate.ts';
import type { FrontNode, ItemNode, MinuteBlock } from '../tree/nodes.ts';

const EXCLUDED =
  /\b(?:press and public|public and press|public|press) (?:be|were|was|is|are|had been|left)?\s{0,60}(?:excluded|exclusion)\b|\bexclu\w{1,30} (?:of )?(?:the )?(?:press|public)\b|\bunder section 100\s?\(?a\)?\s?\(?4\)?|\bconfidential nature of the business\b/i;
const READMITTED =
  /\b(?:press and public|public and press|public|press)\b.{0,60}\b(?:readmitted|re-admitted|returned|invited back)\b|\breturn(?:ed)? to (?:open|public) session\b/i;
const EXEMPT_TITLE =
  /\b(?<!non-)exempt\b|\bnot for publication\b|\b(?<!non-)confidential (?:item|report|minute|business|session)s?\b|\(confidential\)|\bconfidential$|\bin (?:private|confidence)\b|\bpart (?:two|2|ii|b)\b.{0,120}\b(?:exempt|private|confidential)\b/i;
const OPEN_HEADING = /^(?:unrestricted|open|public) items?\b|^part (?:one|1|i|a)\b/i;
const EXEMPT_HEADING =
  /^(?:exempt|restricted|private|confidential|closed) (?:items?|session|business|minutes?|part)\b|^part (?:two|2|ii|b)\b.{0,120}\b(?:exempt|private|confidential)\b/i;

/** "(Exempt - paragraph 3)" under a title. */
const EXEMPT_NOTE = /^[([]?(?:exempt|confidential|not for publication)\b.{0,90}$/i;
/** An item kept free for exempt matters, of which there were none. */
const NONE = /^(?:there (?:was|were) (?:none|no)\b|no (?:exempt|confidential|such|items?)\b|none\b|nil\b).{0,90}$/i;

/** Nothing here is found without one of these. */
const GATE = new Gate({
  press: 1,
  public: 1,
  exempt: 1,
  confiden: 1,
  private: 1,
  restricted: 1,
  closed: 1,
  section: 1,
  part: 1,
  unrestricted: 1,
  open: 1,
});

/** Mark the items that were taken with press and public excluded: from the exclusion on, until they come back. */
export function markExempt(items: readonly ItemNode[], front: FrontNode, text: string): void {
  let excluded = front.children.some((block) => EXEMPT_HEADING.test(words(text, block)));
  for (const item of items) {
    const title = item.title ?? '';
    item.exempt = excluded || (isExemptTitle(title) && !hadNone(item, text)) || isNoted(item, text);
    for (const block of item.children) {
      if (block.end - block.start > 4000) continue;
      if (GATE.mask(text, block.start, block.end) === 0) continue;
      const content = words(text, block);
      if (block.type === 'heading' && OPEN_HEADING.test(content)) excluded = false;
      if (EXEMPT_HEADING.test(content) && content.length < 120) excluded = true;
      if (READMITTED.test(content)) excluded = false;
      else if (
        block.part !== 'agenda' &&
        block.part !== 'heading' &&
        EXCLUDED.test(content) &&
        /\b(?:resolve[ds]|agree[ds]|decide[ds]|that|excluded)\b/i.test(content) &&
        !/\bno (?:exempt|confidential)\b|\bif (?:members|the committee)\b|\b(?:not|whether) to exclude\b/i.test(content)
      )
        excluded = true;
    }
  }
}

const isExemptTitle = (title: string): boolean =>
  GATE.mask(title) !== 0 && EXEMPT_TITLE.test(title.replace(/\bexclusion of\b.{0,300}/i, ''));

/** Whether the first line below the heading says that the item is exempt. */
function isNoted(item: ItemNode, text: string): boolean {
  const first = item.children.find((block) => block.type !== 'heading' && block.type !== 'attachment');
  return first !== undefined && first.end - first.start < 120 && EXEMPT_NOTE.test(words(text, first));
}

/** Whether all that the item holds is that there was nothing. */
function hadNone(item: ItemNode, text: string): boolean {
  const told = item.children.filter((block) => block.type === 'paragraph' || block.type === 'point');
  return told.length === 1 && told[0] !== undefined && NONE.test(words(text, told[0]));
}

const words = (text: string, block: MinuteBlock): string => text.slice(block.start, block.end);
