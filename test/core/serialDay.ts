/** Serial days (days since 1899-12-30) as tests write them. */

/** The serial day of a date such as `2024-02-29`. */
export function serialDay(isoDate: string): number {
  return Date.parse(isoDate) / 86_400_000 + 25569;
}
