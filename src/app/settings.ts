/** The settings of a run as they arrive from the sidebar or a file: checked once, here. */
import * as v from 'valibot';
import { stepsOf } from '../core/metrics/ratingScales.ts';
import { type ClassSettings, EXTRA_KINDS } from '../core/segments/customerClasses.ts';
import { userError } from '../errors.ts';
import { areDistinct, classSettings } from './classSettings.ts';
import type { Settings } from './contract.ts';
import { parse } from './parse.ts';
import { sourceSettings } from './sourceSettings.ts';

const tierName = () => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(30));

const settings = () =>
  v.pipe(
    v.strictObject({
      source: sourceSettings(),
      classes: v.optional(classSettings(), {}),
      tierNames: v.optional(v.array(tierName())),
      extras: v.optional(v.array(v.picklist(EXTRA_KINDS)), []),
      cuts: v.optional(v.picklist(['fresh', 'frozen']), 'fresh'),
      runBy: v.pipe(v.string(), v.trim(), v.maxLength(80)),
    }),
    v.transform(({ tierNames, ...rest }) => ({
      ...rest,
      tierNames: tierNames ?? lettersFor(tierCount(rest.classes.tier)),
    })),
    v.forward(
      v.check(({ classes, tierNames }) => areDistinct(tierNames) && tierNames.length === tierCount(classes.tier)),
      ['tierNames'],
    ),
  );

/** @throws UserError that names the first setting that is not as it should be */
export function parseSettings(input: unknown): Settings {
  return onScaleOfSurvey(parse(settings, input));
}

/** Settings from a text, such as a file that was exported. */
export function settingsFromJson(json: string): Settings {
  let input: unknown;
  try {
    input = JSON.parse(json);
  } catch {
    throw userError('INVALID_SETTINGS', { path: 'settings', received: json.slice(0, 40) });
  }
  return parseSettings(input);
}

function tierCount({ by }: ClassSettings['tier']): number {
  return by.by === 'natural' ? by.tiers : by.cuts.length + 1;
}

/** A for the best tier, then B, and so on. */
function lettersFor(tiers: number): string[] {
  return Array.from({ length: tiers }, (_, i) => String.fromCharCode(65 + i));
}

/** Scores are classed on the scale that they are read on: the survey's own, once there is a survey. */
function onScaleOfSurvey(chosen: Settings): Settings {
  const { source, classes } = chosen;
  const scale = source.survey?.scale;
  if (!scale) return chosen;
  const satisfaction = { ...classes.satisfaction, scaleMax: stepsOf(scale) };
  return { ...chosen, classes: { ...classes, satisfaction } };
}
