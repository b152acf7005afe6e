import { LAYOUTS, type ParseOptions } from '../../src/index.ts';
import { encode, spoilBytes } from './bytes.ts';
import { spoilDoc } from './doc.ts';
import { DOCX } from './docx.ts';
import { spoilHtml, spoilMarkdown } from './html.ts';
import { spoilMhtml } from './mhtml.ts';
import { ODT } from './odt.ts';
import { spoilOffice } from './office.ts';
import { spoilPdf } from './pdf.ts';
import type { Pool } from './pool.ts';
import { Random } from './random.ts';
import type { Reader } from './readers.ts';
import { spoilText, windowOf } from './text.ts';

/** One input, and how it is read. */
export interface Case {
  bytes: Uint8Array;
  options: ParseOptions;
}

/** Longest slices of a document that is spoilt: most are short, for small inputs are quick, and a fault needs few lines. */
const LENGTHS = [200, 300, 300, 450, 450, 700, 1200, 4000];

const MAKERS: Readonly<Record<Reader, (pool: Pool, random: Random) => Uint8Array>> = {
  text: (pool, random) => {
    const text = spoilText(windowOf(random.pick(pool.text), random.pick(LENGTHS), random), pool.text, random);
    const bytes = encode(text, random);
    return random.chance(15) ? spoilBytes(bytes, random) : bytes;
  },
  markdown: (pool, random) =>
    encode(
      spoilMarkdown(
        windowOf(random.pick(random.chance(4) ? pool.text : pool.markdown), random.pick(LENGTHS), random),
        pool.markdown,
        random,
      ),
      random,
    ),
  html: (pool, random) => {
    const bytes = encode(spoilHtml(windowOf(random.pick(pool.html), random.pick(LENGTHS) * 2, random), pool.html, random), random);
    return random.chance(15) ? spoilBytes(bytes, random) : bytes;
  },
  docx: (pool, random) => spoilOffice(random.pick(pool.docx), DOCX, random),
  odt: (pool, random) => spoilOffice(random.pick(pool.odt), ODT, random),
  doc: (pool, random) => spoilDoc(random.pick(pool.doc), random),
  mhtml: (pool, random) => spoilMhtml(windowOf(random.pick(pool.html), random.pick(LENGTHS) * 2, random), pool.html, random),
  pdf: (pool, random) => spoilPdf(random.pick(pool.pdf), random),
};

function optionsOf(reader: Reader, random: Random): ParseOptions {
  return {
    includeText: true,
    inputFormat: random.chance(10) ? null : reader,
    ...(random.chance(3) ? { referenceDate: random.pick(['2019-06-04', '2020-02-29', '0001-01-01', '9999-12-31']) } : {}),
    ...(random.chance(4) ? { layout: random.pick(LAYOUTS) } : {}),
    ...(random.chance(4)
      ? { path: random.pick(['a.txt', 'x/2019-06-04 minutes.md', '31.02.2019.html', 'a\n.docx', '.pdf', '20190604']) }
      : {}),
  };
}

/** Make the input of a number: the same for the same seed, reader and pool. */
export function makeCase(reader: Reader, pool: Pool, seed: number, index: number): Case {
  const random = new Random(seed, index);
  return { bytes: MAKERS[reader](pool, random), options: optionsOf(reader, random) };
}
