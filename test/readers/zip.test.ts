import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/errors.ts';
import { openArchive, ZIP_LIMITS } from '../../src/readers/office/zip.ts';
import { writeZip, type ZipEntry } from '../helpers/zip.ts';

const text = async (entries: ZipEntry[], name: string): Promise<string | null> => {
  const bytes = await (await openArchive(writeZip(entries))).read(name);
  return bytes && Buffer.from(bytes).toString();
};

describe('openArchive', () => {
  it.each<[string, ZipEntry, string, string | null]>([
    ['a deflated part', { name: 'a/b.xml', content: 'minutes' }, 'a/b.xml', 'minutes'],
    ['a stored part', { name: 'a.xml', content: 'minutes', stored: true }, 'a.xml', 'minutes'],
    ['an empty part', { name: 'a.xml', content: '' }, 'a.xml', ''],
    ['a name in other letters', { name: 'Word/Document.XML', content: 'x' }, 'word/document.xml', 'x'],
    ['a name with backslashes', { name: 'word\\document.xml', content: 'x' }, 'word/document.xml', 'x'],
    ['a name with a leading slash', { name: '/word/document.xml', content: 'x' }, 'word/document.xml', 'x'],
    ['no such part', { name: 'a.xml', content: 'x' }, 'b.xml', null],
    ['a name that is no path', { name: '../../etc/passwd', content: 'x' }, 'etc/passwd', null],
  ])('reads %s', async (_why, entry, name, expected) => {
    expect(await text([entry], name)).toBe(expected);
  });

  it('reads an archive with something behind its end', async () => {
    const bytes = Buffer.concat([writeZip([{ name: 'a', content: 'x' }]), Buffer.from('\r\n--boundary--')]);
    expect(await (await openArchive(bytes)).read('a')).toEqual(Buffer.from('x'));
  });

  const whole = writeZip([{ name: 'a', content: 'minutes '.repeat(100) }]);
  it.each<[string, Uint8Array, string]>([
    ['one that is cut short', whole.subarray(0, whole.length - 30), 'damaged'],
    ['one whose directory is cut away', whole.subarray(0, 20), 'damaged'],
    ['one that is none', Buffer.from('PK\x03\x04 but not really'), 'damaged'],
    ['a part that is bigger than it says', writeZip([{ name: 'a', content: 'x'.repeat(5000), claims: { size: 10 } }]), 'damaged'],
    ['a part that is smaller than it says', writeZip([{ name: 'a', content: 'x', claims: { size: 10 } }]), 'damaged'],
    ['a stored part that lies', writeZip([{ name: 'a', content: 'x', stored: true, claims: { size: 10 } }]), 'damaged'],
    ['a part that does not match its checksum', writeZip([{ name: 'a', content: 'x', claims: { crc: 1 } }]), 'damaged'],
    ['a part that is no deflate stream', writeZip([{ name: 'a', content: 'xxxx', stored: true, claims: { method: 8 } }]), 'damaged'],
    ['a method of packing nobody uses', writeZip([{ name: 'a', content: 'x', claims: { method: 99 } }]), 'unsupported'],
    ['an encrypted part', writeZip([{ name: 'a', content: 'x', claims: { flags: 1 } }]), 'encrypted'],
    ['strong encryption', writeZip([{ name: 'a', content: 'x', claims: { flags: 0x41 } }]), 'encrypted'],
    ['a part that unpacks beyond all measure', writeZip([{ name: 'a', content: Buffer.alloc(40 << 20) }]), 'too-large'],
    ['a part that says it is beyond the limit', writeZip([{ name: 'a', content: 'x', claims: { size: 0x7fffffff } }]), 'too-large'],
  ])('refuses %s', async (_why, bytes, code) => {
    const reading = openArchive(bytes).then((archive) => archive.read('a'));
    await expect(reading).rejects.toBeInstanceOf(InputError);
    await expect(reading).rejects.toMatchObject({ code });
  });

  it('bounds the entries of the directory', async () => {
    const bytes = writeZip(Array.from({ length: 5 }, (_, i) => ({ name: `${i}`, content: 'x' })));
    await expect(openArchive(bytes, { ...ZIP_LIMITS, entries: 4 })).rejects.toMatchObject({ code: 'too-large' });
  });

  it('bounds what is read in all', async () => {
    const archive = await openArchive(writeZip(['a', 'b'].map((name) => ({ name, content: 'minutes' }))), {
      ...ZIP_LIMITS,
      totalBytes: 10,
    });
    await archive.read('a');
    await expect(archive.read('b')).rejects.toMatchObject({ code: 'too-large' });
  });
});
