import { writeZip, type ZipEntry } from '../helpers/zip.ts';
import { spoilBytes } from './bytes.ts';
import { type Markup, spoilMarkup, tokensOf } from './markup.ts';
import type { Random } from './random.ts';

const WORD: Markup = {
  pieces: [
    ...[
      '<w:p>',
      '</w:p>',
      '<w:r>',
      '</w:r>',
      '<w:t>',
      '</w:t>',
      '<w:br/>',
      '<w:br w:type="page"/>',
      '<w:tab/>',
      '<w:cr/>',
      '<w:noBreakHyphen/>',
      '<w:softHyphen/>',
    ],
    ...[
      '<w:tbl>',
      '</w:tbl>',
      '<w:tr>',
      '</w:tr>',
      '<w:tc>',
      '</w:tc>',
      '<w:tcPr><w:gridSpan w:val="99999999"/></w:tcPr>',
      '<w:tcPr><w:vMerge/></w:tcPr>',
      '<w:trPr><w:gridBefore w:val="-5"/></w:trPr>',
    ],
    ...[
      '<w:pPr><w:numPr><w:ilvl w:val="8"/><w:numId w:val="1"/></w:numPr></w:pPr>',
      '<w:pPr><w:numPr><w:ilvl w:val="99"/><w:numId w:val="-1"/></w:numPr></w:pPr>',
      '<w:pPr><w:pStyle w:val="__proto__"/></w:pPr>',
      '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>',
    ],
    ...[
      '<w:ins>',
      '</w:ins>',
      '<w:del>',
      '<w:r><w:delText>x</w:delText></w:r>',
      '</w:del>',
      '<w:moveFrom>',
      '</w:moveFrom>',
      '<w:fldChar w:fldCharType="begin"/>',
      '<w:fldChar w:fldCharType="separate"/>',
      '<w:fldChar w:fldCharType="end"/>',
      '<w:instrText> PAGE </w:instrText>',
      '<w:fldSimple w:instr="SEQ x">',
    ],
    ...[
      '<w:footnoteReference w:id="1"/>',
      '<w:footnoteReference w:id="-9"/>',
      '<w:sdt><w:sdtContent>',
      '</w:sdtContent></w:sdt>',
      '<w:hyperlink r:id="rId9">',
      '<mc:AlternateContent><mc:Choice>',
      '</mc:Choice><mc:Fallback>',
      '</mc:Fallback></mc:AlternateContent>',
      '<w:txbxContent>',
      '</w:txbxContent>',
    ],
    ...[
      '<w:rPr><w:b/><w:vanish/></w:rPr>',
      '<w:rPr><w:caps/></w:rPr>',
      '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>',
      '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/></w:sectPr>',
      '<w:sym w:font="Symbol" w:char="F0B7"/>',
      '<w:sym w:char="zz"/>',
    ],
    ...[
      '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>',
      '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
      '<w:lvlText w:val="%1.%1.%9(%0)%10"/>',
      '<w:numFmt w:val="lowerRoman"/>',
      '<w:numFmt w:val="none"/>',
      '<w:start w:val="999999999"/>',
      '<w:lvlRestart w:val="0"/>',
      '<w:numStyleLink w:val="x"/>',
    ],
    ...[
      '<!-- -->',
      '<![CDATA[x]]>',
      '<?x?>',
      '&amp;',
      '&lt;',
      '&x;',
      '&#0;',
      '&#x1F600;',
      '<!DOCTYPE a [<!ENTITY b "c">]>',
      '<x:y/>',
      '<w:altChunk r:id="rId1"/>',
      '<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>',
    ],
  ],
  nests: [
    ['<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>'],
    ['<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>'],
    ['<w:ins>', '</w:ins>'],
    ['<w:p>', '</w:p>'],
    ['<w:p><w:r><w:txbxContent>', '</w:txbxContent></w:r></w:p>'],
    ['<w:hyperlink>', '</w:hyperlink>'],
    ['<w:r>', '</w:r>'],
  ],
};

const nameOf = ({ name }: ZipEntry): string => name;
const isXml = (entry: ZipEntry): boolean => /\.(?:xml|rels)$/.test(entry.name);

/** Keep a window of the elements of a long body, so that one document is quick. */
export function shortened(entries: readonly ZipEntry[], longest: number, random: Random): ZipEntry[] {
  return entries
    .filter(({ name }) => !/\.(?:png|jpe?g|emf|wmf|bin|ttf|odttf)$/i.test(name))
    .map((entry) => {
      const text = isXml(entry) ? Buffer.from(entry.content).toString('utf8') : '';
      if (nameOf(entry) !== 'word/document.xml' || text.length <= longest) return entry;
      const body = text.indexOf('<w:body>') + '<w:body>'.length;
      const paragraphs = text.slice(body).split(/(?=<w:p[ >])/);
      const count = Math.max(1, Math.floor((paragraphs.length * longest) / text.length));
      const from = random.below(Math.max(1, paragraphs.length - count));
      return { ...entry, content: `${text.slice(0, body)}${paragraphs.slice(from, from + count).join('')}</w:body></w:document>` };
    });
}

/** Spoil the parts of a Word document, or seldom its directory or its bytes. */
export function spoilDocx(given: readonly ZipEntry[], random: Random): Uint8Array {
  const entries = shortened(given, 20_000, random).map((entry) => ({ ...entry }));
  for (let i = random.pick([1, 1, 1, 2, 3]); i > 0; i--) {
    const parts = entries.filter(isXml);
    if (parts.length === 0) break;
    const part = random.chance(3)
      ? random.pick(parts)
      : (parts.find((entry) => nameOf(entry) === 'word/document.xml') ?? random.pick(parts));
    const spoiled = spoilMarkup(Buffer.from(part.content).toString('utf8'), WORD, random);
    // XML that is not well-formed is refused at once: mend most of it, so that what is inside is reached.
    part.content = random.chance(8) ? spoiled : balanced(spoiled);
  }
  if (random.chance(12)) entries.splice(random.below(entries.length), 1);
  if (random.chance(20))
    entries.push({ ...random.pick(entries), name: random.pick(['word/document.xml', '../x', '/etc/x', 'word/__proto__.xml', '']) });
  if (random.chance(20))
    random.pick(entries).claims = random.pick([
      { size: 1 },
      { size: 0xffffffff },
      { crc: 0 },
      { flags: 1 },
      { method: 99 },
      { flags: 0xffff },
    ]);
  const bytes = writeZip(entries);
  return random.chance(12) ? spoilBytes(bytes, random) : bytes;
}

const NAME = /^<(\/?)([A-Za-z_][\w:.-]*)/;

/** Close and drop tags so that elements are nested as they have to be. */
export function balanced(text: string): string {
  const open: string[] = [];
  const kept: string[] = [];
  for (const token of tokensOf(text)) {
    const [, slash, name] = NAME.exec(token) ?? [];
    if (name === undefined || token.endsWith('/>')) kept.push(token === '<' ? '&lt;' : token);
    else if (slash === '') {
      open.push(name);
      kept.push(token);
    } else {
      const at = open.lastIndexOf(name);
      if (at <= 0 && open.length > 1) continue;
      for (const inner of open.splice(Math.max(0, at)).reverse()) kept.push(`</${inner}>`);
    }
  }
  for (const name of open.reverse()) kept.push(`</${name}>`);
  return kept.join('');
}
