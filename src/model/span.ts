import * as z from 'zod';

/** Where something stands: offsets into the source text, and the place a person would look for it. */
export const SpanSchema = z
  .strictObject({
    start: z.int().min(0).describe('First UTF-16 code unit in the source text.'),
    end: z.int().min(1).describe('UTF-16 code unit after the last one (exclusive).'),
    line: z.int().min(1).describe('Line, from 1: in the input file where it has lines (text, Markdown, HTML), else in the source text.'),
    column: z.int().min(1).describe('Column of the first character in that line, from 1, in UTF-16 code units.'),
    page: z.int().min(1).nullable().describe('Page, from 1, of a PDF; null for every other format.'),
  })
  .meta({ id: 'Span', description: 'A place in the source text. Its slice is exactly the text of the row it belongs to.' });
export type Span = z.infer<typeof SpanSchema>;

export const IdSchema = z.string().min(1);
export const ItemIdSchema = IdSchema.nullable().describe('Id of the agenda item; null outside any item.');
export const QuoteSchema = z.string().min(1).describe('The exact words, white space included.');

/** EDTF (ISO 8601-2) as this project writes it: dates, months, years, seasons, intervals, unspecified years, "~". */
export const EDTF_PATTERN = /^(?:\d{4}|XXXX)(?:-\d{2}(?:-\d{2})?)?~?(?:\/(?:\d{4}|XXXX)(?:-\d{2}(?:-\d{2})?)?~?)?$/;
export const EdtfSchema = z.string().regex(EDTF_PATTERN);

/** A calendar day, "2009-11-03". */
export const DaySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** A local clock time, "14:00". */
export const ClockSchema = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
