/** The numbers by which scripts know sheets; sheets made by hand in Univer have ids of letters. */

export type SheetNumber = (univerSheetId: string) => number;

/** Beyond the numbers that scripts' own sheets get. */
export const FIRST_MADE_BY_HAND = 1_000_000;

export function sheetNumbers(): SheetNumber {
  const numbers = new Map<string, number>();
  return (id) => {
    const known = numbers.get(id) ?? (/^\d+$/.test(id) ? Number(id) : FIRST_MADE_BY_HAND + numbers.size);
    numbers.set(id, known);
    return known;
  };
}
