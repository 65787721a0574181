/** Where things are built. */
import { fileURLToPath } from 'node:url';

/** Root of the repository, with a slash at the end. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** What clasp pushes. */
export const DIST = `${ROOT}dist`;
/** The host contract as an Apps Script project. */
export const DIST_CONTRACT = `${ROOT}dist-contract`;
/** The bundled workbench: page, realm, command line. */
export const WORKBENCH = `${ROOT}.workbench`;
