import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { WORKBENCH } from '../../build/paths.ts';
import { catalogue } from '../../src/functions/catalogue.ts';
import { tenDigits } from '../functions/tenDigits.ts';

/** The bundled command, as `npm run --silent call --` starts it. */
function call(...args: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [`${WORKBENCH}/cli/call.cjs`, ...args], {
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
}

describe('call', () => {
  // The three results are those of the functions' definitions: 2 of 4 promoters less 1 of 4; 50 × 4 × 3 × 0.3; 20 of 200.
  it.each([
    ['NPS', '[[[10],[9],[7],[3]]]', 25],
    ['NPS', '[[10,9,7,3]]', 25],
    ['CLV', '[50, 4, 3, 0.3]', 180],
    ['CHURN', '[200, 180]', 0.1],
  ])('%s %s prints %d', (name, args, result) => {
    expect(call(name, args)).toEqual({ stdout: `${result}\n`, stderr: '', status: 0 });
  });

  it.each(catalogue.map(({ fn, doc }) => ({ name: fn.name, example: doc.examples[0] })))(
    '$name prints what its first example gives',
    ({ name, example }) => {
      const { stdout, stderr, status } = call(name, JSON.stringify(example.arguments));
      expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
      expect(tenDigits(JSON.parse(stdout))).toEqual(tenDigits(example.gives));
    },
  );

  it('prints an error’s text on stderr and ends with 1', () => {
    expect(call('NPS', '[[[10],[11]]]')).toEqual({
      stdout: '',
      stderr:
        'scores, row 2: got “11”, expected a whole number from 0 to 10. Correct the cell, or clear it to skip it.\n',
      status: 1,
    });
    expect(call('NPS', '[[[10],[11]]]', '--locale', 'zh-CN').stderr).toContain('scores 第 2 行：读到“11”');
  });

  it('hands dates over as dates', () => {
    expect(call('NPS', '[[[10],[{"$date":"2025-04-01"}]]]').stderr).toContain('scores, row 2: got a date');
  });

  it('says what there is when a function is unknown, and what was wrong with the arguments', () => {
    expect(call('FOO', '[]')).toMatchObject({
      status: 1,
      stderr: `There is no custom function FOO. There are: ${catalogue.map(({ fn }) => fn.name).join(', ')}.\n`,
    });
    expect(call('NPS', '[10')).toMatchObject({ status: 1, stderr: expect.stringContaining('not valid JSON') });
    expect(call('NPS', '10')).toMatchObject({ status: 1, stderr: expect.stringContaining('expected a JSON array') });
    expect(call()).toMatchObject({ status: 1, stderr: expect.stringContaining('Usage:') });
  });
});
