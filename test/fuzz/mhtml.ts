import { writeMhtml } from '../helpers/mhtml.ts';
import { spoilBytes } from './bytes.ts';
import { spoilHtml } from './html.ts';
import type { Random } from './random.ts';

/** Lines of a head, of parts and between them. */
const HEADS = [
  'MIME-Version: 1.0',
  'Content-Type: text/html; charset="utf-8"',
  'Content-Type: text/html; charset=utf-16le',
  'Content-Type: text/html; charset="windows-1252',
  'Content-Type: text/plain',
  'Content-Type: multipart/related; boundary="----=_NextPart_0011"',
  'Content-Type: multipart/alternative; boundary=""',
  'Content-Type: multipart/mixed; boundary=x; start="<a>"',
  'Content-Transfer-Encoding: base64',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Transfer-Encoding: x-uuencode',
  'Content-ID: <a>',
  'Content-Location: ../../etc/x',
  '__proto__: x',
  ': ',
  '',
  ' folded',
  '------=_NextPart_0011',
  '------=_NextPart_0011--',
  '--x',
  '=',
  '=3D=\t',
  '=C2',
  '=ZZ=0',
];

/** Put, drop and double lines, which all of the frame is made of. */
function spoilFrame(text: string, random: Random): string {
  const lines = text.split('\r\n');
  for (let i = random.between(0, 4); i > 0; i--) {
    // Heads stand in front, mostly.
    const at = random.below(random.chance(2) ? Math.min(16, lines.length) : lines.length);
    const change = random.below(4);
    if (change === 0) lines.splice(at, 1);
    else if (change === 1) lines.splice(at, 0, random.pick(HEADS));
    else if (change === 2) lines[at] = random.pick(HEADS);
    else lines.splice(random.below(lines.length), 0, ...lines.slice(at, at + random.pick([1, 3, 12])));
  }
  return lines.join(random.chance(12) ? '\n' : '\r\n');
}

/** Spoil a page, pack it up with others in a single file, and spoil what holds them together. */
export function spoilMhtml(page: string, others: readonly string[], random: Random): Uint8Array {
  const parts = [
    { type: 'text/html; charset=utf-8', body: spoilHtml(page, others, random) },
    { type: 'image/png', body: 'x', more: 'Content-Location: a.png' },
    { type: 'text/css', body: 'p { color: red }' },
  ].map((part) => ({ ...part, encoding: random.pick(['quoted-printable', 'quoted-printable', 'base64', '8bit'] as const) }));
  const whole = spoilFrame(writeMhtml(random.chance(4) ? random.shuffle(parts) : parts).toString('latin1'), random);
  const bytes = Buffer.from(whole, 'latin1');
  return random.chance(12) ? spoilBytes(bytes, random) : bytes;
}
