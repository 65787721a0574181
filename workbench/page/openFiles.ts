/** Files that a person opens: chosen or dropped, read in a worker, and made ready for the host. */
import type { FileNotice } from '../files/fileProblems.ts';
import { describeProblem } from '../files/fileWords.ts';
import { keepResults } from '../files/keepResults.ts';
import type { FileSettings } from '../files/readFiles.ts';
import type { ReadAnswer, ReadRequest } from '../files/readWorker.ts';
import { knownFunctions } from '../host/formulas/knownFunctions.ts';
import type { WorkbookSnapshot } from '../types/snapshot.ts';
import { type PageLanguage, pageWords } from './words.ts';

/**
 * @param code the add-on's script, whose functions formulas may call
 * @throws Error in the person's language
 */
export async function readInWorker(
  files: readonly File[],
  settings: FileSettings,
  code: string,
  language: PageLanguage,
): Promise<{ workbook: WorkbookSnapshot; notices: FileNotice[] }> {
  const answer = await ask({ files, settings });
  if ('problem' in answer) throw new Error(describeProblem(answer.problem, language));
  if ('failure' in answer) {
    const stopped = pageWords[language].readerStopped(files.map(({ name }) => name));
    throw new Error(answer.failure ? `${stopped} (${answer.failure})` : stopped);
  }
  const { workbook, arrays, notices } = answer.read;
  return { workbook, notices: [...notices, ...keepResults(workbook, arrays, knownFunctions(code))] };
}

/** Several times what the largest files take. A worker that ran out of memory may end without a word. */
const LONGEST_MS = 120_000;

/** A worker of its own for each reading: whatever it took of the memory goes with it. */
function ask(request: ReadRequest): Promise<ReadAnswer> {
  const worker = new Worker('readWorker.js');
  return new Promise<ReadAnswer>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<ReadAnswer>) => resolve(data);
    worker.onerror = ({ message }) => resolve({ failure: message ?? '' });
    setTimeout(() => resolve({ failure: '' }), LONGEST_MS);
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}

/** Files may be dropped anywhere on the page; the browser would leave it and show them. */
export function catchDrops(open: (files: readonly File[]) => void): void {
  const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;
  const take = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.type === 'drop') open([...(event.dataTransfer?.files ?? [])]);
  };
  // Before the spreadsheet sees them, which has its own use for pictures.
  addEventListener('dragover', take, { capture: true });
  addEventListener('drop', take, { capture: true });
}
