/**
 * Starts every npm script. Plain JavaScript, because it runs before anything is installed: it checks Node, installs what is
 * missing, then hands over to the TypeScript command of the same name in `build/commands/`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [command, ...args] = process.argv.slice(2);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Clientele needs Node 20.19 or newer; this is ${process.versions.node}. Get it from nodejs.org.`);
}

const lock = `${root}package-lock.json`;
const installed = `${root}node_modules/.package-lock.json`;
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
  process.stderr.write('Installing what is missing (npm ci) …\n');
  // Everything npm says goes to stderr: stdout belongs to the command's own result.
  const npm = spawnSync('npm', ['ci', '--no-fund', '--no-audit'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) fail('npm ci failed; its own message is above.');
}

const { register } = await import('tsx/esm/api');
register();
try {
  const { run } = await import(`./commands/${command}.ts`);
  await run(args);
} catch (error) {
  fail(error instanceof Error ? (process.env.DEBUG ? error.stack : error.message) : String(error));
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
