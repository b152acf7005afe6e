import { describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import * as api from '../src/index.ts';

describe('the public names', () => {
  it('are these, and no others', () => {
    expect(Object.keys(api).sort()).toEqual([
      'ACTION_SOURCES',
      'ActionSchema',
      'AttachmentSchema',
      'BLOCK_TYPES',
      'BlockSchema',
      'CATEGORIES',
      'ClauseSchema',
      'ClockSchema',
      'DATE_ROLES',
      'DateSchema',
      'DaySchema',
      'DiagnosticSchema',
      'EDTF_PATTERN',
      'EdtfSchema',
      'FORMATS',
      'IdSchema',
      'InputError',
      'ItemIdSchema',
      'ItemMeetingSchema',
      'ItemSchema',
      'LAYOUTS',
      'MONEY_ROLES',
      'MeetingSchema',
      'MinutesDocumentSchema',
      'MoneySchema',
      'OUTPUT_FORMATS',
      'OptionsError',
      'PERSON_STATUSES',
      'PILOT_STATUSES',
      'PRECISIONS',
      'PersonSchema',
      'PilotSchema',
      'QUALIFIERS',
      'QuoteSchema',
      'RESOLUTION_KINDS',
      'ResolutionSchema',
      'SCHEMA_VERSION',
      'SEVERITIES',
      'SourceSchema',
      'SpanSchema',
      'TABLE_NAMES',
      'VERSION',
      'VOTE_METHODS',
      'VoteSchema',
      'minutesCheck',
      'minutesCompile',
      'minutesExtract',
      'minutesJsonSchema',
      'minutesOutline',
      'minutesParse',
      'minutesProcessor',
      'parseMinutes',
      'readSource',
      'resolveSettings',
      'writeMinutes',
    ]);
  });

  it('hold the version of the package', () => {
    expect(api.VERSION).toBe(manifest.version);
  });
});

describe('the JSON Schema', () => {
  const schema = api.minutesJsonSchema() as Node;
  interface Node {
    $schema?: string;
    $ref?: string;
    description?: string;
    properties?: Record<string, Node>;
    required?: string[];
    additionalProperties?: unknown;
    items?: Node;
    anyOf?: Node[];
    $defs?: Record<string, Node>;
  }

  it('is of draft 2020-12', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  });

  it('describes every field, by itself or by what it refers to', () => {
    const silent: string[] = [];
    const describes = (node: Node): boolean =>
      Boolean(node.description) ||
      (node.$ref !== undefined && Boolean(schema.$defs?.[node.$ref.split('/').at(-1) as string]?.description)) ||
      (node.anyOf?.some(describes) ?? false);
    const walk = (node: Node, path: string): void => {
      for (const [name, field] of Object.entries(node.properties ?? {})) {
        if (!describes(field)) silent.push(`${path}.${name}`);
        walk(field, `${path}.${name}`);
      }
      for (const part of [node.items, ...(node.anyOf ?? [])]) if (part) walk(part, path);
    };
    walk(schema, '');
    for (const [name, node] of Object.entries(schema.$defs ?? {})) walk(node, name);
    expect(silent).toEqual([]);
  });
});
