/** `npm run call`: see workbench/cli/call.ts. */
import { runBundled } from '../runBundled.ts';

export async function run(args: string[]): Promise<void> {
  await runBundled('call', args);
}
