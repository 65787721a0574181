/** Reads files in a Web Worker, so that the page stays alive however large they are. */
// Before exceljs, which keeps the timers that it finds.
import './promptTicks.ts';
import { FileError, type FileProblem } from './fileProblems.ts';
import { checkBytes, type FileSettings, type NamedFile, type ReadFiles, readFiles } from './readFiles.ts';

export interface ReadRequest {
  files: readonly File[];
  settings: FileSettings;
}

export type ReadAnswer = { read: ReadFiles } | { problem: FileProblem } | { failure: string };

addEventListener('message', async ({ data }: MessageEvent<ReadRequest>) => {
  postMessage(await answer(data));
});

async function answer({ files, settings }: ReadRequest): Promise<ReadAnswer> {
  try {
    for (const { name, size } of files) checkBytes(name, size);
    const named: NamedFile[] = [];
    for (const file of files) named.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    return { read: await readFiles(named, settings) };
  } catch (error) {
    return error instanceof FileError ? { problem: error.problem } : { failure: String(error) };
  }
}
