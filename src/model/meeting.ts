import * as z from 'zod';
import { ClockSchema, DaySchema } from './span.ts';

export const MeetingSchema = z
  .strictObject({
    organisation: z.string().nullable().describe('The authority as the document names it ("Worcestershire County Council").'),
    body: z.string().nullable().describe('The committee that met ("Cabinet").'),
    title: z.string().nullable().describe("The page's or document's own heading."),
    date: DaySchema.nullable().describe('Day of the meeting, ISO 8601.'),
    startTime: ClockSchema.nullable().describe('Start, 24-hour local time.'),
    endTime: ClockSchema.nullable().describe('End, 24-hour local time.'),
    venue: z.string().nullable().describe('Where it met, as printed.'),
    contact: z.string().nullable().describe('Contact for the meeting, as printed.'),
  })
  .meta({ id: 'Meeting', description: 'The meeting; all null where an issue page lists several meetings.' });
export type Meeting = z.infer<typeof MeetingSchema>;

export const ItemMeetingSchema = z
  .strictObject({
    body: z.string().nullable().describe('The committee.'),
    date: DaySchema.nullable().describe('Day of that meeting.'),
    number: z.string().nullable().describe('Number of the item on that agenda.'),
  })
  .meta({ id: 'ItemMeeting', description: "The item's own meeting, where it is another than the document's." });
export type ItemMeeting = z.infer<typeof ItemMeetingSchema>;
