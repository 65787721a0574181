/** The further classes as they are being chosen, with their settings as typed. */
import { type RatingScale, stepsOf } from '../../core/metrics/ratingScales.ts';
import {
  type ClassSettings,
  type CustomerColumns,
  DEFAULT_CLASSES,
  type ExtraKind,
} from '../../core/segments/customerClasses.ts';
import type { SilenceLimits } from '../../core/segments/lifecycle.ts';
import type { Fault } from '../../i18n/sidebar/method/fault.ts';
import { percentOf, shareOf, type Typed, typedNumber } from './typedNumbers.ts';

export type TypedLimits = Readonly<Record<keyof SilenceLimits, string>>;

export interface ExtraChoice {
  chosen: readonly ExtraKind[];
  lifecycle: TypedLimits;
  behaviour: { frequentFrom: string };
  /** Per cent, and a multiple. */
  need: { discountFrom: string; premiumFrom: string };
  satisfaction: ClassSettings['satisfaction'];
}

/** The choice that gives these settings. */
export function extraChoiceFrom(
  { lifecycle: { limits }, behaviour, need, satisfaction }: ClassSettings,
  chosen: readonly ExtraKind[],
): ExtraChoice {
  return {
    chosen,
    lifecycle: {
      new: String(limits.new),
      active: String(limits.active),
      atRisk: String(limits.atRisk),
      dormant: String(limits.dormant),
    },
    behaviour: { frequentFrom: String(behaviour.frequentFrom) },
    need: { discountFrom: percentOf(need.discountFrom), premiumFrom: String(need.premiumFrom) },
    satisfaction,
  };
}

export const DEFAULT_EXTRAS = extraChoiceFrom(DEFAULT_CLASSES, []);

/** Whether the data have what a class looks at. */
export function isKnown(
  extra: ExtraKind,
  { rhythms, orders, discountShare, unitPrice, all }: CustomerColumns,
): boolean {
  if (extra === 'lifecycle') return rhythms.baseCycle !== null;
  if (extra === 'behaviour') return orders.some((count) => count > 0);
  if (extra === 'satisfaction') return all.counts.some((count) => count > 0);
  return discountShare.some((share, i) => share !== null && unitPrice[i] !== null);
}

/** Settings of one class; what is wrong with each of its fields. */
export interface ExtraRead<S> {
  settings: S | null;
  faults: Record<string, Fault | undefined>;
}

export function readLifecycle({ lifecycle }: ExtraChoice): ExtraRead<ClassSettings['lifecycle']> {
  const { new: first, active, atRisk, dormant } = lifecycle;
  const after = (text: string) => (Number(text) > 0 ? { from: text } : { above: '0' });
  return read(
    {
      new: typedNumber(first, { above: '0' }),
      active: typedNumber(active, after(first)),
      atRisk: typedNumber(atRisk, after(active)),
      dormant: typedNumber(dormant, after(atRisk)),
    },
    (limits) => ({ limits }),
  );
}

export function readBehaviour({ behaviour: { frequentFrom } }: ExtraChoice): ExtraRead<ClassSettings['behaviour']> {
  const typed = { frequentFrom: typedNumber(frequentFrom, { from: '2', atMost: '1000' }, true) };
  return read(typed, (settings) => settings);
}

export function readNeed({ need: { discountFrom, premiumFrom } }: ExtraChoice): ExtraRead<ClassSettings['need']> {
  return read(
    {
      discountFrom: typedNumber(discountFrom, { above: '0', atMost: '100' }),
      premiumFrom: typedNumber(premiumFrom, { above: '0' }),
    },
    (settings) => ({ ...settings, discountFrom: shareOf(discountFrom) }),
  );
}

/** Ratings are on the scale that was chosen with them. */
export function withScale(choice: ExtraChoice, scale: RatingScale): ExtraChoice {
  return { ...choice, satisfaction: { ...choice.satisfaction, scaleMax: stepsOf(scale) } };
}

function read<F extends string, S>(
  fields: Record<F, Typed<number>>,
  settingsOf: (values: Record<F, number>) => S,
): ExtraRead<S> {
  const names = Object.keys(fields) as F[];
  const faults = Object.fromEntries(names.map((name) => [name, fields[name].fault]));
  const values = Object.fromEntries(names.map((name) => [name, fields[name].value])) as Record<F, number>;
  return { settings: names.some((name) => fields[name].fault) ? null : settingsOf(values), faults };
}
