/** Every custom function, in the order in which the documentation lists them. The build makes everything else from here. */
import * as actionEffect from './actionEffect.ts';
import * as activeCustomers from './activeCustomers.ts';
import * as aov from './aov.ts';
import * as cac from './cac.ts';
import * as cacPayback from './cacPayback.ts';
import * as ces from './ces.ts';
import * as churn from './churn.ts';
import * as churnInactive from './churnInactive.ts';
import * as churnRevenue from './churnRevenue.ts';
import * as clv from './clv.ts';
import * as clvForecast from './clvForecast.ts';
import * as clvHistoric from './clvHistoric.ts';
import * as clvRetention from './clvRetention.ts';
import * as clvSubscription from './clvSubscription.ts';
import * as cohorts from './cohorts.ts';
import * as contactPriority from './contactPriority.ts';
import * as conversion from './conversion.ts';
import * as csat from './csat.ts';
import * as customerRoi from './customerRoi.ts';
import * as dissatisfaction from './dissatisfaction.ts';
import * as expectationGap from './expectationGap.ts';
import * as expectationGapBy from './expectationGapBy.ts';
import * as funnel from './funnel.ts';
import * as growthRate from './growthRate.ts';
import * as grr from './grr.ts';
import * as importancePerformance from './importancePerformance.ts';
import * as lifecycle from './lifecycle.ts';
import * as ltvCac from './ltvCac.ts';
import * as marketShare from './marketShare.ts';
import * as newCustomers from './newCustomers.ts';
import * as nps from './nps.ts';
import * as npsBreakdown from './npsBreakdown.ts';
import * as npsBy from './npsBy.ts';
import * as npsChange from './npsChange.ts';
import * as npsInterval from './npsInterval.ts';
import * as nrr from './nrr.ts';
import * as pAlive from './pAlive.ts';
import * as penetration from './penetration.ts';
import * as purchaseCycle from './purchaseCycle.ts';
import * as purchaseFrequency from './purchaseFrequency.ts';
import * as rateInterval from './rateInterval.ts';
import * as repeatRate from './repeatRate.ts';
import * as repurchaseRate from './repurchaseRate.ts';
import * as retention from './retention.ts';
import * as retentionForecast from './retentionForecast.ts';
import * as revenueConcentration from './revenueConcentration.ts';
import * as revenuePerCustomer from './revenuePerCustomer.ts';
import * as rfm from './rfm.ts';
import * as rfmSegment from './rfmSegment.ts';
import * as satisfactionClass from './satisfactionClass.ts';
import type { FunctionCode, FunctionDoc } from './spec/functionSpec.ts';
import * as survival from './survival.ts';
import * as tier from './tier.ts';

export interface CatalogueEntry {
  /** File in this folder, without its extension. */
  file: string;
  fn: FunctionCode;
  doc: FunctionDoc;
}

export const catalogue: readonly CatalogueEntry[] = [
  { file: 'clv', ...clv },
  { file: 'clvRetention', ...clvRetention },
  { file: 'clvHistoric', ...clvHistoric },
  { file: 'clvForecast', ...clvForecast },
  { file: 'clvSubscription', ...clvSubscription },
  { file: 'pAlive', ...pAlive },
  { file: 'aov', ...aov },
  { file: 'revenuePerCustomer', ...revenuePerCustomer },
  { file: 'purchaseFrequency', ...purchaseFrequency },
  { file: 'purchaseCycle', ...purchaseCycle },
  { file: 'repeatRate', ...repeatRate },
  { file: 'repurchaseRate', ...repurchaseRate },
  { file: 'revenueConcentration', ...revenueConcentration },
  { file: 'cac', ...cac },
  { file: 'ltvCac', ...ltvCac },
  { file: 'cacPayback', ...cacPayback },
  { file: 'customerRoi', ...customerRoi },
  { file: 'nps', ...nps },
  { file: 'npsBreakdown', ...npsBreakdown },
  { file: 'npsInterval', ...npsInterval },
  { file: 'npsChange', ...npsChange },
  { file: 'npsBy', ...npsBy },
  { file: 'csat', ...csat },
  { file: 'dissatisfaction', ...dissatisfaction },
  { file: 'ces', ...ces },
  { file: 'satisfactionClass', ...satisfactionClass },
  { file: 'expectationGap', ...expectationGap },
  { file: 'expectationGapBy', ...expectationGapBy },
  { file: 'importancePerformance', ...importancePerformance },
  { file: 'churn', ...churn },
  { file: 'retention', ...retention },
  { file: 'churnInactive', ...churnInactive },
  { file: 'churnRevenue', ...churnRevenue },
  { file: 'grr', ...grr },
  { file: 'nrr', ...nrr },
  { file: 'cohorts', ...cohorts },
  { file: 'survival', ...survival },
  { file: 'retentionForecast', ...retentionForecast },
  { file: 'rateInterval', ...rateInterval },
  { file: 'newCustomers', ...newCustomers },
  { file: 'activeCustomers', ...activeCustomers },
  { file: 'conversion', ...conversion },
  { file: 'funnel', ...funnel },
  { file: 'growthRate', ...growthRate },
  { file: 'penetration', ...penetration },
  { file: 'marketShare', ...marketShare },
  { file: 'actionEffect', ...actionEffect },
  { file: 'rfm', ...rfm },
  { file: 'rfmSegment', ...rfmSegment },
  { file: 'tier', ...tier },
  { file: 'lifecycle', ...lifecycle },
  { file: 'contactPriority', ...contactPriority },
];
