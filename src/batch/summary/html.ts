/**
 * The summary for people: one page, no script, nothing loaded from anywhere; it can be read without a mouse and aloud.
 */
import { SEVERITIES } from '../../model/index.ts';
import { passedWords } from '../passed-over.ts';
import type { ToldFinding } from '../result.ts';
import { FILE_STATES, type FileRow, type FileState, type Summary, stateOf, type Totals } from './rows.ts';

/** How each state is worded. */
const STATE_WORDS: Readonly<Record<FileState, string>> = {
  failed: 'Failed',
  errors: 'With errors',
  warnings: 'With warnings',
  ok: 'Nothing to look at',
};

const STYLE = `
:root { color-scheme: light dark; --line: #767676; --soft: #f2f4f7; --bad: #a40000; --mid: #7a4b00; --good: #1d5c2f; }
@media (prefers-color-scheme: dark) { :root { --soft: #24272c; --bad: #ff9b9b; --mid: #ffc66d; --good: #8fd6a3; } }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 80rem; padding: 1rem; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: bold; padding: .5rem 0; }
th, td { border-bottom: 1px solid var(--line); padding: .3rem .6rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: var(--soft); }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
blockquote { margin: .3rem 0 .3rem 0; padding: .2rem .8rem; border-left: .25rem solid var(--line); background: var(--soft); }
.failed, .errors, .error { color: var(--bad); } .warnings, .warning { color: var(--mid); } .ok { color: var(--good); }
.state { font-weight: bold; }
.small { width: auto; min-width: 20rem; }
#all th[scope=row] { min-width: 11rem; } #all td:not(.number) { min-width: 6rem; } #all td.outputs { min-width: 12rem; }
.scroll { overflow-x: auto; }
.state a { color: inherit; }
a:focus-visible, .scroll:focus-visible { outline: 3px solid; outline-offset: 2px; }
.skip { position: absolute; left: -99rem; } .skip:focus { position: static; }
`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text from outside as text: markup escaped, control characters and bidi marks shown as a replacement character. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => ENTITIES[character] as string)
    .replace(/(?![\n\t])[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, '\ufffd');
}

/** A name from outside, kept apart from the direction of what stands around it. */
const isolated = (text: string): string => `<bdi>${escapeHtml(text)}</bdi>`;

const number = (value: number | undefined): string => `<td class="number">${value ?? ''}</td>`;

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** A path below the folder as an address. */
const addressOf = (path: string): string => escapeHtml(path.split('/').map(encodeURIComponent).join('/'));

export function* summaryHtml(summary: Summary, totals: Totals): Generator<string> {
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${plural(totals.files, 'document')} converted by minutebook</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#files">To the list of all files</a>
<header>
<h1>Summary of ${plural(totals.files, 'document')}</h1>
</header>
<main>
${totalsSection(summary, totals)}
<section aria-labelledby="look">
<h2 id="look">What needs a look</h2>
`;
  yield* lookSection(summary);
  yield `</section>
<section aria-labelledby="files">
<h2 id="files">All files</h2>
<div class="scroll" role="region" aria-labelledby="files" tabindex="0">
<table id="all">
<caption>Every file with its state and counts</caption>
<thead><tr><th scope="col">File</th><th scope="col">State</th><th scope="col">Meeting</th><th scope="col">Outputs</th>${COUNT_HEADS}</tr></thead>
<tbody>
`;
  let place = 0;
  for (const file of summary.files()) yield fileRow(file, ++place);
  yield '</tbody>\n</table>\n</div>\n</section>\n</main>\n</body>\n</html>\n';
}

function totalsSection({ passedOver, excludeExempt }: Summary, { states, findings, exempt }: Totals): string {
  const rows = FILE_STATES.map(
    (state) => `<tr><th scope="row" class="${state}">${STATE_WORDS[state]}</th><td class="number">${states[state]}</td></tr>`,
  );
  const notes = [
    `${plural(findings.error, 'error')}, ${plural(findings.warning, 'warning')} and ${plural(findings.info, 'note')} were found in all.`,
    ...passedWords(passedOver).map((words) => `${words}.`),
    ...(exempt.items > 0
      ? [
          excludeExempt
            ? `The text and facts of ${plural(exempt.items, 'exempt item')} were left out.`
            : `${plural(exempt.items, 'exempt item')}, taken with press and public excluded, are in the outputs of ${plural(exempt.files, 'document')}.`,
        ]
      : []),
  ];
  return `<section aria-labelledby="totals">
<h2 id="totals">Totals</h2>
<table class="small">
<caption>Documents by state</caption>
<thead><tr><th scope="col">State</th><th scope="col" class="number">Documents</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
${notes.map((note) => `<p>${note}</p>`).join('\n')}
</section>`;
}

function* lookSection(summary: Summary): Generator<string> {
  let any = false;
  let place = 0;
  for (const file of summary.files()) {
    const state = stateOf(file);
    place++;
    if (state === 'ok') continue;
    any = true;
    yield `<section>\n<h3 id="file-${place}">${isolated(file.name)} <span class="state ${state}">${STATE_WORDS[state]}</span></h3>\n${problemOf(file)}${findingsOf(file)}</section>\n`;
  }
  if (!any) yield '<p>Nothing: every file was converted without errors or warnings.</p>\n';
}

function problemOf({ error }: FileRow): string {
  if (!error) return '';
  return `<p><strong>${wording(error.message)}.</strong>${error.hint ? ` ${sentence(error.hint)}` : ''}</p>\n`;
}

function findingsOf({ findings, severities }: FileRow): string {
  if (findings.length === 0) return '';
  const left = severities.error + severities.warning + severities.info - findings.length;
  const more = left > 0 ? `<li>${left} more: see the outputs.</li>\n` : '';
  return `<ul>\n${worstFirst(findings).map(findingItem).join('')}${more}</ul>\n`;
}

/** Notes come behind what needs a look. */
const worstFirst = (findings: readonly ToldFinding[]): ToldFinding[] =>
  SEVERITIES.flatMap((severity) => findings.filter((one) => one.severity === severity));

/** A message, with what stands between backticks as code. */
const wording = (text: string): string => escapeHtml(text).replace(/`([^`]{1,200})`/g, '<code>$1</code>');

/** A hint as a sentence of its own. */
const sentence = (hint: string): string => wording(hint) + (/[.!?…]$/.test(hint) ? '' : '.');

function findingItem({ severity, message, hint, line, page, text }: ToldFinding): string {
  const place = [page === null ? '' : `page ${page}`, line === null ? '' : `line ${line}`].filter(Boolean).join(', ');
  const words = `<span class="state ${severity}">${severity}</span>${place ? ` (${place})` : ''}: ${wording(message)}.`;
  const quote = text ? `\n<blockquote><p>${isolated(text)}</p></blockquote>` : '';
  return `<li>${words}${hint ? ` ${sentence(hint)}` : ''}${quote}</li>\n`;
}

const COUNTS = ['items', 'resolutions', 'money', 'dates', 'pilots', 'people', 'actions'] as const;
const COUNT_HEADS = ['Items', 'Decisions', 'Money', 'Dates', 'Pilots', 'People', 'Actions']
  .map((head) => `<th scope="col" class="number">${head}</th>`)
  .join('');

/** More links than these, as tables make, wait behind a line that opens them. */
const MAX_LINKS = 6;

const linksCell = (links: readonly string[]): string =>
  links.length > MAX_LINKS ? `<details><summary>${links.length} files</summary>${links.join(' ')}</details>` : links.join(' ');

/** Length of what all outputs of a file have in common: the file's own name, up to a dot. */
function sharedStart([first = '', ...others]: readonly string[]): number {
  let end = first.lastIndexOf('.');
  while (end > 0 && !others.every((other) => other.startsWith(first.slice(0, end + 1)))) end = first.lastIndexOf('.', end - 1);
  return end + 1;
}

function fileRow(file: FileRow, place: number): string {
  const state = stateOf(file);
  const meeting = [file.body, file.date].filter((part) => part !== null).map((part) => escapeHtml(part));
  const told = state === 'ok' ? STATE_WORDS.ok : `<a href="#file-${place}">${STATE_WORDS[state]}</a>`;
  const shared = sharedStart(file.outputs);
  const links = file.outputs.map(
    (path) => `<a href="${addressOf(path)}" aria-label="${escapeHtml(path)}">${isolated(path.slice(shared))}</a>`,
  );
  const counts = COUNTS.map((name) => number(file.counts[name])).join('');
  const cells = `<td class="state ${state}">${told}</td><td>${meeting.join(', ')}</td><td class="outputs">${linksCell(links)}</td>${counts}`;
  return `<tr><th scope="row">${isolated(file.name)}</th>${cells}</tr>\n`;
}
