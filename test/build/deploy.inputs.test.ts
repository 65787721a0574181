import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { whatIsMissing } from '../../build/commands/deploy.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'clientele-deploy-'));
const root = `${folder}/`;
const login = `${root}.clasprc.json`;
afterAll(() => rmSync(folder, { recursive: true }));

const NO_LOGIN = 'a login: run “npx clasp login” once.';
const CONFIG = '{"scriptId": "1aB-c_D", "rootDir": "dist"}';

async function missing(config: string, logins = '{"tokens": {"default": {}}}'): Promise<string[]> {
  writeFileSync(`${root}.clasp.json`, config);
  writeFileSync(login, logins);
  return whatIsMissing(root, login);
}

describe('npm run deploy says what is missing', () => {
  it('when nothing is configured', async () => {
    expect(await whatIsMissing(root, login)).toEqual([expect.stringContaining('.clasp.json'), NO_LOGIN]);
  });

  it('when the script is not named, or another folder would be pushed', async () => {
    expect(await missing('{"scriptId": "", "rootDir": "src"}')).toEqual([
      'scriptId in .clasp.json: got ""; copy it from Project settings → IDs of your Apps Script project.',
      'rootDir in .clasp.json: expected "dist", got "src".',
    ]);
  });

  it('when the script is named by its address', async () => {
    const config = '{"scriptId": "https://script.google.com/d/1aBc/edit", "rootDir": "dist"}';
    expect(await missing(config)).toEqual([
      expect.stringContaining('got "https://script.google.com/d/1aBc/edit"; copy'),
    ]);
  });

  it('when a srcDir stands beside the rootDir, which clasp prefers', async () => {
    expect(await missing('{"scriptId": "1aBc", "rootDir": "dist", "srcDir": "src"}')).toEqual([
      'srcDir in .clasp.json: expected "dist", got "src".',
    ]);
  });

  it('when the file is broken', async () => {
    expect((await missing('{'))[0]).toContain('.clasp.json is not valid JSON');
  });

  it.each(['{}', '{"tokens": {}}', '{"tokens": {"mei": {}}}', ''])('when the file of logins is %j', async (logins) => {
    expect(await missing(CONFIG, logins)).toEqual([NO_LOGIN]);
  });

  it.each([
    [CONFIG, '{"tokens": {"default": {}}}'],
    ['{"scriptId": "1aBc", "rootDir": "./dist/"}', '{"token": {}, "oauth2ClientSettings": {}}'],
    ['{"scriptId": "1aBc", "srcDir": "dist"}', '{"access_token": "x"}'],
  ])('and nothing when all is there: %s, %s', async (config, logins) => {
    expect(await missing(config, logins)).toEqual([]);
  });
});
