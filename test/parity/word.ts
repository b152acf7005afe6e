import { abstractList, type DocxParts, list, startOverride } from '../helpers/docx.ts';
import type { Level, Minutes, Part } from './model.ts';

const FONT = '<w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif" w:cs="Liberation Serif"/><w:sz w:val="22"/>';
const AUTHOR = 'w:id="1" w:author="Clerk" w:date="2024-01-01T09:00:00Z"';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/**
 * Turn a set of minutes into the parts of a Word document; `tracked` keeps the changes as changes, `apart` makes each list that begins anew one
 * of its own: what LibreOffice writes as .doc forgets after one paragraph that a list was begun anew.
 */
export function toDocxParts(minutes: Minutes, tracked: boolean, apart = false): DocxParts {
  const lists = Object.entries(minutes.lists ?? {});
  const idOf = (name: string): number => lists.findIndex(([key]) => key === name) + 1;
  const body: string[] = [];
  let columns = 1;
  for (const part of minutes.parts) {
    if (part.kind === 'columns') {
      body.push(`<w:p><w:pPr>${section(minutes, columns, 'continuous')}</w:pPr></w:p>`);
      columns = 2;
    } else body.push(xmlOf(part, idOf, tracked));
  }
  return {
    body: body.join('') + section(minutes, columns, columns > 1 ? 'continuous' : 'nextPage'),
    styles: styles(minutes, idOf),
    numbering:
      lists
        .map(([name, { levels, restarts, start = 1 }]) =>
          restarts && !apart
            ? ''
            : abstractList(idOf(name), ...levels.map((level, at) => levelXml(level, at, apart && at === 0 ? start : 1))),
        )
        .join('') +
      lists
        .map(([name, { restarts, start }]) =>
          apart
            ? list(idOf(name), idOf(name))
            : list(idOf(name), idOf(restarts ?? name), restarts || start ? startOverride(0, start ?? 1) : ''),
        )
        .join(''),
    ...(minutes.head ? { headers: { rHead: `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${line(minutes.head)}</w:p>` } } : {}),
    ...(minutes.foot ? { footers: { rFoot: `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${line(minutes.foot)}</w:p>` } } : {}),
  };
}

function section(minutes: Minutes, columns: number, type: string): string {
  const head = minutes.head ? '<w:headerReference w:type="default" r:id="rHead"/>' : '';
  const foot = minutes.foot ? '<w:footerReference w:type="default" r:id="rFoot"/>' : '';
  const [width, height] = minutes.paper === 'A5' ? [8391, 11906] : [11906, 16838];
  return `<w:sectPr>${head}${foot}<w:type w:val="${type}"/><w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="1300" w:right="1134" w:bottom="1300" w:left="1134" w:header="600" w:footer="600" w:gutter="0"/><w:cols w:num="${columns}" w:space="600"/></w:sectPr>`;
}

/** A line of a running head, `#` for the number of the page. */
const line = (text: string): string =>
  text
    .split('#')
    .map((piece) => run(piece))
    .join('<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>');

const levelXml = ({ format, text, style }: Level, at: number, start: number): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${style ? `<w:pStyle w:val="${style}"/>` : ''}<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${567 * (at + 1)}" w:hanging="567"/></w:pPr></w:lvl>`;

function styles(minutes: Minutes, idOf: (name: string) => number): string {
  const numbered = Object.entries(minutes.lists ?? {}).flatMap(([name, { levels, restarts }]) =>
    restarts ? [] : levels.flatMap(({ style }, at) => (style ? [{ style, at, id: idOf(name) }] : [])),
  );
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${FONT}<w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults>`;
  const normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>';
  const grid =
    '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>' +
    ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4"/>`).join('') +
    '</w:tblBorders></w:tblPr></w:style>';
  const named = numbered.map(
    ({ style, at, id }) =>
      `<w:style w:type="paragraph" w:styleId="${style}"><w:name w:val="${style.replace(/(\D)(\d)/, '$1 $2').toLowerCase()}"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr></w:pPr><w:rPr>${/^Heading/.test(style) ? '<w:b/>' : ''}</w:rPr></w:style>`,
  );
  return defaults + normal + grid + named.join('');
}

function xmlOf(part: Part, idOf: (name: string) => number, tracked: boolean): string {
  if (part.kind === 'page') return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
  if (part.kind === 'table')
    return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${part.widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${part.rows
      .map(
        (row) =>
          `<w:tr>${row
            .map(
              (text, i) =>
                `<w:tc><w:tcPr><w:tcW w:w="${part.widths[i]}" w:type="dxa"/></w:tcPr>${text
                  .split('\n')
                  .map((one) => `<w:p>${runs(one, tracked)}</w:p>`)
                  .join('')}</w:tc>`,
            )
            .join('')}</w:tr>`,
      )
      .join('')}</w:tbl>`;
  if (part.kind !== 'paragraph') return '';
  const properties = [
    part.style ? `<w:pStyle w:val="${part.style}"/>` : '',
    part.list ? `<w:numPr><w:ilvl w:val="${part.level ?? 0}"/><w:numId w:val="${idOf(part.list)}"/></w:numPr>` : '',
    part.centred ? '<w:jc w:val="center"/>' : '',
  ].join('');
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs(part.text, tracked)}</w:p>`;
}

const run = (text: string, bold = false, tag = 't'): string =>
  text
    .split('\n')
    .map(
      (one, i) =>
        `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}${i > 0 ? '<w:br/>' : ''}<w:${tag} xml:space="preserve">${escaped(one)}</w:${tag}></w:r>`,
    )
    .join('');

/** The runs of a text with its marks. */
function runs(text: string, tracked: boolean): string {
  let bold = false;
  return text
    .split(/(\*\*|\{-[^}]*-\}|\{\+[^}]*\+\})/)
    .map((piece) => {
      if (piece === '**') {
        bold = !bold;
        return '';
      }
      const inner = piece.slice(2, -2);
      if (piece.startsWith('{-')) return tracked ? `<w:del ${AUTHOR}>${run(inner, bold, 'delText')}</w:del>` : '';
      if (piece.startsWith('{+')) return tracked ? `<w:ins ${AUTHOR}>${run(inner, bold)}</w:ins>` : run(inner, bold);
      return piece === '' ? '' : run(piece, bold);
    })
    .join('');
}
