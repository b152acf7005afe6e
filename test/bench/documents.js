/** Large documents to measure readers with: a Word file with automatic numbers and tables, a meeting's page of ModernGov. */
import { crc32, deflateRawSync } from 'node:zlib';
import { generateMinutes, randomFrom } from './generate.js';

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const level = (at, format, text) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:pPr><w:ind w:left="${567 * (at + 1)}" w:hanging="567"/></w:pPr></w:lvl>`;

/** Write a Word document of so many paragraphs, as Word leaves them: runs with properties, numbers by lists, a table now and then. */
export function writeDocx(paragraphs) {
  const random = randomFrom(7);
  const lines = generateMinutes({ size: paragraphs * 220, seed: 7 })
    .split(/\n+/)
    .slice(0, paragraphs);
  const run = (text, bold) =>
    `<w:r w:rsidR="00A${(random() * 1e6) | 0}"><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>${bold ? '<w:b/><w:bCs/>' : ''}<w:sz w:val="22"/><w:szCs w:val="22"/></w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
  // Word cuts a sentence into runs wherever it was once touched.
  const runs = (text, bold) => (text.match(/.{1,60}(?:\s|$)|.{1,60}/g) ?? []).map((piece) => run(piece, bold)).join('');
  const paragraph = (text, at, bold) =>
    `<w:p><w:pPr><w:pStyle w:val="Body"/>${at === null ? '' : `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr>`}<w:spacing w:after="120"/><w:jc w:val="both"/></w:pPr>${runs(text, bold)}</w:p>`;
  const cell = (text) => `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${paragraph(text, null, false)}</w:tc>`;
  const body = lines.map((line, i) => {
    if (i % 40 === 39)
      return `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>${cell(line.slice(0, 80))}${cell(line.slice(80, 200))}</w:tr></w:tbl>`;
    const bold = /^\d+\. [A-Z ]+$/.test(line);
    return paragraph(line.replace(/^(?:\d+\.|\([a-z]\)) /, ''), bold ? 0 : i % 3 === 0 ? null : 1 + (i % 2), bold);
  });
  const part = (element, content) => `<?xml version="1.0" encoding="UTF-8"?>\n<w:${element} ${NAMESPACE}>${content}</w:${element}>`;
  const relation = (id, type, target) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (content) => `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships">${content}</Relationships>`;
  return writeZip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/></Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relations(relation('rId1', 'styles', 'styles.xml') + relation('rId2', 'numbering', 'numbering.xml')),
    'word/styles.xml': part('styles', '<w:style w:type="paragraph" w:styleId="Body"><w:name w:val="Body"/></w:style>'),
    'word/numbering.xml': part(
      'numbering',
      `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2')}${level(2, 'lowerLetter', '(%3)')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
    ),
    'word/document.xml': part('document', `<w:body>${body.join('')}</w:body>`),
  });
}

function writeZip(entries) {
  const files = [];
  const directory = [];
  let offset = 0;
  for (const [name, content] of Object.entries(entries)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const fields = Buffer.alloc(24);
    fields.writeUInt16LE(8, 2);
    fields.writeUInt32LE(crc32(bytes), 8);
    fields.writeUInt32LE(packed.length, 12);
    fields.writeUInt32LE(bytes.length, 16);
    fields.writeUInt16LE(Buffer.byteLength(name), 20);
    const file = Buffer.concat([Buffer.from('PK\x03\x04\x14\x00', 'latin1'), fields, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00\x14\x00', 'latin1'), fields, tail, Buffer.from(name)]));
    files.push(file);
    offset += file.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...files, ...directory, end]));
}

/** Write a meeting's page of about so many characters: a table of items, Word's paragraphs in its cells, menus around it. */
export function writePage(size) {
  const items = [];
  for (const [i, text] of generateMinutes({ size: size / 1.6, seed: 8 })
    .split(/\n(?=\d+\. [A-Z ]+\n)/)
    .entries()) {
    const [title, ...paragraphs] = text.split(/\n\n+/);
    const body = paragraphs.map(
      (one) =>
        `<p class="MsoNormal" style="text-align:justify"><span style="font-family:&quot;Arial&quot;,sans-serif">${escaped(one)}</span></p>\n<p class="MsoNormal">&nbsp;</p>`,
    );
    items.push(
      `<tr>\n<td class="mgItemNumberCell"><p class="mgAiTitleTxt">${i + 1}.</p></td>\n<td><p class="mgAiTitleTxt"><a name="AI${i}"></a>${escaped(title.replace(/^\d+\. /, ''))} <span class="mgFileSize">PDF 96 KB</span></p>\n<p class="mgSubItemTitleTxt">Minutes:</p>\n<div class="mgWordPara">${body.join('\n')}</div></td>\n</tr>`,
    );
  }
  const menu = ['Bins', 'Tax', 'Planning', 'Meetings'].map((word) => `<li><a href="/${word}">${word}</a></li>`).join('');
  return `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>Agenda and minutes</title><script>var a = 1;</script></head>\n<body><nav><ul>${menu}</ul></nav>\n<div class="mgContent"><h1 class="mgMainTitleTxt">Agenda and minutes</h1>\n<h2 class="mgSubTitleTxt">Harbour Board - Thursday, 17th October, 2019 10.00 am</h2>\n<p><span class="mgLabel">Venue:</span> Customs House</p>\n<table class="mgItemTable">${items.join('\n')}</table></div></body></html>\n`;
}
