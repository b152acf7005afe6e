import * as z from 'zod';
import { FORMATS, LAYOUTS } from './names.ts';

export { FORMATS, type Format, LAYOUTS, type Layout } from './names.ts';

export const SourceSchema = z
  .strictObject({
    path: z.string().nullable().describe('Path as given; null for standard input and for bytes handed to the library.'),
    format: z.enum(FORMATS).describe('File format, found from the content.'),
    layout: z.enum(LAYOUTS).describe('Kind of page or document, detected from evidence.'),
    encoding: z.string().nullable().describe('Character encoding that was read ("utf-8", "windows-1252"); null for binary formats.'),
    bytes: z.int().min(0).describe('Size of the input in bytes.'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('SHA-256 of the input bytes, lower-case hexadecimal.'),
    text: z.string().optional().describe('The source text all spans point into; only with --include-text.'),
  })
  .meta({ id: 'Source', description: 'The document that was read.' });
export type Source = z.infer<typeof SourceSchema>;
