/** The script's manifest: what it may ask for, and the zone of its clock. */

export interface Manifest {
  /** Absent when Google would read the scopes off the code. */
  oauthScopes?: string[];
  timeZone?: string;
}

let open: Manifest = {};

/** @param text of `appsscript.json`, or undefined */
export function readManifest(text: string | undefined): void {
  open = JSON.parse(text ?? '{}') as Manifest;
}

export function manifest(): Manifest {
  return open;
}
