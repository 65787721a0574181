/** The map of eight customer types in use in China: recency, frequency and monetary value, each high or low. */

/** The eight types, important ones (high in value) first. */
export const VALUE_TYPES = [
  'importantValue',
  'importantDevelop',
  'importantKeep',
  'importantWinBack',
  'generalValue',
  'generalDevelop',
  'generalKeep',
  'generalWinBack',
] as const;

export type ValueType = (typeof VALUE_TYPES)[number];

const SCORES = [1, 2, 3, 4, 5];
/** The lowest score that is high. */
const HIGH = 4;

/**
 * Type of one customer from scores of 1 to 5; 4 and 5 are high.
 *
 * | R | F | M high | M low |
 * |---|---|---|---|
 * | high | high | importantValue 重要价值客户 | generalValue 一般价值客户 |
 * | high | low | importantDevelop 重要发展客户 | generalDevelop 一般发展客户 |
 * | low | high | importantKeep 重要保持客户 | generalKeep 一般保持客户 |
 * | low | low | importantWinBack 重要挽留客户 | generalWinBack 一般挽留客户 |
 *
 * The types are those of Chinese merchandising software, such as 智慧商贸's help on RFM模型 (bz.zhsmjxc.com, page 2821466).
 */
export function valueTypeOf(recency: number, frequency: number, monetary: number): ValueType {
  if (![recency, frequency, monetary].every((score) => SCORES.includes(score)))
    throw new RangeError(`RFM scores run from 1 to 5, got ${recency}, ${frequency}, ${monetary}`);
  const value = monetary >= HIGH ? 'important' : 'general';
  if (recency >= HIGH) return frequency >= HIGH ? `${value}Value` : `${value}Develop`;
  return frequency >= HIGH ? `${value}Keep` : `${value}WinBack`;
}
