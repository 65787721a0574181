/** What the check found: name, rows, the first of them as links, and what was done. */
import type { DataCheck } from '../../app/contract.ts';
import { useWords } from '../words.ts';

type Finding = DataCheck['findings'][number];

interface Props {
  findings: readonly Finding[];
  onGoToRow: (row: number, finding: Finding) => void;
}

export function FindingList({ findings, onGoToRow }: Props) {
  const { texts, formats } = useWords();
  return (
    <ul class="findings">
      {findings.map((finding) => (
        <li key={finding.code}>
          <span class="name">{texts.check.findings[finding.code]}</span>
          <span class="number">{formats.count(finding.rows)}</span>
          {finding.effect !== 'leftOut' && <span class="hint">{texts.check.effects[finding.effect]}</span>}
          <span class="hint">
            <RowLinks finding={finding} onGoToRow={(row) => onGoToRow(row, finding)} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The first rows of a finding; four at most are known, and the last gives way to “and more” where there are more. */
export function RowLinks({ finding, onGoToRow }: { finding: Finding; onGoToRow: (row: number) => void }) {
  const { texts } = useWords();
  const shown = finding.rows > finding.firstRows.length ? finding.firstRows.slice(0, 3) : finding.firstRows;
  const { before, separator, after } = texts.check.rows(shown.length, finding.rows);
  return (
    <>
      {before}
      {shown.map((row, i) => (
        <>
          {i > 0 && separator}
          <button type="button" class="link" aria-label={texts.check.goToRow(row)} onClick={() => onGoToRow(row)}>
            {row}
          </button>
        </>
      ))}
      {after}
    </>
  );
}
