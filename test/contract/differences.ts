/** Claims that the workbench is known not to hold yet; each fails a test once it does. */
export const KNOWN_DIFFERENCES: ReadonlySet<string> = new Set<string>([]);
