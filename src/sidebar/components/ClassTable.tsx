/** Classes with a name each: customers, and the share of revenue as a bar and a number. */
import type { ClassSummary } from '../../core/segments/classSummaries.ts';
import type { ClassKind } from '../../core/segments/customerClasses.ts';
import { useWords } from '../words.ts';

interface Props {
  kind: ClassKind;
  /** What the classes are: heads the names. */
  title: string;
  /** Named in the person's language. */
  classes: readonly ClassSummary[];
}

export function ClassTable({ kind, title, classes }: Props) {
  const { texts, formats } = useWords();
  const words = texts.method;
  const revenue = classes.reduce((sum, each) => sum + each.revenue, 0);
  const largest = Math.max(...classes.map((each) => each.revenue));
  return (
    <table class="classes">
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col" class="number">
            {words.customers}
          </th>
          <th scope="col" class="number" colSpan={2}>
            {words.segments.revenueShare}
          </th>
        </tr>
      </thead>
      <tbody>
        {classes.map((each) => (
          <tr key={each.name} class={each.customers === 0 ? 'empty' : ''}>
            <th scope="row">{each.name || words.noClass[kind]}</th>
            <td class="number">{formats.count(each.customers)}</td>
            <td class="bar-cell">
              <div class="bar revenue" style={{ '--share': largest > 0 ? Math.max(each.revenue, 0) / largest : 0 }} />
            </td>
            <td class="number">{formats.share(each.revenue, revenue)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
