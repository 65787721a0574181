import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fn as survival } from '../../src/functions/survival.ts';
import type { Argument } from '../../src/grid/arguments.ts';
import type { Cell } from '../../src/grid/cell.ts';
import { formula } from './formulas.ts';

const SURVIVAL = formula<Cell[][]>(survival);

type Customer = [tenure: number, churned: number];
const customers = fc.array(fc.tuple(fc.integer({ min: 0, max: 36 }), fc.integer({ min: 0, max: 1 })), {
  minLength: 1,
  maxLength: 60,
});
const columns = (rows: readonly Customer[]) => [rows.map(([tenure]) => [tenure]), rows.map(([, churned]) => [churned])];
const body = (rows: readonly Customer[], ...options: Argument[]) => SURVIVAL(...columns(rows), ...options).slice(1);

describe('the table of SURVIVAL', () => {
  it('does not depend on the order of the customers', () => {
    const shuffled = customers.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        expect(body(others)).toEqual(body(rows));
      }),
    );
  });

  it('has the same curve when every customer is there twice, with narrower limits', () => {
    fc.assert(
      fc.property(customers, (rows) => {
        const once = body(rows);
        const twice = body([...rows, ...rows]);
        expect(twice.map(([time, , , share]) => [time, share])).toEqual(once.map(([time, , , share]) => [time, share]));
        twice.forEach(([, atRisk, churned, , low], i) => {
          expect([atRisk, churned]).toEqual([2 * (once[i]?.[1] as number), 2 * (once[i]?.[2] as number)]);
          if (low !== '') expect(low).toBeGreaterThan(once[i]?.[4] as number);
        });
      }),
    );
  });

  it('counts everyone who churned, in rising times, and lets survival fall within its limits', () => {
    fc.assert(
      fc.property(customers, (rows) => {
        const table = body(rows) as [number, number, number, number, number | '', number | ''][];
        expect(table.reduce((sum, [, , churned]) => sum + churned, 0)).toBe(
          rows.filter(([, churned]) => churned).length,
        );
        let previous = { time: -1, share: 1 };
        for (const [time, atRisk, , share, low, high] of table) {
          expect(time).toBeGreaterThan(previous.time);
          expect(share).toBeLessThanOrEqual(previous.share);
          expect(atRisk).toBe(rows.filter(([tenure]) => tenure >= time).length);
          if (low !== '' && high !== '') expect(low <= share && share <= high).toBe(true);
          else expect(share === 0 || share === 1).toBe(true);
          previous = { time, share };
        }
      }),
    );
  });

  it('gives time back in the unit of the tenures', () => {
    fc.assert(
      fc.property(customers, (rows) => {
        const inDays = rows.map(([months, churned]): Customer => [30 * months, churned]);
        expect(body(inDays)).toEqual(body(rows).map(([months, ...rest]) => [30 * (months as number), ...rest]));
      }),
    );
  });

  it('is the plain share of those who stayed when all have churned', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 36 }), { minLength: 1, maxLength: 60 }), (tenures) => {
        for (const [time, , , share] of body(tenures.map((tenure): Customer => [tenure, 1]))) {
          expect(share).toBe(tenures.filter((tenure) => tenure > (time as number)).length / tenures.length);
        }
      }),
    );
  });
});
