/** Write bytes as quoted-printable: anything but plain letters as "=C2", lines cut to fit the mail. */
export function quoted(bytes: Uint8Array): string {
  let text = '';
  let column = 0;
  for (const byte of bytes) {
    const piece = byte === 10 ? '\r\n' : byte >= 32 && byte < 127 && byte !== 61 ? String.fromCharCode(byte) : hex(byte);
    if (piece === '\r\n') column = 0;
    else if (column + piece.length > 75) {
      text += '=\r\n';
      column = 0;
    }
    text += piece;
    if (piece !== '\r\n') column += piece.length;
  }
  return text;
}

const hex = (byte: number): string => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;

export interface MhtmlPart {
  type: string;
  body: string | Uint8Array;
  encoding?: 'quoted-printable' | 'base64' | '8bit';
  more?: string;
}

/** Write a web page in a single file, as browsers do. */
export function writeMhtml(parts: readonly MhtmlPart[], more = ''): Buffer {
  const boundary = '----=_NextPart_0011';
  const head = [
    'From: <Saved by a browser>',
    'Subject: Minutes',
    'MIME-Version: 1.0',
    `Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="${boundary}"${more}`,
  ];
  const written = parts.map(({ type, body, encoding = 'quoted-printable', more: fields }) => {
    const bytes = Buffer.from(body);
    const content =
      encoding === 'base64'
        ? bytes.toString('base64').replace(/.{76}/g, '$&\r\n')
        : encoding === '8bit'
          ? bytes.toString('latin1')
          : quoted(bytes);
    return `--${boundary}\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n${fields ? `${fields}\r\n` : ''}\r\n${content}\r\n`;
  });
  return Buffer.from(
    `${head.join('\r\n')}\r\n\r\nThis is a web page in a single file.\r\n\r\n${written.join('')}--${boundary}--\r\n`,
    'latin1',
  );
}
