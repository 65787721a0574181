import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Result } from '../../contract/claim.ts';
import type {} from '../../contract/page/main.ts';
import { pageSuites } from '../../contract/pageSuites.ts';
import { scriptSuites } from '../../contract/scriptSuites.ts';
import { cellValue, choose, openWorkbench, type WorkbenchPage } from '../workbench/workbenchPage.ts';
import { contractProject, type Suite, testClaims } from './testClaims.ts';

const suites: readonly Suite[] = [...scriptSuites, ...pageSuites];
let bench: WorkbenchPage;
const results: Result[] = [];

beforeAll(async () => {
  bench = await openWorkbench('en', { addOn: contractProject() });
  await choose(bench, 'Extensions', 'Clientele', 'Host contract', 'Run');
  await bench.sidebar.getByText(/\d+ claims: /).waitFor({ timeout: 120_000 });
  const [, frame] = bench.page.frames();
  results.push(...((await frame?.evaluate(() => window.contractResults)) ?? []));
}, 180_000);
afterAll(() => bench?.close());

testClaims(suites, results);

it('the page shows the summary that stands in the sheet', async () => {
  const shown = await bench.sidebar.getByRole('status').textContent();
  expect(await cellValue(bench, 'Host contract', 'A2')).toBe(shown);
});

it('a claim without a result is known to neither the page nor the script', () => {
  expect(results).toHaveLength(suites.flatMap(({ claims }) => claims).length);
});
