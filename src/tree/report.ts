import type { VFile } from 'vfile';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { Range } from './nodes.ts';

export interface Finding {
  /** Stable code, `folder:what`. */
  code: string;
  severity: Severity;
  message: string;
  hint?: string;
  /** Offsets into the source text; leave out for the whole document. */
  at?: Range;
}

/**
 * Most findings one document keeps of one code; the rest are counted in a last one. A bound, so that a hostile or very long document
 * can not drown its own report.
 */
export const MAX_PER_CODE = 200;

/** Put a finding on the file as a vfile message (ruleId, source, place, note), so that any reporter of that family can print it. */
export function report(file: VFile, finding: Finding): void {
  let seen = 0;
  for (const message of file.messages) if (message.ruleId === finding.code) seen++;
  if (seen > MAX_PER_CODE) return;
  const places = file.data.reading?.places;
  const span = finding.at && places ? places.span(finding.at.start, finding.at.end) : null;
  const last = seen === MAX_PER_CODE;
  const message = withoutStack(() =>
    file.message(last ? `More findings like this one are left out after ${MAX_PER_CODE}` : finding.message, {
      ruleId: finding.code,
      source: 'minutebook',
      ...(span && !last
        ? {
            place: {
              start: { line: span.line, column: span.column, offset: span.start },
              end: { line: span.line, column: span.column + span.end - span.start, offset: span.end },
            },
          }
        : {}),
    }),
  );
  message.fatal = FATAL_OF[finding.severity];
  message.note = finding.hint ?? undefined;
}

/** A vfile message is an Error, and the stack that it would take down is most of its cost: nobody reads where a finding was made. */
function withoutStack<T>(make: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return make();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

const SEVERITY_OF = new Map<boolean | undefined, Severity>([
  [true, 'error'],
  [false, 'warning'],
  [undefined, 'info'],
]);

/** How a vfile message says its severity. */
export const FATAL_OF: Readonly<Record<Severity, boolean | undefined>> = { error: true, warning: false, info: undefined };

/** Turn the messages of a file into diagnostics, in the order of their places. */
export function toDiagnostics(file: VFile): Diagnostic[] {
  const places = file.data.reading?.places;
  const rows = file.messages.map((message): Diagnostic => {
    const place = message.place;
    const start = place && 'start' in place ? place.start.offset : undefined;
    const end = place && 'start' in place ? place.end.offset : undefined;
    return {
      code: message.ruleId ?? 'unknown',
      severity: SEVERITY_OF.get(message.fatal ?? undefined) ?? 'info',
      message: message.reason,
      hint: message.note ?? null,
      span: places && start !== undefined && end !== undefined && end > start ? places.span(start, end) : null,
    };
  });
  return rows.sort((a, b) => (a.span?.start ?? -1) - (b.span?.start ?? -1));
}
