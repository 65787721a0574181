/** `npm run check`: types and style of the whole project. */
import { runTool } from '../runTool.ts';

export async function run(): Promise<void> {
  await runTool('tsc', ['-b']);
  await runTool('biome', ['check', '.']);
}
