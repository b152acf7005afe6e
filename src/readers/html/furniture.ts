import { headingRank } from './elements.ts';
import { attribute, type HtmlNode, type Survey } from './parse.ts';
import { emptySurvey, textWithin } from './survey.ts';

/**
 * Find the parts of a page that are not its article: menus, banners, footers, cookie notices, side columns.
 *
 * They are not lost but go to the end of the text. A part that holds much of the page's own text is never one of them, whatever its name:
 * to leave a menu in place is a blemish, to move minutes out of theirs is a fault.
 */
export function findFurniture(root: HtmlNode): Set<HtmlNode> {
  const found = new Set<HtmlNode>();
  const body = findBody(root);
  const total = own(body);
  if (total === 0) return found;
  const article = findArticle(body, total);
  const path = ancestors(article);
  const page = { total, title: titleCount(body) };
  const stack: Place[] = [{ node: body, outside: article !== null && article !== body, inArticle: article === body }];
  while (stack.length > 0) {
    const place = stack.pop() as Place;
    for (const child of place.node.children) {
      if (child.name === '#text' || own(child) + survey(child).linked === 0) continue;
      const inArticle = place.inArticle || child === article || child.name === 'article' || child.name === 'main';
      const next = { node: child, outside: place.outside && child !== article && path.has(child), inArticle };
      if (path.has(child)) stack.push(next);
      else if (isFurniture(child, place, page)) found.add(child);
      else stack.push(next);
    }
  }
  return found;
}

interface Place {
  node: HtmlNode;
  /** Whether the page names an article and this stands outside it. */
  outside: boolean;
  inArticle: boolean;
}

interface Page {
  /** Own text of the page. */
  total: number;
  title: (node: HtmlNode) => boolean;
}

const survey = (node: HtmlNode): Survey => node.survey ?? NOTHING;
const NOTHING = emptySurvey();

/** Text that is no link: what a page says, rather than where it points. */
const own = (node: HtmlNode): number => survey(node).length - survey(node).linked;

const linkShare = (node: HtmlNode): number => survey(node).linked / Math.max(1, survey(node).length);

/** Whether an element holds all of the page's headings of the first rank that it has: then it may be the head of the article. */
function titleCount(body: HtmlNode): Page['title'] {
  const { titles, subtitles } = survey(body);
  if (titles > 0) return (node) => survey(node).titles === titles;
  return (node) => subtitles > 0 && survey(node).subtitles === subtitles;
}

function ancestors(node: HtmlNode | null): Set<HtmlNode> {
  const path = new Set<HtmlNode>();
  for (let at = node; at; at = at.parent) path.add(at);
  return path;
}

function findBody(root: HtmlNode): HtmlNode {
  const page = root.children.find((child) => child.name === 'html');
  return page?.children.find((child) => child.name === 'body') ?? page ?? root;
}

const ARTICLE_NAMES = /^(?:modgov|main|main-?content|content|page-?content|maincontent|primary|article|entry-content|post-content)$/i;
/** Share of the page's own text that its article must hold. */
const ARTICLE_SHARE = 0.5;

/** The one element that is said to be the article, by its tag, role or name, and holds most of the text: the first in the order of trust. */
function findArticle(body: HtmlNode, total: number): HtmlNode | null {
  const candidates: HtmlNode[][] = [[], [], []];
  const stack: HtmlNode[] = [body];
  while (stack.length > 0) {
    const node = stack.pop() as HtmlNode;
    if (own(node) < total * ARTICLE_SHARE) continue;
    const trust = articleTrust(node);
    if (trust >= 0) (candidates[trust] as HtmlNode[]).push(node);
    for (const child of node.children) if (child.name !== '#text') stack.push(child);
  }
  return candidates.flat()[0] ?? null;
}

function articleTrust(node: HtmlNode): number {
  if (node.name === 'main' || attribute(node, 'role') === 'main') return 0;
  if (node.name === 'article') return 1;
  const names = `${attribute(node, 'id')} ${attribute(node, 'class')}`.trim();
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

function isFurniture(node: HtmlNode, place: Place, page: Page): boolean {
  const share = own(node) / page.total;
  if (page.title(node)) return false;
  if (place.outside) return own(node) <= OUTSIDE_LENGTH || share <= OUTSIDE_SHARE;
  if (node.name === 'button') return !inHeading(node);
  if (TAGS.has(node.name) || (node.attributes.length > 0 && ROLES.has(attribute(node, 'role')))) return share < TAG_SHARE;
  if (EDGES.has(node.name)) return place.inArticle ? linkShare(node) > MOSTLY_LINKS && survey(node).structures === 0 : share < SURE_SHARE;
  if (!place.inArticle && isLinkList(node)) return true;
  return isNamedFurniture(node, share);
}

/** Class and id say what an element is for; headings, and tables of minutes, are never taken on their word. */
function isNamedFurniture(node: HtmlNode, share: number): boolean {
  if (node.attributes.length === 0 || survey(node).tabled > 0 || headingRank(node) > 0) return false;
  const words = attribute(node, 'class');
  const id = isNamedByHeading(node) ? '' : attribute(node, 'id');
  if ((words !== '' && SURE_CLASS.test(words)) || (id !== '' && SURE_ID.test(id))) return share < SURE_SHARE;
  if (!(words !== '' && LIKELY_CLASS.test(words)) && !(id !== '' && LIKELY_ID.test(id))) return false;
  return share < LIKELY_SHARE && (linkShare(node) > 0.3 || survey(node).length < 200);
}

/** Elements that hold a line of text rather than a part of the page. */
const LINES = new Set(['p', 'li', 'td', 'th', 'tr', 'dt', 'dd', 'a', 'span']);

/** Whether an id was made of a heading inside ("social" of "Social media"), as those of sections are; lines of text have no parts of pages as ids. */
function isNamedByHeading(node: HtmlNode): boolean {
  if (LINES.has(node.name)) return true;
  if (survey(node).structures === 0 || linkShare(node) >= 0.3) return false;
  const heading = node.children.find((child) => headingRank(child) > 0);
  const [word = ''] = attribute(node, 'id').toLowerCase().split(/[_-]/);
  return heading !== undefined && textWithin(heading).toLowerCase().includes(word);
}

/** A button may open a fold, and then it holds the heading. */
function inHeading(node: HtmlNode): boolean {
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
function isLinkList(node: HtmlNode): boolean {
  if (node.name !== 'ul' && node.name !== 'ol') return false;
  const entries = node.children.filter((child) => child.name === 'li' && survey(child).length > 0);
  if (entries.length < MENU_ENTRIES || linkShare(node) < MENU_LINKS) return false;
  return survey(node).length / entries.length <= MENU_ENTRY && !entries.some(pointsToDocument);
}

function pointsToDocument(node: HtmlNode): boolean {
  const stack: HtmlNode[] = [node];
  while (stack.length > 0) {
    const each = stack.pop() as HtmlNode;
    if (each.name === 'a' && /\.(?:pdf|docx?|xlsx?|odt|rtf|pptx?)(?:[?#]|$)|\/documents?\//i.test(attribute(each, 'href'))) return true;
    stack.push(...each.children);
  }
  return false;
}
