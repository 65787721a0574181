/** Every custom function, in the order in which the documentation lists them. The build makes everything else from here. */
import * as churn from './churn.ts';
import * as clv from './clv.ts';
import * as nps from './nps.ts';
import type { FunctionCode, FunctionDoc } from './spec.ts';

export interface CatalogueEntry {
  /** File in this folder, without its extension. */
  file: string;
  fn: FunctionCode;
  doc: FunctionDoc;
}

export const catalogue: readonly CatalogueEntry[] = [
  { file: 'clv', ...clv },
  { file: 'nps', ...nps },
  { file: 'churn', ...churn },
];
