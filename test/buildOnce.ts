/** Builds what the tests run: the bundle that ships and the workbench around it. */
import { ensureBuilt } from '../build/ensureBuilt.ts';

export default async function setup(): Promise<void> {
  await ensureBuilt();
}
