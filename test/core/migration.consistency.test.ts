import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classTotals } from '../../src/core/segments/classTotals.ts';
import { type ClassedCustomers, migration } from '../../src/core/segments/migration.ts';

const CLASSES = 4;

/** A run over some of twenty customers. */
const runs: fc.Arbitrary<ClassedCustomers> = fc.uniqueArray(fc.integer({ min: 1, max: 20 })).chain((ids) =>
  fc.record({
    customers: fc.constant(ids.map((id) => `c${id}`)),
    classes: fc.array(fc.option(fc.integer({ min: 0, max: CLASSES - 1 })), {
      minLength: ids.length,
      maxLength: ids.length,
    }),
    classCount: fc.constant(CLASSES),
  }),
);

const counts = ({ classes, classCount, customers }: ClassedCustomers) =>
  classTotals(
    classes,
    classCount,
    customers.map(() => 1),
  ).map(({ customers: members }) => members);
const sum = (list: readonly number[]) => list.reduce((total, each) => total + each, 0);

describe('the margins of a migration', () => {
  it('are the classes of both runs', () => {
    fc.assert(
      fc.property(runs, runs, (before, now) => {
        const { matrix, joined, left } = migration(before, now);
        expect(matrix.map((row, i) => sum(row) + (left[i] as number))).toEqual(counts(before));
        expect(joined.map((each, column) => sum(matrix.map((row) => row[column] as number)) + each)).toEqual(
          counts(now),
        );
      }),
    );
  });

  it('are swapped when time runs backwards', () => {
    fc.assert(
      fc.property(runs, runs, (before, now) => {
        const [there, back] = [migration(before, now), migration(now, before)];
        expect(back.matrix).toEqual(there.matrix.map((_, i) => there.matrix.map((row) => row[i])));
        expect([back.joined, back.left, back.moved]).toEqual([there.left, there.joined, there.moved]);
      }),
    );
  });

  it('of a run and itself leave everybody on the diagonal', () => {
    fc.assert(
      fc.property(runs, (run) => {
        const { matrix, moved } = migration(run, run);
        expect(moved).toBe(0);
        expect(matrix.map((row, i) => row[i])).toEqual(counts(run));
      }),
    );
  });
});
