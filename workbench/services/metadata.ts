/** Developer metadata of the file, of sheets, and of whole rows and columns; and the finder over all of them. */
import type { MetadataSnapshot, RangeSnapshot } from '../types/snapshot.ts';
import { DeveloperMetadataLocationType, type EnumValue } from './enumerations.ts';
import { extras, setExtras } from './hostCall.ts';
import { FILE } from './port.ts';
import { countCall, service } from './service.ts';

interface SheetLike {
  getSheetId(): number;
  getMaxRows(): number;
  getMaxColumns(): number;
  getRange(row: number, column: number, rows: number, columns: number): object;
}

/** A sheet, or null for the file itself. */
type Place = SheetLike | null;
type Lines = NonNullable<MetadataSnapshot['lines']>;
type LocationType = EnumValue<keyof typeof DeveloperMetadataLocationType>;

const PARTIAL =
  'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.';

/**
 * The value and the visibility may each be left out.
 *
 * @param lines the row or column that it is about, or null for all of the sheet
 */
export function addMetadata(sheetId: number, lines: Lines | null, key: string, second?: unknown): void {
  const value = typeof second === 'string' ? second : '';
  const entry: MetadataSnapshot = lines === null ? { key, value } : { key, value, lines };
  setExtras(sheetId, 'metadata', [...extras(sheetId, 'metadata'), entry]);
}

/**
 * The one row or column that a range is.
 *
 * @throws Error in Google's words when the range is anything else
 */
export function wholeLine(range: RangeSnapshot, grid: { rows: number; columns: number }): Lines {
  if (range.rows === 1 && range.columns === grid.columns) return { side: 'row', at: range.row };
  if (range.columns === 1 && range.rows === grid.rows) return { side: 'column', at: range.column };
  throw new Error(PARTIAL);
}

export class DeveloperMetadata {
  private readonly sheet: Place;
  private readonly entry: MetadataSnapshot;

  constructor(sheet: Place, entry: MetadataSnapshot) {
    this.sheet = sheet;
    this.entry = entry;
  }
  getKey = () => this.entry.key;
  /** Null when it has none. */
  getValue = () => this.entry.value || null;
  getLocation = () => {
    const { sheet, entry } = this;
    const line = (side: Lines['side']) => {
      if (sheet === null || entry.lines?.side !== side) return null;
      const { at } = entry.lines;
      return side === 'row'
        ? sheet.getRange(at, 1, 1, sheet.getMaxColumns())
        : sheet.getRange(1, at, sheet.getMaxRows(), 1);
    };
    return service('DeveloperMetadataLocation', {
      getLocationType: () => this.locationType(),
      getSheet: () => sheet,
      getRow: () => line('row'),
      getColumn: () => line('column'),
    });
  };
  locationType(): LocationType {
    const { SPREADSHEET, SHEET, ROW, COLUMN } = DeveloperMetadataLocationType;
    if (this.sheet === null) return SPREADSHEET;
    const { lines } = this.entry;
    return lines === undefined ? SHEET : lines.side === 'row' ? ROW : COLUMN;
  }
  isOfLines(): boolean {
    return this.entry.lines !== undefined;
  }
  remove(): void {
    const sheetId = this.sheet?.getSheetId() ?? FILE;
    const all = extras(sheetId, 'metadata');
    const at = all.findIndex((each) => JSON.stringify(each) === JSON.stringify(this.entry));
    setExtras(
      sheetId,
      'metadata',
      all.filter((_, i) => i !== at),
    );
  }
}

/** All metadata of a place, with that of the rows and columns of a sheet. */
function metadataIn(place: Place): DeveloperMetadata[] {
  return extras(place?.getSheetId() ?? FILE, 'metadata').map((entry) =>
    service('DeveloperMetadata', new DeveloperMetadata(place, entry)),
  );
}

/** The metadata of the place itself. */
export function metadataOf(place: Place): DeveloperMetadata[] {
  return metadataIn(place).filter((entry) => !entry.isOfLines());
}

/** A builder of a search: its `with…` calls do not count, `find` does. */
export class DeveloperMetadataFinder {
  private readonly places: readonly Place[];
  private key: string | null = null;
  private value: string | null = null;
  private locationType: LocationType | null = null;

  constructor(places: readonly Place[]) {
    this.places = places;
  }
  withKey(key: string): this {
    this.key = key;
    return this;
  }
  withValue(value: string): this {
    this.value = value;
    return this;
  }
  withLocationType(type: LocationType): this {
    this.locationType = type;
    return this;
  }
  find(): DeveloperMetadata[] {
    countCall();
    return this.places
      .flatMap(metadataIn)
      .filter(
        (entry) =>
          (this.key === null || entry.getKey() === this.key) &&
          (this.value === null || entry.getValue() === this.value) &&
          (this.locationType === null || entry.locationType() === this.locationType),
      );
  }
}
