/** Public data sets beside the project; tests that read them are skipped, with a notice, where they are absent. */
import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { ROOT } from '../build/paths.ts';

const FOLDER = `${ROOT}../shared/validation/data`;

/** Whether the data sets are there. In CI they must be. */
export const hasValidationData = existsSync(FOLDER);
if (!hasValidationData) {
  if (process.env.CI) throw new Error(`The data sets are missing: ${FOLDER}`);
  console.warn('Skipping tests that read the public data sets: ../shared/validation is not here.');
}

/** A published result: inputs, what must come out, and how near. */
export interface ValidationCase {
  id: string;
  kind: string;
  model: string;
  /** What of the model is asked. */
  fn: string;
  /** Of the model, where the case gives them. */
  params?: Record<string, number> | null;
  inputs: Record<string, unknown>;
  expected: unknown;
  /** |got − expected| ≤ abs + rel·|expected|. */
  tolerance: { abs?: number; rel?: number };
  source: string;
}

export function readCases(): ValidationCase[] {
  const { cases } = JSON.parse(readFileSync(`${FOLDER}/../cases.json`, 'utf8')) as { cases: ValidationCase[] };
  return cases;
}

export function dataFile(name: string): string {
  return `${FOLDER}/${name}`;
}

export function readDataSet(name: string): Record<string, string>[] {
  const text = readFileSync(dataFile(name), 'utf8');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}
