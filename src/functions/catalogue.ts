/** Every custom function, in the order in which the documentation lists them. The build makes everything else from here. */
import * as actionEffect from './actionEffect.ts';
import * as churn from './churn.ts';
import * as clv from './clv.ts';
import * as expectationGap from './expectationGap.ts';
import * as expectationGapBy from './expectationGapBy.ts';
import * as importancePerformance from './importancePerformance.ts';
import * as nps from './nps.ts';
import * as npsBreakdown from './npsBreakdown.ts';
import * as npsBy from './npsBy.ts';
import * as npsChange from './npsChange.ts';
import * as npsInterval from './npsInterval.ts';
import * as rateInterval from './rateInterval.ts';
import type { FunctionCode, FunctionDoc } from './spec.ts';
import * as survival from './survival.ts';

export interface CatalogueEntry {
  /** File in this folder, without its extension. */
  file: string;
  fn: FunctionCode;
  doc: FunctionDoc;
}

export const catalogue: readonly CatalogueEntry[] = [
  { file: 'clv', ...clv },
  { file: 'nps', ...nps },
  { file: 'npsBreakdown', ...npsBreakdown },
  { file: 'npsInterval', ...npsInterval },
  { file: 'npsChange', ...npsChange },
  { file: 'npsBy', ...npsBy },
  { file: 'expectationGap', ...expectationGap },
  { file: 'expectationGapBy', ...expectationGapBy },
  { file: 'importancePerformance', ...importancePerformance },
  { file: 'churn', ...churn },
  { file: 'survival', ...survival },
  { file: 'rateInterval', ...rateInterval },
  { file: 'actionEffect', ...actionEffect },
];
