/** Every custom function, in the order in which the documentation lists them. The build makes everything else from here. */
import * as ces from './ces.ts';
import * as churn from './churn.ts';
import * as clv from './clv.ts';
import * as csat from './csat.ts';
import * as dissatisfaction from './dissatisfaction.ts';
import * as lifecycle from './lifecycle.ts';
import * as nps from './nps.ts';
import * as rfm from './rfm.ts';
import * as rfmSegment from './rfmSegment.ts';
import * as satisfactionClass from './satisfactionClass.ts';
import type { FunctionCode, FunctionDoc } from './spec.ts';
import * as tier from './tier.ts';

export interface CatalogueEntry {
  /** File in this folder, without its extension. */
  file: string;
  fn: FunctionCode;
  doc: FunctionDoc;
}

export const catalogue: readonly CatalogueEntry[] = [
  { file: 'clv', ...clv },
  { file: 'nps', ...nps },
  { file: 'csat', ...csat },
  { file: 'dissatisfaction', ...dissatisfaction },
  { file: 'ces', ...ces },
  { file: 'satisfactionClass', ...satisfactionClass },
  { file: 'churn', ...churn },
  { file: 'rfm', ...rfm },
  { file: 'rfmSegment', ...rfmSegment },
  { file: 'tier', ...tier },
  { file: 'lifecycle', ...lifecycle },
];
