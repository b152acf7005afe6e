import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import lock from '../../package-lock.json' with { type: 'json' };
import { ROOT } from '../sources.ts';
import { isCompatible } from './licences.ts';

interface Locked {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  resolved?: string;
  integrity?: string;
  hasInstallScript?: boolean;
}

const locked = Object.entries(lock.packages as Record<string, Locked>).filter(([path]) => path !== '');
const shipped = locked.filter(([, { dev }]) => !dev).map(([path]) => path);

const licenceOf = (path: string): string => {
  const { license } = JSON.parse(readFileSync(join(ROOT, path, 'package.json'), 'utf8'));
  return typeof license === 'string' ? license : JSON.stringify(license ?? null);
};

describe('what is installed', () => {
  it.each([
    ['a plain name', 'MIT', true],
    ['one of two', '(GPL-3.0 OR MIT)', true],
    ['both of two', 'MIT AND ISC', true],
    ['one that is not', 'AGPL-3.0-or-later', false],
    ['one of both that is not', 'MIT AND GPL-2.0', false],
    ['none', 'null', false],
    ['a name that objects have', 'constructor', false],
    ['not said', 'SEE LICENSE IN LICENSE.txt', false],
  ])('is judged by its licence: %s', (_why, expression, expected) => {
    expect(isCompatible(expression)).toBe(expected);
  });

  it('may be part of an MIT program, down to the last of what ships', () => {
    expect(shipped.length).toBeGreaterThan(50);
    expect(shipped.map((path) => `${path}: ${licenceOf(path)}`).filter((line) => !isCompatible(line.split(': ')[1] as string))).toEqual([]);
  });

  it('runs nothing when it is installed', () => {
    // esbuild's script only makes its start quicker: `.ci/run` installs without scripts, and builds.
    const scripted = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
    expect(scripted.filter((path) => shipped.includes(path))).toEqual([]);
    expect(scripted).toEqual(['node_modules/esbuild']);
  });

  it('is fixed: exact versions, each with its checksum', () => {
    const asked = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(asked.filter((version) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
    // What other systems need stands in the lock without one.
    expect(locked.filter(([, { integrity, optional }]) => !optional && !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual(
      [],
    );
  });

  it('can be listed as a bill of materials', () => {
    const text = execFileSync('npm', ['sbom', '--sbom-format=cyclonedx'], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const { bomFormat, components } = JSON.parse(text.toString()) as { bomFormat: string; components: { name: string; group?: string }[] };
    expect(bomFormat).toBe('CycloneDX');
    const names = new Set(components.map(({ name, group }) => (group ? `${group}/${name}` : name)));
    for (const name of Object.keys(manifest.dependencies)) expect(names).toContain(name);
  }, 30_000);
});
