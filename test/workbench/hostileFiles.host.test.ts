/** The command line, given files made to break it. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { WORKBENCH } from '../../build/paths.ts';
import { OPENED_FILES, USUAL_FILES } from './files/hostileFiles.ts';

const LIMIT_S = 5;
const LIMIT_MB = 1_000;

const folder = mkdtempSync(path.join(tmpdir(), 'clientele-hostile-'));
const at = (name: string) => path.join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

/** Loaded before the command; time of the processor, since other tests run beside this one. */
const METER = at('meter.cjs');
writeFileSync(
  METER,
  `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(at('used.json'))}, JSON.stringify(process.resourceUsage())));`,
);

function segment(file: { name: string; make: () => Uint8Array }, ...args: string[]) {
  writeFileSync(at(file.name), file.make());
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--require', METER, `${WORKBENCH}/cli/segment.cjs`, at(file.name), '--out', at('report.xlsx'), ...args],
    { encoding: 'utf8' },
  );
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(at('used.json'), 'utf8'));
  return { status, stderr, seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1_000 };
}

describe('segment', () => {
  it.each(USUAL_FILES)('ends in a message and writes nothing: $what', (file) => {
    const { status, stderr, seconds, megabytes } = segment(file);
    expect(status).toBe(1);
    expect(stderr).toMatch(new RegExp(`^${file.name}.*expected .*\\n$`));
    expect(existsSync(at('report.xlsx'))).toBe(false);
    expect(seconds).toBeLessThan(LIMIT_S);
    expect(megabytes).toBeLessThan(LIMIT_MB);
  });

  it.each(OPENED_FILES)('says what it did not run: $what', (file) => {
    expect(segment(file).stderr.split('\n')).toContain(file.en);
    expect(segment(file, '--locale', 'zh-CN').stderr.split('\n')).toContain(file['zh-CN']);
  });
});
