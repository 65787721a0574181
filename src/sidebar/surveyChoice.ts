/** The survey as it is being chosen: its sheet, columns and scale, and what is still wrong. */
import type { SurveyDescription, SurveySettings } from '../app/contract.ts';
import type { ColumnRole } from '../errors.ts';
import { type ColumnFault, faultsOf } from './columnChoice.ts';

export interface SurveyChoice {
  described: SurveyDescription;
  mapping: SurveyDescription['mapping'];
  /** Null while no rating can be read, or no column holds them. */
  scale: SurveySettings['scale'] | null;
  dateOrder: SurveySettings['dateOrder'];
}

/** The server's proposal, or what it was asked for; a column that the sheet no longer has is open again. */
export function surveyChoiceFrom(described: SurveyDescription, dateOrder: SurveySettings['dateOrder']): SurveyChoice {
  const there = (index: number | null) => (index !== null && index < described.columns.length ? index : null);
  const { customer, score, nps, date, topic } = described.mapping;
  return {
    described,
    mapping: {
      customer: there(customer),
      score: there(score),
      nps: there(nps),
      date: there(date),
      topic: there(topic),
    },
    scale: described.scale,
    dateOrder,
  };
}

/** Either kind of score will do. */
export function surveyFaults({ mapping }: SurveyChoice): Partial<Record<ColumnRole, ColumnFault>> {
  return mapping.nps === null
    ? faultsOf(mapping, ['customer', 'score'], ['date', 'topic'])
    : faultsOf(mapping, ['customer'], ['score', 'nps', 'date', 'topic']);
}

/** Whether there are ratings, and it is not known on which scale. */
export function lacksScale({ mapping, scale }: SurveyChoice): boolean {
  return mapping.score !== null && scale === null;
}

/** What is sent; without a scale there are no ratings that could be read. */
export function surveySettings(survey: SurveyChoice | null): SurveySettings | null {
  if (!survey || lacksScale(survey)) return null;
  const { described, mapping, scale, dateOrder } = survey;
  return { sheetId: described.sheetId, columns: mapping, scale, dateOrder };
}
