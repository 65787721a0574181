import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { whatIsMissing, whatIsWrongToPush } from '../../build/commands/deploy.ts';
import { DIST, ROOT } from '../../build/paths.ts';

/* The installed clasp, as far as it goes without an account; what it says is quoted. */

// It loads all of Google's APIs at each start.
vi.setConfig({ testTimeout: 60_000 });

const CLASP = `${ROOT}node_modules/@google/clasp/build/src`;

// clasp distrusts a project behind a symbolic link.
const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'clientele-clasp-')));
const root = `${folder}/`;
const login = `${root}.clasprc.json`;
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  status: number;
  said: string;
}

function node(...args: string[]): Promise<Ended> {
  const env: NodeJS.ProcessEnv = { ...process.env, HOME: folder, USERPROFILE: folder };
  for (const name of ['auth', 'ignore', 'project']) delete env[`clasp_config_${name}`];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder, env }, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : Number(error.code), said: (stdout + stderr).trim() });
    });
  });
}

const clasp = (...args: string[]) => node(`${CLASP}/index.js`, ...args);
const configure = (config: object) => writeFileSync(`${root}.clasp.json`, JSON.stringify(config));

async function status(): Promise<{ filesToPush: string[]; untrackedFiles: string[] }> {
  const { filesToPush, untrackedFiles } = JSON.parse((await clasp('--json', 'show-file-status')).said) as {
    filesToPush: string[];
    untrackedFiles: string[];
  };
  return { filesToPush: filesToPush.sort(), untrackedFiles };
}

beforeEach(() => {
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  cpSync(DIST, `${root}dist`, { recursive: true });
  configure({ scriptId: 'ours', rootDir: 'dist' });
});

const FILES = ['dist/Code.js', 'dist/Functions.html', 'dist/Sidebar.html', 'dist/Texts.html', 'dist/appsscript.json'];

describe('of the built project clasp', () => {
  it('pushes the five files there are, without a .claspignore', async () => {
    expect(readdirSync(DIST).sort()).toEqual([
      'Code.js',
      'Functions.html',
      'Sidebar.html',
      'Texts.html',
      'appsscript.json',
    ]);
    expect(await Promise.all([status(), whatIsWrongToPush(root)])).toEqual([
      { filesToPush: FILES, untrackedFiles: [] },
      [],
    ]);
  });

  it('leaves TypeScript and Markdown where they are, and compiles nothing', async () => {
    writeFileSync(`${root}dist/stray.ts`, 'const n: number = 1;');
    writeFileSync(`${root}dist/readme.md`, '');
    expect(await Promise.all([status(), whatIsWrongToPush(root)])).toEqual([
      { filesToPush: FILES, untrackedFiles: ['dist/readme.md', 'dist/stray.ts'] },
      [],
    ]);
  });

  it('would push any other script, which npm run deploy refuses', async () => {
    writeFileSync(`${root}dist/old.gs`, '');
    expect((await status()).filesToPush).toContain('dist/old.gs');
    expect(await whatIsWrongToPush(root)).toEqual([
      'dist/old.gs would be pushed, and is no part of the project: remove it.',
    ]);
  });

  it('would leave out what a .claspignore hides, which npm run deploy refuses', async () => {
    writeFileSync(`${root}.claspignore`, '**/*.html');
    const isPage = (file: string) => file.endsWith('.html');
    expect(await status()).toEqual({
      filesToPush: FILES.filter((file) => !isPage(file)),
      untrackedFiles: FILES.filter(isPage),
    });
    expect(await whatIsWrongToPush(root)).toEqual([
      'dist/Functions.html would not be pushed: look into .claspignore and .clasp.json.',
      'dist/Sidebar.html would not be pushed: look into .claspignore and .clasp.json.',
      'dist/Texts.html would not be pushed: look into .claspignore and .clasp.json.',
    ]);
  });

  it('takes the srcDir where there is a rootDir too', async () => {
    mkdirSync(`${root}src`);
    writeFileSync(`${root}src/main.js`, '');
    configure({ scriptId: 'ours', rootDir: 'dist', srcDir: 'src' });
    expect((await status()).filesToPush).toEqual(['src/main.js']);
  });
});

describe('without a login clasp', () => {
  it('does nothing to the project, and names no way out; npm run deploy does, before it builds', async () => {
    const commands = [['push', '--force'], ['create-version'], ['create-deployment']];
    for (const ended of await Promise.all(commands.map((command) => clasp(...command)))) {
      expect(ended).toEqual({ status: 1, said: 'No credentials found.' });
    }
    expect(await whatIsMissing(root, login)).toEqual(['a login: run “npx clasp login” once.']);
  });

  it('keeps an empty file of logins after a logout, which is none for npm run deploy', async () => {
    const person = { type: 'authorized_user', client_id: 'a', client_secret: 'b', refresh_token: 'c' };
    writeFileSync(login, JSON.stringify({ tokens: { default: person } }));
    expect(await whatIsMissing(root, login)).toEqual([]);
    expect((await clasp('logout')).said).toBe('Deleted credentials.');
    expect(JSON.parse(readFileSync(login, 'utf8'))).toEqual({ tokens: {} });
    expect(await whatIsMissing(root, login)).toEqual(['a login: run “npx clasp login” once.']);
  });
});

describe('with our .clasp.json, which names no script, clasp', () => {
  beforeEach(() => cpSync(`${ROOT}.clasp.json`, `${root}.clasp.json`));

  it('pushes nothing', async () => {
    expect(await clasp('push', '--force')).toEqual({ status: 1, said: 'Project settings not found.' });
  });

  it('creates no script, and ends as if all were well', async () => {
    expect(await clasp('create-script', '--rootDir', 'dist')).toEqual({
      status: 0,
      said: 'Project file already exists.',
    });
  });

  it('would create one if the file were not there', async () => {
    rmSync(`${root}.clasp.json`);
    expect(await clasp('create-script', '--rootDir', 'dist')).toEqual({ status: 1, said: 'No credentials found.' });
  });
});

describe('when the manifest has changed and there is no terminal, clasp push', () => {
  // clasp's own command, over a project that has changed and only says that it was pushed.
  const push = (...args: string[]) =>
    node(
      '--input-type=module',
      '--eval',
      `import { command } from ${JSON.stringify(pathToFileURL(`${CLASP}/commands/push.js`).href)};
       const changed = [{ localPath: 'dist/appsscript.json' }];
       command.setOptionValue('clasp', { files: {
         getChangedFiles: async () => changed,
         push: async () => { console.log('pushed'); return { files: changed, skipped: [] }; },
       } });
       await command.parseAsync(${JSON.stringify(args)}, { from: 'user' });`,
    );

  it('pushes nothing and ends as if all were well', async () => {
    expect(await push()).toEqual({ status: 0, said: 'Skipping push.' });
  });

  it('pushes with --force, as npm run deploy does', async () => {
    expect((await push('--force')).said).toMatch(/^pushed\nPushed one file at/);
  });
});

describe('the commands in docs/deploy.md', () => {
  const text = readFileSync(`${ROOT}docs/deploy.md`, 'utf8');
  const lines = [...text.matchAll(/(?<=`|^)(?:npx )?clasp ([a-z-]+)([^`\n]*)/gm)].map(
    ([line, name = '', rest = '']) => {
      return [line, name, flagsIn(rest)] as const;
    },
  );
  /** What `clasp … --help` prints, by the names of each command. */
  let help: Record<string, string>;

  beforeAll(async () => {
    const { said } = await node(
      '--input-type=module',
      '--eval',
      `import { makeProgram } from ${JSON.stringify(pathToFileURL(`${CLASP}/commands/program.js`).href)};
       const program = makeProgram();
       const general = program.helpInformation();
       const help = program.commands.flatMap((command) =>
         [command.name(), ...command.aliases()].map((name) => [name, command.helpInformation() + general]));
       console.log(JSON.stringify(Object.fromEntries(help)));`,
    );
    help = JSON.parse(said) as typeof help;
  });

  it('lead from an account to a version', () => {
    const names = lines.map(([, name]) => name);
    expect(names).toEqual(expect.arrayContaining(['login', 'create-script', 'push', 'create-version', 'logout']));
  });

  it.each(lines)('are clasp’s: %s', (_, name, flags) => {
    expect(Object.keys(help)).toContain(name);
    expect(flags.filter((flag) => !flagsIn(help[name] ?? '').includes(flag))).toEqual([]);
  });
});

function flagsIn(text: string): string[] {
  return text.match(/(?<=[\s,])--?[a-zA-Z][\w-]*/g) ?? [];
}
