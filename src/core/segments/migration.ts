/** Migration between two runs: how many customers went from which class to which, who joined and who left. */

/** The customers of one run: keys without repetition, and parallel classes. */
export interface ClassedCustomers {
  customers: readonly string[];
  /** 0 to one less than `classCount`; null for a customer without a class. */
  classes: readonly (number | null)[];
  classCount: number;
}

/** Counts of customers. Those without a class stand last, after all classes, in rows and in columns. */
export interface Migration {
  /** A row for each class before, a column for each class now; customers of both runs. */
  matrix: number[][];
  /** By class now: customers who were not there before. */
  joined: number[];
  /** By class before: customers who are no longer there. */
  left: number[];
  /** Customers of both runs whose class is another one now. */
  moved: number;
}

/**
 * A row of the matrix and those who left add up to the class before, a column and those who joined to the class now.
 * The two runs need not have the same classes; `moved` says something only where they do.
 */
export function migration(before: ClassedCustomers, now: ClassedCustomers): Migration {
  const matrix = Array.from({ length: before.classCount + 1 }, () => zeros(now.classCount + 1));
  const joined = zeros(now.classCount + 1);
  const left = zeros(before.classCount + 1);
  let moved = 0;
  const rowOf = new Map(before.customers.map((customer, i) => [customer, placeOf(before, i)]));
  now.customers.forEach((customer, i) => {
    const column = placeOf(now, i);
    const row = rowOf.get(customer);
    rowOf.delete(customer);
    countAt(row === undefined ? joined : (matrix[row] as number[]), column);
    if (row !== undefined && row !== column) moved++;
  });
  for (const row of rowOf.values()) countAt(left, row);
  return { matrix, joined, left, moved };
}

function countAt(counts: number[], place: number): void {
  counts[place] = (counts[place] as number) + 1;
}

/** Row or column of a customer: the class, or the place after all classes. */
function placeOf({ classes, classCount }: ClassedCustomers, i: number): number {
  return classes[i] ?? classCount;
}

function zeros(length: number): number[] {
  return new Array<number>(length).fill(0);
}
