import type { ReporterName } from './names.ts';
import type { Reporter } from './types.ts';

/** Every reporter by its name, loaded when it is asked for. */
const REPORTERS = {
  pretty: async () => (await import('./pretty.ts')).reportPretty,
  compact: async () => (await import('./compact.ts')).reportCompact,
  json: async () => (await import('./json.ts')).reportJson,
  github: async () => (await import('./github.ts')).reportGithub,
  gitlab: async () => (await import('./gitlab.ts')).reportGitlab,
  junit: async () => (await import('./junit.ts')).reportJunit,
  sarif: async () => (await import('./sarif.ts')).reportSarif,
} satisfies Record<ReporterName, () => Promise<Reporter>>;

export const loadReporter = (name: ReporterName): Promise<Reporter> => REPORTERS[name]();
