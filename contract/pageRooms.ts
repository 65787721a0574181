/** The rooms that only a page of the script can look at. */
import type { PageRoom } from './claim.ts';
import { htmlService } from './htmlService.ts';
import { wire } from './wire.ts';

export const pageRooms: readonly PageRoom[] = [wire, htmlService];
