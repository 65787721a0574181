/** Figures in a table, with the limit each has to keep. */

export interface Row {
  what: string;
  figure: number;
  unit: string;
  limit?: number;
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function printTable(rows: readonly Row[]): void {
  for (const { what, figure, unit, limit } of rows) {
    const value = figure >= 100 ? figure.toFixed(0) : figure.toFixed(2);
    const bound = limit === undefined ? '' : `   limit ${limit} ${unit}`;
    process.stdout.write(`${what.padEnd(62)} ${value.padStart(9)} ${unit.padEnd(5)}${bound}\n`);
  }
}
