/** `npm run build:contract`: makes `dist-contract/`; docs/contract.md says what to do with it. */
import { bundleContract } from '../bundleContract.ts';

export async function run(): Promise<void> {
  await bundleContract();
  process.stdout.write('dist-contract/ is ready. The next steps are in docs/contract.md.\n');
}
