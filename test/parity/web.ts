import { type Minutes, number, type Part } from './model.ts';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Write a set of minutes as a page that shows its changes by `<ins>` and `<del>`; lists are lists of HTML. */
export function writeChanges(minutes: Minutes): string {
  const lines: string[] = [];
  const counts = new Map<string, number>();
  let open: string | null = null;
  for (const { part } of number(minutes)) {
    if (part.kind !== 'paragraph') continue;
    const list: string | null = part.list ?? null;
    if (open !== null && open !== list) lines.push('</ol>');
    if (list === null) lines.push(`<p>${inline(part.text)}</p>`);
    else {
      const count = (counts.get(list) ?? 0) + 1;
      counts.set(list, count);
      const type = minutes.lists?.[list]?.levels[0]?.format === 'decimal' ? '1' : 'a';
      if (open !== list) lines.push(`<ol type="${type}" start="${count}">`);
      lines.push(`<li>${inline(part.text)}</li>`);
    }
    open = list;
  }
  if (open !== null) lines.push('</ol>');
  return page(minutes, lines.join('\n'));
}

const inline = (text: string): string =>
  escaped(text)
    .replace(/\{-([^}]*)-\}/g, '<del>$1</del>')
    .replace(/\{\+([^}]*)\+\}/g, '<ins>$1</ins>')
    .replace(/\*\*([^*]*)\*\*/g, '<strong>$1</strong>');

const page = (minutes: Minutes, body: string): string =>
  `<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n<title>${escaped(titleOf(minutes))}</title>\n</head>\n<body>\n${body}\n</body>\n</html>\n`;

const titleOf = ({ parts }: Minutes): string => {
  const first = parts.find((part: Part) => part.kind === 'paragraph');
  return first?.kind === 'paragraph' ? first.text.replace(/\*\*/g, '') : '';
};

/** Put minutes where a council's site has them: among menus, a notice on cookies, documents to fetch and a foot. */
export const writeSite = (minutes: Minutes, body: string): string => `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>Council minutes - ${escaped(titleOf(minutes))}</title>
<script>window.consent = { shown: true };</script>
<style>.menu li { display: inline }</style>
</head>
<body>
<a class="skip" href="#content">Skip to main content</a>
<div id="cookie-notice" role="dialog"><p>We use cookies to count visits. <button>Accept</button> <button>Refuse</button></p></div>
<header><a href="/">Home</a>
<nav class="menu"><ul><li><a href="/bins">Bins and recycling</a></li><li><a href="/tax">Council tax</a></li><li><a href="/plan">Planning</a></li><li><a href="/meet">Meetings</a></li></ul></nav>
<form role="search"><label for="q">Search</label><input id="q"><button>Go</button></form>
</header>
<main id="content">
<article>
${body}
</article>
</main>
<aside><h2>Related pages</h2><ul><li><a href="/members">Find your councillor</a></li><li><a href="/calendar">Calendar of meetings</a></li></ul></aside>
<footer><ul><li><a href="/access">Accessibility</a></li><li><a href="/privacy">Privacy</a></li></ul><p>© ${escaped(titleOf(minutes))}</p></footer>
</body>
</html>
`;
