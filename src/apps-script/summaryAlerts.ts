/** The alerts that stand on the KPI Summary: live formulas, which an edit of an override or a target changes. */
import type { Alert } from '../app/contract.ts';
import { inEveryLanguage } from '../i18n/sheets/inEveryLanguage.ts';
import { type OutputSheet, readContent } from './outputSheets.ts';

const STATES = ['missed', 'watch', 'moved'] as const;

/** A state with a sentence after it, wherever the team has moved them: after the state of a card or of the legend stands a name. */
export function readAlerts(summary: OutputSheet | null): Alert[] {
  if (!summary) return [];
  const stateOf = new Map(
    STATES.flatMap((state) =>
      inEveryLanguage(({ summary: words }) => words.status[state].label).map((label) => [label, state] as const),
    ),
  );
  return readContent(summary).values.flatMap((row) => {
    const texts = row.map(String).filter((text) => text !== '');
    return texts.flatMap((label, i): Alert[] => {
      const [state, text = ''] = [stateOf.get(label), texts[i + 1]];
      return state !== undefined && /[.。]$/.test(text) ? [{ state, text }] : [];
    });
  });
}
