/** The survey as it is being chosen: its sheet, columns and scale, and what is still wrong. */
import type { SurveyDescription, SurveySettings } from '../app/contract.ts';
import type { ColumnRole } from '../errors.ts';
import { type ColumnFault, faultsOf } from './columnChoice.ts';

export interface SurveyChoice {
  described: SurveyDescription;
  mapping: SurveyDescription['mapping'];
  /** Null while no score can be read. */
  scale: SurveySettings['scale'] | null;
  dateOrder: SurveySettings['dateOrder'];
}

/** The server's proposal, or what it was asked for; a column that the sheet no longer has is open again. */
export function surveyChoiceFrom(described: SurveyDescription, dateOrder: SurveySettings['dateOrder']): SurveyChoice {
  const there = (index: number | null) => (index !== null && index < described.columns.length ? index : null);
  const { customer, score, date } = described.mapping;
  return {
    described,
    mapping: { customer: there(customer), score: there(score), date: there(date) },
    scale: described.scale,
    dateOrder,
  };
}

export function surveyFaults({ mapping }: SurveyChoice): Partial<Record<ColumnRole, ColumnFault>> {
  return faultsOf(mapping, ['customer', 'score'], ['date']);
}

/** What is sent; without a scale there are no scores that could be read. */
export function surveySettings(survey: SurveyChoice | null): SurveySettings | null {
  if (!survey?.scale) return null;
  const { described, mapping, scale, dateOrder } = survey;
  return { sheetId: described.sheetId, columns: mapping, scale, dateOrder };
}
