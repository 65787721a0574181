/** Developer metadata of sheets, and the finder over all of them. */
import { extras, setExtras } from './hostCall.ts';
import { countCall, service } from './service.ts';

interface SheetLike {
  getSheetId(): number;
}

export class DeveloperMetadata {
  private readonly sheet: SheetLike;
  private readonly entry: { key: string; value: string };

  constructor(sheet: SheetLike, entry: { key: string; value: string }) {
    this.sheet = sheet;
    this.entry = entry;
  }
  getKey = () => this.entry.key;
  getValue = () => this.entry.value;
  getLocation = () =>
    service('DeveloperMetadataLocation', { getSheet: () => this.sheet, getLocationType: () => 'SHEET' });
  remove(): void {
    const sheetId = this.sheet.getSheetId();
    const all = extras(sheetId, 'metadata');
    const at = all.findIndex(({ key, value }) => key === this.entry.key && value === this.entry.value);
    setExtras(
      sheetId,
      'metadata',
      all.filter((_, i) => i !== at),
    );
  }
}

export function metadataOf(sheet: SheetLike): DeveloperMetadata[] {
  return extras(sheet.getSheetId(), 'metadata').map((entry) =>
    service('DeveloperMetadata', new DeveloperMetadata(sheet, entry)),
  );
}

/** Objects, as Google's are, so that a visibility can be told from a value. */
export const DeveloperMetadataVisibility = {
  DOCUMENT: { toString: () => 'DOCUMENT' },
  PROJECT: { toString: () => 'PROJECT' },
};

/** A builder of a search: its `with…` calls do not count, `find` does. */
export class DeveloperMetadataFinder {
  private readonly sheets: SheetLike[];
  private key: string | null = null;
  private value: string | null = null;

  constructor(sheets: SheetLike[]) {
    this.sheets = sheets;
  }
  withKey(key: string): this {
    this.key = key;
    return this;
  }
  withValue(value: string): this {
    this.value = value;
    return this;
  }
  withLocationType(type: string): this {
    if (type !== 'SHEET') throw new Error('Only metadata of sheets is implemented in the workbench');
    return this;
  }
  find(): DeveloperMetadata[] {
    countCall();
    return this.sheets
      .flatMap(metadataOf)
      .filter(
        (entry) =>
          (this.key === null || entry.getKey() === this.key) &&
          (this.value === null || entry.getValue() === this.value),
      );
  }
}
