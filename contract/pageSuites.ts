/** The suites that only a page of the script can look at. */
import type { PageSuite } from './claim.ts';
import { htmlService } from './htmlService.ts';
import { wire } from './wire.ts';

export const pageSuites: readonly PageSuite[] = [wire, htmlService];
