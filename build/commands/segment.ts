/** `npm run segment`: see workbench/cli/segment.ts. */
import { runBundled } from '../runBundled.ts';

export async function run(args: string[]): Promise<void> {
  await runBundled('segment', args);
}
