/** LibreOffice, where it is installed: calculates a workbook anew and converts it. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** By name where it is on the path, else where its installers put it. */
const PLACES = [
  'soffice',
  'libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/** LibreOffice trusts results stored in a file; 0 makes it calculate them always. */
const RECALCULATE_ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
  <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
    <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
  </item>
</oor:items>
`;

/** @returns the command that starts it; null where it is not installed */
export async function findLibreOffice(): Promise<string | null> {
  for (const place of PLACES) {
    try {
      await run(place, ['--version']);
      return place;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return null;
}

/**
 * Runs in a profile of its own, so that neither a person's settings nor their open window are in the way.
 *
 * @param command as found by `findLibreOffice`
 * @param format as `soffice --convert-to` takes it: `pdf`, `ods`, `csv:…`
 * @returns the files that it wrote, by name
 */
export async function convert(
  command: string,
  xlsx: Uint8Array,
  format: string,
): Promise<Record<string, Uint8Array<ArrayBuffer>>> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'clientele-'));
  try {
    const profile = path.join(scratch, 'profile');
    const folder = path.join(scratch, 'converted');
    const file = path.join(scratch, 'workbook.xlsx');
    await mkdir(path.join(profile, 'user'), { recursive: true });
    await mkdir(folder);
    await writeFile(path.join(profile, 'user', 'registrymodifications.xcu'), RECALCULATE_ALWAYS);
    await writeFile(file, xlsx);
    const { stderr } = await run(command, [
      `-env:UserInstallation=${pathToFileURL(profile)}`,
      '--headless',
      '--norestore',
      '--convert-to',
      format,
      '--outdir',
      folder,
      file,
    ]);
    const names = await readdir(folder);
    // It ends with status 0 even when it could not read the file.
    if (names.length === 0) throw new Error(`LibreOffice wrote nothing. ${stderr.trim()}`);
    const files = names.map(
      async (name): Promise<[string, Uint8Array<ArrayBuffer>]> => [
        name,
        new Uint8Array(await readFile(path.join(folder, name))),
      ],
    );
    return Object.fromEntries(await Promise.all(files));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
