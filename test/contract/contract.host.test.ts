import vm from 'node:vm';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Result } from '../../contract/claim.ts';
import { pageSuites } from '../../contract/pageSuites.ts';
import { scriptSuites } from '../../contract/scriptSuites.ts';
import { type Opened, open, resultOf, workbookOf } from '../workbench/headless.ts';
import { KNOWN_DIFFERENCES } from './differences.ts';
import { contractProject, testClaims } from './testClaims.ts';

const project = contractProject();

let host: Opened;
const results: Result[] = [];
let written: unknown;

beforeAll(async () => {
  const workbook = workbookOf([['Mine']], { locale: 'en_US', timeZone: 'Asia/Shanghai' });
  host = await open({ files: project, workbook, userLocale: 'en' });
  await host.open();
  const [, item = ''] = /"run":"(\w+)"/.exec(host.said.join()) ?? [];
  await host.run(item, []);
  for (const suite of (await resultOf(host, 'beginContract')) as string[]) {
    results.push(...((await resultOf(host, 'examineContractSuite', suite)) as Result[]));
  }
  written = await resultOf(host, 'finishContract', results);
}, 120_000);
afterAll(() => host?.dispose());

testClaims(scriptSuites, results);

describe('the sheet “Host contract”', () => {
  it('has one row a claim, and says which need a page', async () => {
    const { sheets } = await host.snapshot();
    const rows = sheets.find(({ name }) => name === 'Host contract')?.cells.slice(5) ?? [];
    const verdicts = rows.map((row) => [row[3]?.value, row[4]?.value]);
    const inPage = pageSuites.flatMap(({ claims }) => claims).length;
    expect(rows).toHaveLength(scriptSuites.flatMap(({ claims }) => claims).length + inPage);
    expect(verdicts.slice(-inPage)).toEqual(Array(inPage).fill(['not applicable', 'needs a page']));
  });

  it('begins with a summary, which the page shows as well', async () => {
    const { sheets } = await host.snapshot();
    expect(sheets.find(({ name }) => name === 'Host contract')?.cells[1]?.[0]?.value).toBe(written);
  });

  it('is all that is left behind', async () => {
    const { sheets } = await host.snapshot();
    expect(sheets.map(({ name }) => name)).toEqual(['Data', 'Host contract']);
    expect(sheets[0]?.cells).toEqual([[{ value: 'Mine' }]]);
  });
});

describe('a claim that this file or this account cannot be asked', () => {
  it('is not applicable and says what it needs', async () => {
    const workbook = workbookOf([['Mine']], { locale: 'zh_CN', timeZone: 'Etc/UTC' });
    const other = await open({ files: project, workbook, userLocale: 'zh_CN' });
    onTestFinished(() => other.dispose());
    await resultOf(other, 'beginContract');
    const all: Result[] = [];
    for (const suite of ['typed texts', 'sheets', 'cells']) {
      all.push(...((await resultOf(other, 'examineContractSuite', suite)) as Result[]));
    }
    const reasons = all.filter(({ verdict }) => verdict === 'not applicable').map(({ got }) => got);
    expect(new Set(reasons)).toEqual(
      new Set([
        'needs a spreadsheet in the locale en_US; this one is in zh_CN',
        'needs an account in English; this one is in zh_CN',
        "needs a spreadsheet in another time zone than the script's; both are in Etc/UTC",
      ]),
    );
    expect(all.filter(({ verdict }) => verdict === 'fail')).toEqual([]);
  });
});

describe('dist-contract', () => {
  it('is evaluated by a realm without host globals', () => {
    const context = vm.createContext(Object.create(null));
    vm.runInContext(project['Code.js'] ?? '', context);
    expect(typeof context.onOpen).toBe('function');
    expect(typeof context.CONTRACT_GOT).toBe('function');
  });
});

describe('the claims', () => {
  const all = [...scriptSuites, ...pageSuites].flatMap(({ name, claims }) =>
    claims.map((claim) => ({ name, ...claim })),
  );

  it('cover every behaviour that can be seen from inside an execution', () => {
    // 28 is the workbench's own.
    const covered = new Set(all.map(({ behaviour }) => behaviour));
    expect(Array.from({ length: 27 }, (_, i) => i + 1).filter((number) => !covered.has(number))).toEqual([]);
  });

  const sentences = all.map(({ name, says }) => `${name}: ${says}`);

  it('each have a sentence of their own', () => {
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it('are what the known differences name', () => {
    expect([...KNOWN_DIFFERENCES].filter((sentence) => !sentences.includes(sentence))).toEqual([]);
  });
});
