import type { CheckFinding } from '../../batch/checked.ts';
import type { Format, Severity } from '../../model/index.ts';

/** A file as it is reported, with the findings that are told of it. */
export interface ReportedFile {
  /** Path from the current folder, with slashes. */
  path: string;
  format: Format | null;
  findings: readonly CheckFinding[];
  suppressed: readonly { finding: CheckFinding; reason: string }[];
  /** Why it could not be looked over. */
  failure: { code: string; message: string; hint: string } | null;
}

export type Counts = Readonly<Record<Severity, number>>;

/** A whole run of `check`, in the order of the inputs. */
export interface CheckRun {
  files: readonly ReportedFile[];
  /** Findings that are neither suppressed nor in the baseline, told or not. */
  found: Counts;
  /** Findings left out because `--max-findings` allows no more. */
  leftOut: Counts;
  /** Findings below `--level`. */
  quiet: number;
  /** Findings that the baseline knows, and those it knows that are gone. */
  known: number;
  gone: number;
  suppressed: number;
  failed: number;
  /** Files left alone, by reason. */
  ignored: number;
  unchanged: number;
  /** Least severity that fails the run; null where none does. */
  failOn: Severity | null;
  color: boolean;
  /** Columns that a line may have. */
  width: number;
}

/** Makes the text of a report, in pieces. It prints nothing. */
export type Reporter = (run: CheckRun) => Iterable<string>;

/** Whether a finding of one severity is as bad as another, or worse. */
const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
export const isAtLeast = (severity: Severity, least: Severity | null): boolean => least !== null && RANK[severity] <= RANK[least];

/** What is said of a finding: what was found, then the page. */
export const withPage = (message: string, page: number | null | undefined): string => (page ? `${message} (page ${page})` : message);
