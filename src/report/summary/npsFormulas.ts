/** NPS and its interval as expressions over cells that count answers. */
import { sentence } from '../formulas.ts';

export interface AnswerCells {
  answers: string;
  promoters: string;
  detractors: string;
}

/** In points; a dash where nobody answered, or the answers are not told. */
export function npsOf({ answers, promoters, detractors }: AnswerCells): string {
  return `IFERROR(100*(${promoters}-${detractors})/${answers},"–")`;
}

/**
 * Ends of the 95% interval in points, as `core/metrics/npsInterval` has it: the Wald interval of the answers with three more, ¾ of a
 * promoter, 1½ passives and ¾ of a detractor.
 */
export function npsEnds({ answers, promoters, detractors }: AnswerCells): { low: string; high: string } {
  const count = `(${answers}+3)`;
  const centre = `(${promoters}-${detractors})/${count}`;
  const variance = `((${promoters}+${detractors}+3/2)/${count}-(${centre})*(${centre}))`;
  const margin = `NORMSINV(39/40)*SQRT(${variance}/${count})`;
  return { low: `100*MAX(-1,${centre}-${margin})`, high: `100*MIN(1,${centre}+${margin})` };
}

/** Both ends in words; a dash where there is no score. */
export function npsInterval(cells: AnswerCells, template: string): string {
  const { low, high } = npsEnds(cells);
  const words = sentence(template, { low: `FIXED(${low},1)`, high: `FIXED(${high},1)` });
  return `IFERROR(IF(${cells.answers}>0,${words},"–"),"–")`;
}
