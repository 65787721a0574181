/** `npm run deploy`: builds and pushes `dist/` with clasp, after checking that clasp can and will push just that. */
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { buildAll } from '../ensureBuilt.ts';
import { ROOT } from '../paths.ts';
import { runTool } from '../runTool.ts';

/** The whole project, as clasp lists it. */
const FILES = ['Code.js', 'Functions.html', 'Sidebar.html', 'Texts.html', 'appsscript.json'].map((name) =>
  path.join('dist', name),
);

export async function run(): Promise<void> {
  refuse('missing', await whatIsMissing());
  await buildAll();
  refuse('wrong', await whatIsWrongToPush());
  // Without a terminal clasp skips a changed manifest silently unless it is forced.
  await runTool('clasp', [...projectOf(ROOT), 'push', '--force']);
}

function refuse(what: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  const head = `Not deployed. ${lines.length === 1 ? 'One thing is' : 'Some things are'} ${what}:`;
  throw new Error([head, ...lines.map((line) => `  - ${line}`), 'The steps are in docs/deploy.md.'].join('\n'));
}

/** What clasp needs and does not find. */
export async function whatIsMissing(root = ROOT, login = loginFile()): Promise<string[]> {
  const missing: string[] = [];
  const config = await readFile(`${root}.clasp.json`, 'utf8').catch(() => null);
  if (config === null) missing.push('.clasp.json: it says which Apps Script project to push to.');
  else missing.push(...configFaults(config, root));
  if (!isLogin(await readFile(login, 'utf8').catch(() => '{}'))) {
    missing.push('a login: run “npx clasp login” once.');
  }
  return missing;
}

/** What clasp would push too much or too little, by its own account. It needs no login for that. */
export async function whatIsWrongToPush(root = ROOT): Promise<string[]> {
  const status = await runTool('clasp', [...projectOf(root), '--json', 'show-file-status'], {
    stdout: 'pipe',
    cwd: root,
  });
  const { filesToPush } = JSON.parse(status) as { filesToPush: string[] };
  return [
    ...filesToPush
      .filter((file) => !FILES.includes(file))
      .map((file) => `${file} would be pushed, and is no part of the project: remove it.`),
    ...FILES.filter((file) => !filesToPush.includes(file)).map(
      (file) => `${file} would not be pushed: look into .claspignore and .clasp.json.`,
    ),
  ];
}

/** Said outright, since an environment variable of clasp's could name another project. */
function projectOf(root: string): string[] {
  return ['--project', `${root}.clasp.json`];
}

/** Where clasp keeps logins. */
function loginFile(): string {
  return process.env.clasp_config_auth ?? path.join(homedir(), '.clasprc.json');
}

/** After a logout the file is still there, with nobody in it. clasp 1 and 2 wrote the other forms, which clasp 3 reads. */
function isLogin(text: string): boolean {
  try {
    const login = JSON.parse(text) as { tokens?: { default?: unknown }; token?: unknown; access_token?: unknown };
    return Boolean(login.tokens?.default ?? login.token ?? login.access_token);
  } catch {
    return false;
  }
}

function configFaults(text: string, root: string): string[] {
  let config: { scriptId?: unknown; rootDir?: unknown; srcDir?: unknown };
  try {
    config = JSON.parse(text) as typeof config;
  } catch (error) {
    return [`.clasp.json is not valid JSON: ${(error as Error).message}`];
  }
  const faults: string[] = [];
  if (typeof config.scriptId !== 'string' || !/^[\w-]+$/.test(config.scriptId)) {
    faults.push(
      `scriptId in .clasp.json: got ${JSON.stringify(config.scriptId)}; copy it from Project settings → IDs of your Apps Script project.`,
    );
  }
  // clasp prefers srcDir where there are both.
  const name = config.srcDir ? 'srcDir' : 'rootDir';
  const folder = config[name];
  if (typeof folder !== 'string' || path.resolve(root, folder) !== path.resolve(root, 'dist')) {
    faults.push(`${name} in .clasp.json: expected "dist", got ${JSON.stringify(folder)}.`);
  }
  return faults;
}
