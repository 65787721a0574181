/** Names of classes in English. */
import type { ClassNames } from './words.ts';

export const en = (): ClassNames => ({
  segments: {
    champions: 'Champions',
    loyal: 'Loyal customers',
    potentialLoyalist: 'Potential loyalists',
    newCustomers: 'New customers',
    promising: 'Promising',
    needAttention: 'Need attention',
    aboutToSleep: 'About to sleep',
    atRisk: 'At risk',
    cantLoseThem: 'Can’t lose them',
    hibernating: 'Hibernating',
    lost: 'Lost',
  },
  customerTypes: {
    importantValue: 'Important: value',
    importantDevelop: 'Important: develop',
    importantKeep: 'Important: keep',
    importantWinBack: 'Important: win back',
    generalValue: 'General: value',
    generalDevelop: 'General: develop',
    generalKeep: 'General: keep',
    generalWinBack: 'General: win back',
  },
  stages: { new: 'New', active: 'Active', atRisk: 'At risk', dormant: 'Dormant', lost: 'Lost' },
  behaviours: { frequent: 'Frequent', occasional: 'Occasional', oneTime: 'One-time' },
  needs: { priceSensitive: 'Price-sensitive', qualitySensitive: 'Quality-sensitive', neither: 'Neither' },
  satisfactionClasses: { satisfied: 'Satisfied', neutral: 'Neutral', dissatisfied: 'Dissatisfied' },
});
