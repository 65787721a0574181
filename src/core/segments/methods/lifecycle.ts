/** Lifecycle stages as a method: purchase cycles without a purchase, and whether there was more than one. */
import { LIFECYCLE_STAGES, type PurchaseRhythms, type SilenceLimits, silence, silenceCuts } from '../lifecycle.ts';
import type { CutsOf, Method } from '../method.ts';

export interface LifecycleSettings {
  limits: SilenceLimits;
}

/** The cycle of all is found in the data like a cut, and kept with them. */
export interface LifecycleCuts extends CutsOf<'purchases' | 'silence'> {
  /** Days; null when nobody bought on two days. */
  baseCycle: number | null;
}

/** Classes are the places of `LIFECYCLE_STAGES`. */
export const lifecycle: Method<'purchases' | 'silence', PurchaseRhythms, LifecycleSettings, LifecycleCuts> = {
  dimensions: ['purchases', 'silence'],
  cutsOf: ({ baseCycle }, { limits }) => ({
    purchases: { passing: '<=', at: [[1]] },
    silence: silenceCuts(limits),
    baseCycle,
  }),
  valuesOf: ({ purchases, daysSince, ownCycle }, _, { baseCycle }) => ({
    purchases,
    silence: daysSince.map((days, i) => silence(days, ownCycle[i] ?? baseCycle)),
  }),
  classCount: () => LIFECYCLE_STAGES.length,
  classOf:
    () =>
    ([, level = 0]) =>
      LIFECYCLE_STAGES.length - 1 - level,
};
