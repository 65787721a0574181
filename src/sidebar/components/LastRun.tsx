/** Who ran it last in this file, with the summary that came of it. */
import type { WorkbookDescription } from '../../app/contract.ts';
import { useWords } from '../words.ts';
import { SheetLinks } from './SheetLinks.tsx';

interface Props {
  lastRun: WorkbookDescription['lastRun'];
  onOpen: (sheetId: number) => void;
}

export function LastRun({ lastRun, onOpen }: Props) {
  const { texts, formats } = useWords();
  if (!lastRun) return null;
  const { by, at, summarySheetId } = lastRun;
  const hint = texts.source.lastRunBy(by, formats.moment(at));
  return (
    <section>
      <h2>{texts.source.lastRun}</h2>
      <SheetLinks sheets={[{ sheetId: summarySheetId, name: texts.sheetNames.summary, hint }]} onOpen={onOpen} />
    </section>
  );
}
