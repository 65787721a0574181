import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../build/paths.ts';

/** Who may import whom; `docs/architecture.md` says why. A name ending in `(types)` allows types only. */
const DOORS: Record<string, readonly string[]> = {
  'src/errors.ts': [],
  'src/core': ['src/errors.ts'],
  'src/grid': ['src/errors.ts', 'src/core'],
  'src/i18n': ['src/errors.ts', 'src/core', 'src/grid'],
  'src/report': ['src/errors.ts', 'src/core', 'src/grid', 'src/i18n'],
  'src/functions': ['src/errors.ts', 'src/core', 'src/grid', 'src/i18n'],
  'src/app': ['src/errors.ts', 'src/core', 'src/grid', 'src/i18n', 'src/report'],
  'src/apps-script': ['src/errors.ts', 'src/core', 'src/grid', 'src/i18n', 'src/report', 'src/functions', 'src/app'],
  'src/sidebar': ['src/errors.ts', 'src/i18n', 'src/core', 'src/grid (types)', 'src/app (types)'],
  'src/functionHelp': ['src/errors.ts', 'src/i18n', 'src/grid', 'src/sidebar', 'src/app (types)'],
  workbench: ['samples'],
  contract: [],
  samples: ['workbench'],
};

const roomOf = (file: string) => Object.keys(DOORS).find((room) => file === room || file.startsWith(`${room}/`));

function filesIn(folder: string): string[] {
  return readdirSync(ROOT + folder).flatMap((name) => {
    const file = `${folder}/${name}`;
    if (statSync(ROOT + file).isDirectory()) return filesIn(file);
    return /\.tsx?$/.test(name) ? [file] : [];
  });
}

interface Import {
  from: string;
  to: string;
  typesOnly: boolean;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(ROOT + file, 'utf8');
  return [...text.matchAll(/^(?:import|export)\s+(type\s)?[^'"]*?from\s+'(\.[^']+)'/gms)].map(
    ([, type, target = '']) => ({
      from: file,
      to: path.posix.join(path.posix.dirname(file), target),
      typesOnly: type !== undefined,
    }),
  );
}

const imports = ['src', 'workbench', 'contract', 'samples'].flatMap(filesIn).flatMap(importsOf);

describe('imports', () => {
  it('go through the doors only', () => {
    const forbidden = imports.filter(({ from, to, typesOnly }) => {
      const [room, target] = [roomOf(from), roomOf(to)];
      if (room === undefined || target === undefined || room === target) return false;
      const doors = DOORS[room] ?? [];
      return !doors.includes(target) && !(typesOnly && doors.includes(`${target} (types)`));
    });
    expect(forbidden).toEqual([]);
  });

  it('are read by this test at all', () => {
    expect(imports.length).toBeGreaterThan(300);
  });
});

describe('the host contract', () => {
  it('can name nothing but Apps Script', () => {
    const config = JSON.parse(readFileSync(`${ROOT}contract/tsconfig.json`, 'utf8')) as { compilerOptions: object };
    expect(config.compilerOptions).toEqual({ types: ['google-apps-script'] });
  });
});

describe('the pure folders', () => {
  it.each(['core', 'grid', 'i18n', 'report', 'functions', 'app'])(
    'src/%s cannot name Google, Node or the page',
    (folder) => {
      const config = JSON.parse(readFileSync(`${ROOT}src/${folder}/tsconfig.json`, 'utf8')) as {
        compilerOptions?: object;
      };
      const base = JSON.parse(readFileSync(`${ROOT}tsconfig.base.json`, 'utf8')) as {
        compilerOptions: { types: string[]; lib: string[] };
      };
      expect(config.compilerOptions ?? {}).not.toHaveProperty('types');
      expect(config.compilerOptions ?? {}).not.toHaveProperty('lib');
      expect(base.compilerOptions).toMatchObject({ types: [], lib: ['ES2020'] });
    },
  );
});
