/** Write a PDF of numbered objects; the first is the catalogue. */
export function writeObjects(objects: readonly string[], trailer = ''): Buffer {
  const pieces: string[] = ['%PDF-1.4\n'];
  const offsets: number[] = [];
  let at = pieces[0]?.length ?? 0;
  objects.forEach((content, i) => {
    const text = `${i + 1} 0 obj\n${content}\nendobj\n`;
    offsets.push(at);
    pieces.push(text);
    at += text.length;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  pieces.push(
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
  );
  return Buffer.from(pieces.join(''), 'latin1');
}

export const stream = (content: string, more = ''): string => `<< /Length ${content.length} ${more} >>\nstream\n${content}\nendstream`;

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
export const page = (contents: number, parent = 2, more = ''): string =>
  `<< /Type /Page /Parent ${parent} 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${contents} 0 R ${more} >>`;

/** A document of one page with the words, and more objects behind it. */
export const onePage = (words: string, more: readonly string[] = [], pageMore = ''): Buffer =>
  writeObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    FONT,
    page(5, 2, pageMore),
    stream(words),
    ...more,
  ]);

export const show = (text: string): string => `BT /F1 12 Tf 72 720 Td (${text}) Tj ET`;
export { FONT };
