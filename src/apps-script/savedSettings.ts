/** What is remembered between runs: settings, cuts and the last run in the document, the person's name with the person. */
import type { KeptRun, Settings, WorkbookDescription } from '../app/contract.ts';
import { parseSettings } from '../app/settings.ts';
import { isUserError } from '../errors.ts';
import { documentProperties, longProperty, propertiesOf } from './documentProperties.ts';
import { UNDONE } from './setAside.ts';

const SETTINGS = 'clientele.settings';
const LAST_RUN = 'clientele.lastRun';
const KEPT = 'clientele.kept';
const RUN_BY = 'clientele.runBy';

type LastRun = WorkbookDescription['lastRun'];

export function saveRun(settings: Settings, kept: KeptRun, lastRun: LastRun): void {
  const properties = documentProperties();
  properties.setProperties({
    ...propertiesOf(SETTINGS, JSON.stringify(settings)),
    [LAST_RUN]: JSON.stringify(lastRun),
    ...propertiesOf(KEPT, JSON.stringify(kept)),
    [UNDONE]: '',
  });
  PropertiesService.getUserProperties().setProperty(RUN_BY, settings.runBy);
}

export interface SavedRun {
  /** Null when there are none or an older version wrote them in another shape. */
  settings: Settings | null;
  kept: KeptRun | null;
  lastRun: LastRun;
}

export function savedRun(): SavedRun {
  const properties = documentProperties().getProperties();
  const settings = readSettings(longProperty(properties, SETTINGS));
  const kept = longProperty(properties, KEPT);
  const lastRun = properties[LAST_RUN];
  return {
    settings,
    // Cuts are read as they were written: whoever cannot read the settings cannot use them either.
    kept: settings && kept !== '' ? (JSON.parse(kept) as KeptRun) : null,
    lastRun: lastRun === undefined ? null : (JSON.parse(lastRun) as LastRun),
  };
}

function readSettings(text: string): Settings | null {
  if (text === '') return null;
  try {
    return parseSettings(JSON.parse(text));
  } catch (error) {
    if (isUserError(error)) return null;
    throw error;
  }
}

export function savedName(): string {
  return PropertiesService.getUserProperties().getProperty(RUN_BY) ?? '';
}
