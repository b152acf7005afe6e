import type { Role } from '../../tree/nodes.ts';
import { attribute, type HtmlNode } from './parse.ts';

/** What the class names of ModernGov say of a block. They vary by council and year; the text must come out right without them. */
const ROLE_BY_CLASS: Record<string, Role> = {
  mgMainTitleTxt: 'page-kind',
  mgSubTitleTxt: 'page-title',
  mgItemNumberCell: 'item-number',
  mgAiTitleTxt: 'item-title',
  mgAiTitleLnk: 'item-title',
  mgSubItemTitleTxt: 'label',
  mgSubSubTitleTxt: 'label',
  mgLabel: 'field',
};

/** The role that an element's class gives to its text, or null. */
export function roleOf(node: HtmlNode): Role | null {
  if (node.attributes.length === 0) return null;
  const words = attribute(node, 'class');
  if (!words.includes('mg')) return null;
  for (const word of words.split(/\s+/)) {
    const role = ROLE_BY_CLASS[word];
    if (role) return role;
  }
  return null;
}

/** The size of an attached file, printed behind its name. */
export const isFileSize = (node: HtmlNode): boolean => node.attributes.length > 0 && attribute(node, 'class') === 'mgFileSize';

/** A table whose rows are agenda items. */
export const isItemTable = (node: HtmlNode): boolean => /\bmgItemTable\b/.test(`${attribute(node, 'class')} ${attribute(node, 'id')}`);

export const isItemNumberCell = (node: HtmlNode): boolean => /\bmgItemNumberCell\b/.test(attribute(node, 'class'));
