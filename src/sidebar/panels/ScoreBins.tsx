/** Scores as they came out: customers and values of each, and those that nobody has. */
import { useMemo } from 'preact/hooks';
import type { DataCheck } from '../../app/contract.ts';
import type { CustomerClasses } from '../../core/segments/customerClasses.ts';
import { type Bin, binsOf } from '../../core/segments/method.ts';
import type { RfmDimension } from '../../core/segments/methods/rfm.ts';
import { inWholes } from '../wholeAmounts.ts';
import { useWords } from '../words.ts';

interface Props {
  segment: CustomerClasses['segment'];
  currency: DataCheck['currency'];
}

const DIMENSIONS = ['recency', 'frequency', 'monetary'] as const satisfies readonly RfmDimension[];

export function ScoreBins({ segment, currency }: Props) {
  const { texts, formats } = useWords();
  const words = texts.method.segments;
  const scored = useMemo(
    () =>
      DIMENSIONS.map((dimension) => {
        const groups = binsOf(segment.dimensions[dimension], segment.cuts[dimension]);
        return { dimension, groups, bins: groups.length === 1 ? (groups[0] ?? []) : ofAllGroups(groups) };
      }),
    [segment],
  );
  const amounts = inWholes(currency, scored[2]?.bins.map(({ to }) => to) ?? []);
  const shown = (dimension: RfmDimension, value: number) =>
    dimension === 'monetary' ? formats.amount(value, amounts) : formats.count(value);
  const range = (dimension: RfmDimension, { from, to }: Bin) =>
    from === null || to === null ? '–' : words.range(shown(dimension, from), shown(dimension, to));
  return (
    <>
      {scored.map(({ dimension, groups }) => {
        const empty = emptyOf(groups);
        if (empty.length === 0) return null;
        const scores = empty.map((level) => level + 1);
        return (
          <p class="hint caution" key={dimension}>
            {groups.length === 1 ? words.emptyScores(dimension, scores) : words.emptyGroups(dimension, empty.length)}
          </p>
        );
      })}
      <details>
        <summary>{words.asScored}</summary>
        {scored.map(({ dimension, groups, bins }) => (
          <table key={dimension} class="bins">
            <caption>{words.dimensions[dimension]}</caption>
            <thead>
              <tr>
                <th scope="col">{words.score}</th>
                <th scope="col" class="number">
                  {texts.method.customers}
                </th>
                {groups.length === 1 && <th scope="col">{words.values}</th>}
              </tr>
            </thead>
            <tbody>
              {[...bins.entries()].reverse().map(([level, bin]) => (
                <tr key={level} class={bin.customers === 0 ? 'empty' : ''}>
                  <th scope="row">{level + 1}</th>
                  <td class="number">{formats.count(bin.customers)}</td>
                  {groups.length === 1 && <td class="number">{range(dimension, bin)}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </details>
    </>
  );
}

/** Levels with nobody, once for each group that has customers. */
function emptyOf(groups: readonly Bin[][]): number[] {
  return groups
    .filter((bins) => bins.some(({ customers }) => customers > 0))
    .flatMap((bins) => bins.flatMap(({ customers }, level) => (customers === 0 ? [level] : [])));
}

/** Where each group has cuts of its own, only the customers of a level can be added up. */
function ofAllGroups(groups: readonly Bin[][]): Bin[] {
  return (groups[0] ?? []).map((_, level) => ({
    customers: groups.reduce((sum, bins) => sum + (bins[level]?.customers ?? 0), 0),
    from: null,
    to: null,
  }));
}
