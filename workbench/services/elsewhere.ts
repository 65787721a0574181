/** Google's services beyond the file. A script finds their names, as it does there; the workbench lets nothing leave. */
import { service } from './service.ts';

const NAMES = ['CalendarApp', 'DocumentApp', 'DriveApp', 'FormApp', 'MailApp', 'SlidesApp', 'UrlFetchApp'];

export const servicesElsewhere = Object.fromEntries(NAMES.map((name) => [name, service(name, {}, false)]));
