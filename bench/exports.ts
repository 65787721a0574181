/** How long a large download takes, and how much memory. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Row } from './table.ts';

export function benchExports(): Row[] {
  const script = fileURLToPath(new URL('./largeExport.ts', import.meta.url));
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', script], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { seconds, addedMegabytes } = JSON.parse(stdout) as Record<string, number>;
  return [
    { what: '125,000 × 8 cells as XLSX', figure: seconds as number, unit: 's', limit: 20 },
    { what: 'peak memory beyond that of the cells', figure: addedMegabytes as number, unit: 'MB', limit: 1600 },
  ];
}
