import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { whatIsMissing } from '../../build/commands/deploy.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'clientele-deploy-'));
const root = `${folder}/`;
afterAll(() => rmSync(folder, { recursive: true }));

const configure = (text: string) => writeFileSync(`${root}.clasp.json`, text);

describe('npm run deploy says what is missing', () => {
  it('when nothing is configured', async () => {
    expect(await whatIsMissing(root, folder)).toEqual([
      expect.stringContaining('.clasp.json'),
      expect.stringContaining('npx clasp login'),
    ]);
  });

  it('when the script is not named, or another folder would be pushed', async () => {
    configure('{"scriptId": "", "rootDir": "src"}');
    expect(await whatIsMissing(root, folder)).toEqual([
      expect.stringContaining('scriptId in .clasp.json'),
      'rootDir in .clasp.json: expected "dist", got "src".',
      expect.stringContaining('npx clasp login'),
    ]);
  });

  it('when the file is broken', async () => {
    configure('{');
    expect((await whatIsMissing(root, folder))[0]).toContain('.clasp.json is not valid JSON');
  });

  it('and nothing when all is there', async () => {
    configure('{"scriptId": "abc", "rootDir": "dist"}');
    writeFileSync(`${root}.clasprc.json`, '{}');
    expect(await whatIsMissing(root, folder)).toEqual([]);
  });
});
