/** What is remembered between runs: the settings and the last run in the document, the person's name with the person. */
import type { Settings, WorkbookDescription } from '../app/contract.ts';
import { parseSettings } from '../app/settings.ts';
import { isUserError } from '../errors.ts';

const SETTINGS = 'clientele.settings';
const LAST_RUN = 'clientele.lastRun';
const RUN_BY = 'clientele.runBy';

type LastRun = WorkbookDescription['lastRun'];

export function saveRun(settings: Settings, lastRun: LastRun): void {
  PropertiesService.getDocumentProperties().setProperties({
    [SETTINGS]: JSON.stringify(settings),
    [LAST_RUN]: JSON.stringify(lastRun),
  });
  PropertiesService.getUserProperties().setProperty(RUN_BY, settings.runBy);
}

/** The saved settings, or null when there are none or an older version wrote them in another shape. */
export function savedSettings(): Settings | null {
  const text = PropertiesService.getDocumentProperties().getProperty(SETTINGS);
  if (text === null) return null;
  try {
    return parseSettings(JSON.parse(text));
  } catch (error) {
    if (isUserError(error)) return null;
    throw error;
  }
}

export function savedLastRun(): LastRun {
  const text = PropertiesService.getDocumentProperties().getProperty(LAST_RUN);
  return text === null ? null : (JSON.parse(text) as LastRun);
}

export function savedName(): string {
  return PropertiesService.getUserProperties().getProperty(RUN_BY) ?? '';
}
