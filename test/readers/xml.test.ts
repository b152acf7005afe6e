import { describe, expect, it } from 'vitest';
import { type Namespaces, readXml, readXmlTree } from '../../src/readers/office/xml.ts';

const NAMESPACES: Namespaces = new Map([
  ['urn:text', 't'],
  ['urn:old-text', 't'],
]);

function read(xml: string | Uint8Array): { events: string[]; fault: string | null } {
  const events: string[] = [];
  const fault = readXml(typeof xml === 'string' ? Buffer.from(xml) : xml, NAMESPACES, {
    open: (name, attributes) => events.push(`<${name}${attributes['t:v'] === undefined ? '' : ` ${attributes['t:v']}`}>`),
    close: (name) => events.push(`</${name}>`),
    text: (value) => events.push(value),
  });
  return { events, fault };
}

describe('readXml', () => {
  it.each<[string, string, string]>([
    ['known prefixes as they are', '<t:a xmlns:t="urn:text" t:v="1"/>', '<t:a 1></t:a>'],
    ['another prefix for a known namespace', '<x:a xmlns:x="urn:text" x:v="1"/>', '<t:a 1></t:a>'],
    ['another namespace by the same meaning', '<x:a xmlns:x="urn:old-text"/>', '<t:a></t:a>'],
    ['a default namespace', '<a xmlns="urn:text"><b/></a>', '<t:a><t:b></t:b></t:a>'],
    ['no default namespace for attributes', '<a xmlns="urn:text" v="1"/>', '<t:a></t:a>'],
    ['a known prefix for a strange namespace', '<t:a xmlns:t="urn:strange"/>', '<other-t:a></other-t:a>'],
    ['a strange prefix for a strange namespace', '<z:a xmlns:z="urn:strange"/>', '<z:a></z:a>'],
    [
      'a namespace that ends with its element',
      '<x:a xmlns:x="urn:text"><x:b xmlns:x="urn:strange"/><x:c/></x:a>',
      '<t:a><x:b></x:b><t:c></t:c></t:a>',
    ],
    ['entities and character references', '<a>&lt;&#65;&#x42;</a>', '<a><AB</a>'],
    ['CDATA', '<a><![CDATA[<b>]]></a>', '<a><b></a>'],
  ])('reads %s', (_why, xml, expected) => {
    const { events, fault } = read(xml);
    expect([events.join(''), fault]).toEqual([expected, null]);
  });

  it.each<[string, BufferEncoding | 'utf16be', string]>([
    ['UTF-16 with a byte order mark', 'utf16le', '\ufeff<a>£</a>'],
    ['UTF-16 without', 'utf16le', '<a>£</a>'],
    ['UTF-16, big end first', 'utf16be', '\ufeff<a>£</a>'],
    ['UTF-8 with a byte order mark', 'utf8', '\ufeff<a>£</a>'],
  ])('decodes %s', (_why, encoding, xml) => {
    const bytes = encoding === 'utf16be' ? Buffer.from(xml, 'utf16le').swap16() : Buffer.from(xml, encoding);
    expect(read(bytes)).toEqual({ events: ['<a>', '£', '</a>'], fault: null });
  });

  it('keeps letters whole that lie across two pieces', () => {
    const long = 'x'.repeat((1 << 20) - 4);
    expect(read(`<a>${long}££</a>`).events.join('')).toBe(`<a>${long}££</a>`);
  });

  it('reads around a fault and tells the first', () => {
    const { events, fault } = read('<a>one &nope; two</a>');
    expect(events.join('')).toContain('two');
    expect(fault).toMatch(/undefined entity/);
  });

  it('refuses a DOCTYPE', () => {
    expect(() => read('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>')).toThrow(expect.objectContaining({ code: 'damaged' }));
  });

  it('stops at a nesting that no document has', () => {
    expect(read('<a>'.repeat(200_000)).fault).toMatch(/deeper than 300/);
  });

  it('stops where faults do not end', () => {
    const { events, fault } = read(`<a>${'<b>&x;</c>'.repeat(50_000)}`);
    expect(fault).not.toBeNull();
    expect(events.length).toBeLessThan(20_000);
  });
});

describe('readXmlTree', () => {
  it('keeps names, attributes and text', () => {
    const { root } = readXmlTree(Buffer.from('<a><b v="1">x</b><b/></a>'), NAMESPACES);
    expect(root.children).toMatchObject([{ name: 'a', children: [{ name: 'b', attributes: { v: '1' }, text: 'x' }, { name: 'b' }] }]);
  });
});
