import { remember } from './elements.ts';
import { attribute, elementsIn, type HtmlElement, type HtmlNode, isText } from './parse.ts';
import { headingRank, textWithin } from './survey.ts';
import { isMenuBeside } from './tables.ts';

/**
 * Mark the parts of a page that are not its article: menus, banners, footers, cookie notices, side columns.
 *
 * They are not lost but go to the end of the text. A part that holds much of the page's own text is never one of them, whatever its name:
 * to leave a menu in place is a blemish, to move minutes out of theirs is a fault.
 */
export function markFurniture(root: HtmlElement): void {
  const body = findBody(root);
  const total = own(body);
  if (total === 0) return;
  const article = findArticle(body, total);
  const path = ancestors(article);
  const page = { total, title: titleCount(body) };
  const places: Place[] = [{ outside: article !== null && article !== body, inArticle: article === body }];
  let node = firstIn(body);
  let around = body;
  while (places.length > 0) {
    if (node === null) {
      places.pop();
      node = nextTo(around);
      around = around.parent ?? body;
      continue;
    }
    const place = places[places.length - 1] as Place;
    if (!path.has(node) && isFurniture(node, place, page)) node.aside = true;
    else if (node.first && node.length > 0) {
      places.push(placeIn(node, place, article, path));
      around = node;
      node = firstIn(node);
      continue;
    }
    node = nextTo(node);
  }
}

const firstIn = (node: HtmlElement): HtmlElement | null => (node.first && isText(node.first) ? nextTo(node.first) : node.first);

/** The next element with something to read in it. */
function nextTo(node: HtmlNode): HtmlElement | null {
  let next = node.next;
  while (next && isText(next)) next = next.next;
  return next;
}

function placeIn(node: HtmlElement, place: Place, article: HtmlElement | null, path: ReadonlySet<HtmlElement>): Place {
  const outside = place.outside && node !== article && path.has(node);
  const inArticle = place.inArticle || node === article || node.name === 'article' || node.name === 'main';
  return outside === place.outside && inArticle === place.inArticle ? place : { outside, inArticle };
}

interface Place {
  /** Whether the page names an article and this stands outside it. */
  outside: boolean;
  inArticle: boolean;
}

interface Page {
  /** Own text of the page. */
  total: number;
  title: (node: HtmlElement) => boolean;
}

/** Text that is no link: what a page says, rather than where it points. */
const own = (node: HtmlElement): number => node.length - node.linked;

const linkShare = (node: HtmlElement): number => node.linked / Math.max(1, node.length);

/** Whether an element holds all of the page's headings of the first rank that it has: then it may be the head of the article. */
function titleCount(body: HtmlElement): Page['title'] {
  const { titles, subtitles } = body;
  if (titles > 0) return (node) => node.titles === titles;
  return (node) => subtitles > 0 && node.subtitles === subtitles;
}

function ancestors(node: HtmlElement | null): Set<HtmlElement> {
  const path = new Set<HtmlElement>();
  for (let at = node; at; at = at.parent) path.add(at);
  return path;
}

function findBody(root: HtmlElement): HtmlElement {
  const page = childOf(root, 'html');
  return (page && childOf(page, 'body')) ?? page ?? root;
}

/** The first child of a name. */
export function childOf(node: HtmlElement, name: string): HtmlElement | null {
  for (let child = node.first; child; child = child.next) if (!isText(child) && child.name === name) return child;
  return null;
}

const ARTICLE_NAMES = /^(?:modgov|main|main-?content|content|page-?content|maincontent|primary|article|entry-content|post-content)$/i;
/** Share of the page's own text that its article must hold. */
const ARTICLE_SHARE = 0.5;

/** The one element that is said to be the article, by its tag, role or name, and holds most of the text: the first in the order of trust. */
function findArticle(body: HtmlElement, total: number): HtmlElement | null {
  const candidates: HtmlElement[][] = [[], [], []];
  const stack: HtmlElement[] = [body];
  while (stack.length > 0) {
    const node = stack.pop() as HtmlElement;
    if (own(node) < total * ARTICLE_SHARE) continue;
    const trust = articleTrust(node);
    if (trust >= 0) (candidates[trust] as HtmlElement[]).push(node);
    for (let child = node.first; child; child = child.next) if (!isText(child)) stack.push(child);
  }
  return candidates.flat()[0] ?? null;
}

function articleTrust(node: HtmlElement): number {
  if (node.name === 'main' || attribute(node, 'role') === 'main') return 0;
  if (node.name === 'article') return 1;
  const names = `${attribute(node, 'id')} ${node.words}`.trim();
  return names !== '' && names.split(/\s+/).some((name) => ARTICLE_NAMES.test(name)) ? 2 : -1;
}

const TAGS = new Set(['nav', 'aside', 'menu', 'button', 'dialog', 'search']);
const ROLES = new Set([
  'navigation',
  'search',
  'complementary',
  'contentinfo',
  'banner',
  'menu',
  'menubar',
  'dialog',
  'alertdialog',
  'toolbar',
]);
const EDGES = new Set(['header', 'footer']);

const SURE_NAMES =
  'breadcrumbs? crumbs? cookies? cookie-?(?:banner|notice|consent|bar) gdpr consent skip-?(?:links?|to|nav)? sidebar side-?nav navbar navigation (?:main|site|sub|top|side|primary|secondary)-?nav mgLinks addtoany sharedaddy social share sharing related-?posts? respond comment-?(?:form|respond|list) comments pagination pager post-?navigation accessibility-?widget newsletter mailing-?list back-?to-?top entry-?(?:meta|footer) post-?meta posted-?on byline cat-?links tags-?links';
const LIKELY_NAMES =
  'nav menus? footer mgFooter toolbar top-?bar masthead widgets? banner search log-?in print related tags links quick-?links copyright credits? site-?(?:header|footer|info) advert ads promo subscribe feedback';

/** Words in a class that name furniture whatever it holds, and those that do where links or few words stand inside. */
const SURE_CLASS = anyPartOf(SURE_NAMES);
const LIKELY_CLASS = anyPartOf(LIKELY_NAMES);
const furnitureByClass = remember((words: string) => (SURE_CLASS.test(words) ? 'sure' : LIKELY_CLASS.test(words) ? 'likely' : 'none'));
/** An id may be made of a heading of the minutes ("public-comments"), so it counts only whole. */
const SURE_ID = wholeOf(SURE_NAMES);
const LIKELY_ID = wholeOf(LIKELY_NAMES);

function anyPartOf(names: string): RegExp {
  return new RegExp(`(?:^|[\\s_-])(?:${names.replaceAll(' ', '|')})(?=[\\s_-]|$)`, 'i');
}

function wholeOf(names: string): RegExp {
  return new RegExp(`^(?:(?:site|page|main|global|dnn)[_-]?)?(?:${names.replaceAll(' ', '|')})$`, 'i');
}

/** Largest share of the page's own text that furniture may hold: known by its tag, by a sure word, by a likely one. */
const TAG_SHARE = 0.4;
const SURE_SHARE = 0.3;
const LIKELY_SHARE = 0.15;
/** From this share of links on, a part points elsewhere rather than says something. */
const MOSTLY_LINKS = 0.5;
/** Own text from which on a part outside the article is kept in place, in characters and as a share of the page. */
const OUTSIDE_LENGTH = 600;
const OUTSIDE_SHARE = 0.1;

function isFurniture(node: HtmlElement, place: Place, page: Page): boolean {
  if (node.length === 0) return false;
  const share = own(node) / page.total;
  if (page.title(node)) return false;
  if (isOfMeetingList(node)) return node.name === 'li' && !tellsMeeting(node);
  if (place.outside) return own(node) <= OUTSIDE_LENGTH || share <= OUTSIDE_SHARE;
  if (node.name === 'button') return !inHeading(node);
  if (TAGS.has(node.name) || (node.attributes.length > 0 && ROLES.has(attribute(node, 'role')))) return share < TAG_SHARE;
  if (EDGES.has(node.name)) return place.inArticle ? linkShare(node) > MOSTLY_LINKS && node.structures === 0 : share < SURE_SHARE;
  if (!place.inArticle && (isLinkList(node) || isMenu(node))) return true;
  return isNamedFurniture(node, share);
}

/** "Meeting of Cabinet, Monday 3 July 2017 5.00 pm (Item 17.)": a link, but the page says nowhere else whose item this is. */
const MEETING = /\bMeeting of [^\n]{3,150}\b(?:19|20)\d\d\b/;
const tellsMeeting = (node: HtmlElement): boolean => MEETING.test(textWithin(node, 400));

/** Whether this is ModernGov's list of links with the meeting among them, or an entry of it. */
function isOfMeetingList(node: HtmlElement): boolean {
  const list = node.name === 'li' ? node.parent?.parent : node.name === 'ul' ? node.parent : node;
  return list?.words.includes('mgLinks') === true && tellsMeeting(list);
}

/** Class and id say what an element is for; headings, and tables of minutes, are never taken on their word. */
function isNamedFurniture(node: HtmlElement, share: number): boolean {
  if (node.tabled > 0 || headingRank(node) > 0) return false;
  const byClass = node.words === '' ? 'none' : furnitureByClass(node.words);
  const id = isNamedByHeading(node) ? '' : attribute(node, 'id');
  if (byClass === 'sure' || (id !== '' && SURE_ID.test(id))) return share < SURE_SHARE;
  if (byClass === 'none' && !(id !== '' && LIKELY_ID.test(id))) return false;
  return share < LIKELY_SHARE && (linkShare(node) > 0.3 || node.length < 200);
}

/** Elements that hold a line of text rather than a part of the page. */
const LINES = new Set(['p', 'li', 'td', 'th', 'tr', 'dt', 'dd', 'a', 'span']);

/** Whether an id was made of a heading inside ("social" of "Social media"), as those of sections are; lines of text have no parts of pages as ids. */
function isNamedByHeading(node: HtmlElement): boolean {
  if (LINES.has(node.name)) return true;
  if (node.structures === 0 || linkShare(node) >= 0.3) return false;
  const heading = elementsIn(node).find((child) => headingRank(child) > 0);
  const [word = ''] = attribute(node, 'id').toLowerCase().split(/[_-]/);
  return heading !== undefined && textWithin(heading).toLowerCase().includes(word);
}

/** A button may open a fold, and then it holds the heading. */
function inHeading(node: HtmlElement): boolean {
  let up = node.parent;
  for (let level = 0; up && level < 4; level++, up = up.parent)
    if (headingRank(up) > 0 || up.name === 'summary' || up.name === 'dt') return true;
  return false;
}

/** Fewest entries of a menu, the longest an entry gets, and the share of links among them. */
const MENU_ENTRIES = 4;
const MENU_ENTRY = 35;
const MENU_LINKS = 0.9;

/** A list of short links, outside an article and not of documents: a menu without a name. */
function isLinkList(node: HtmlElement): boolean {
  if (node.name !== 'ul' && node.name !== 'ol') return false;
  const entries = elementsIn(node).filter((child) => child.name === 'li' && child.length > 0);
  if (entries.length < MENU_ENTRIES || linkShare(node) < MENU_LINKS) return false;
  return node.length / entries.length <= MENU_ENTRY && !entries.some(pointsToDocument);
}

/** A cell of links beside the page that they belong to. */
const isMenu = (node: HtmlElement): boolean => node.name === 'td' && isMenuBeside(node) && !pointsToDocument(node);

function pointsToDocument(node: HtmlElement): boolean {
  const stack: HtmlElement[] = [node];
  while (stack.length > 0) {
    const each = stack.pop() as HtmlElement;
    if (each.name === 'a' && /\.(?:pdf|docx?|xlsx?|odt|rtf|pptx?)(?:[?#]|$)|\/documents?\//i.test(attribute(each, 'href'))) return true;
    stack.push(...elementsIn(each));
  }
  return false;
}
