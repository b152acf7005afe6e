/**
 * A PDF with a font that pdf.js never gets to the end of: a CFF font of three letters whose table of names (its charset, in ranges) breaks off
 * behind its first byte, as in a file that lost its rest.
 */
const FONT = [
  '01000401', // header
  '0001 01 01 02 41', // names of fonts: "A"
  '0001 01 01 0d 1d00000029 0f 1d0000001f 11', // top dictionary: the charset at 41, the letters at 31
  '0000', // strings
  '0000', // subroutines
  '0003 01 01 02 03 04 0e 0e 0e', // three letters that draw nothing
  '01', // charset of format 1, without its ranges
].join(' ');

const DRAWING = 'BT /F 10 Tf 50 700 Td (ABC) Tj ET';

const OBJECTS = [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
  `<< /Length ${DRAWING.length} >>\nstream\n${DRAWING}\nendstream`,
  '<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Short /FirstChar 65 /LastChar 67 /Widths [500 500 500] /FontDescriptor 6 0 R >>',
  '<< /Type /FontDescriptor /FontName /ABCDEF+Short /Flags 32 /FontBBox [0 0 500 500] /ItalicAngle 0 /Ascent 500 /Descent 0 /CapHeight 500 /StemV 80 /FontFile3 7 0 R >>',
  `<< /Subtype /Type1C /Filter /ASCIIHexDecode /Length ${FONT.length + 1} >>\nstream\n${FONT}>\nendstream`,
];

/** Write the file; it has no table of its objects, which readers then find by themselves. */
export const stuckPdf = (): string =>
  `%PDF-1.4\n${OBJECTS.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('')}trailer\n<< /Size 8 /Root 1 0 R >>\n%%EOF\n`;
