/** Every custom function, in the order in which the documentation lists them. The build makes everything else from here. */
import * as activeCustomers from './activeCustomers.ts';
import * as churn from './churn.ts';
import * as churnInactive from './churnInactive.ts';
import * as churnRevenue from './churnRevenue.ts';
import * as clv from './clv.ts';
import * as cohorts from './cohorts.ts';
import * as funnel from './funnel.ts';
import * as grr from './grr.ts';
import * as newCustomers from './newCustomers.ts';
import * as nps from './nps.ts';
import * as nrr from './nrr.ts';
import * as retention from './retention.ts';
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
  { file: 'retention', ...retention },
  { file: 'churnInactive', ...churnInactive },
  { file: 'churnRevenue', ...churnRevenue },
  { file: 'grr', ...grr },
  { file: 'nrr', ...nrr },
  { file: 'cohorts', ...cohorts },
  { file: 'newCustomers', ...newCustomers },
  { file: 'activeCustomers', ...activeCustomers },
  { file: 'funnel', ...funnel },
];
