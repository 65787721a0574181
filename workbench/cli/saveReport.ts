/** The report as files: the whole workbook as XLSX, and the sheets of the add-on as PDF. */
import { writeFile } from 'node:fs/promises';
import { type Loss, lossTexts } from '../files/losses.ts';
import { writeXlsx } from '../files/writeXlsx.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../types/snapshot.ts';
import { CommandError } from './command.ts';
import { convert, findLibreOffice } from './libreOffice.ts';
import { printLayout } from './printLayout.ts';

export interface ReportFiles {
  out?: string | undefined;
  pdf?: string | undefined;
}

const NO_LIBRE_OFFICE = {
  en: '--pdf needs LibreOffice, which was not found. Install it from libreoffice.org, or leave --pdf out: --out needs nothing else.',
  'zh-CN': '--pdf 需要 LibreOffice，但未找到。请从 libreoffice.org 安装，或去掉 --pdf：--out 无需其他软件。',
};

type Language = keyof typeof NO_LIBRE_OFFICE;

/**
 * What the XLSX file cannot hold is told on stderr.
 *
 * @param written names of the sheets that the add-on wrote, the one to be seen first in front
 * @param customFunctions names, in capitals
 */
export async function saveReport(
  workbook: WorkbookSnapshot,
  written: readonly string[],
  customFunctions: ReadonlySet<string>,
  { out, pdf }: ReportFiles,
  locale: string,
): Promise<void> {
  const language: Language = locale.startsWith('zh') ? 'zh-CN' : 'en';
  const losses: Loss[] = [];
  const [first] = sheetsNamed(workbook, written);
  const file = await writeXlsx({ ...workbook, ...(first && { activeSheet: first.sheetId }) }, customFunctions, (loss) =>
    losses.push(loss),
  );
  for (const text of lossTexts(losses, language)) process.stderr.write(`${text}\n`);
  if (out !== undefined) await writeFile(out, file);
  if (pdf !== undefined) await writeFile(pdf, await printed(reportOf(workbook, written), customFunctions, language));
}

/** @throws CommandError where there is none, before anything else is done */
export async function requireLibreOffice(locale: string): Promise<string> {
  const command = await findLibreOffice();
  if (command === null) throw new CommandError(NO_LIBRE_OFFICE[locale.startsWith('zh') ? 'zh-CN' : 'en']);
  return command;
}

async function printed(workbook: WorkbookSnapshot, customFunctions: ReadonlySet<string>, language: Language) {
  const files = await convert(
    await requireLibreOffice(language),
    await writeXlsx(printLayout(workbook), customFunctions),
    'pdf',
  );
  const [pdf] = Object.values(files);
  if (!pdf) throw new CommandError('LibreOffice wrote no PDF.');
  return pdf;
}

/** Nobody prints thousands of orders: the other sheets are hidden, which formulas do not mind. */
function reportOf(workbook: WorkbookSnapshot, written: readonly string[]): WorkbookSnapshot {
  const report = sheetsNamed(workbook, written);
  const others = workbook.sheets.filter((sheet) => !report.includes(sheet));
  return { ...workbook, sheets: [...report, ...others.map((sheet) => ({ ...sheet, hidden: true }))] };
}

function sheetsNamed({ sheets }: WorkbookSnapshot, names: readonly string[]): SheetSnapshot[] {
  return names.flatMap((name) => sheets.find((sheet) => sheet.name === name) ?? []);
}
