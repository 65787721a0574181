/** Protections of sheets and ranges. */
import type { RangeSnapshot } from '../types/snapshot.ts';
import { authoriseOperation } from './authorisation.ts';
import { PROTECTED } from './editing.ts';
import { type EnumValue, ProtectionType } from './enumerations.ts';
import { extras, setExtras } from './hostCall.ts';
import type { KeptProtection } from './port.ts';
import type { Range } from './range.ts';
import { service } from './service.ts';

type RangeOf = (at: RangeSnapshot) => Range;

export class Protection {
  private readonly sheetId: number;
  private readonly id: number;

  private readonly rangeOf: RangeOf;

  private constructor(sheetId: number, id: number, rangeOf: RangeOf) {
    this.sheetId = sheetId;
    this.id = id;
    this.rangeOf = rangeOf;
  }

  /** A sheet is protected once: asked again, Google answers with the protection that it has. */
  static add(sheetId: number, range: RangeSnapshot | null, rangeOf: RangeOf): Protection {
    // Refused in a cell even where nothing would change.
    authoriseOperation('setExtras');
    const [known] = range === null ? Protection.of(sheetId, ProtectionType.SHEET, rangeOf) : [];
    if (known) return known;
    // At random, as Google does, so that the number of a removed protection never means another one.
    const id = Math.floor(Math.random() * 2 ** 31);
    const added = { id, range, warningOnly: false, description: '', unprotected: [], canEdit: true };
    setExtras(sheetId, 'protections', [...extras(sheetId, 'protections'), added]);
    return service('Protection', new Protection(sheetId, id, rangeOf));
  }

  static of(sheetId: number, type: EnumValue, rangeOf: RangeOf): Protection[] {
    return extras(sheetId, 'protections')
      .filter(({ range }) => (range === null) === (type === ProtectionType.SHEET))
      .map(({ id }) => service('Protection', new Protection(sheetId, id, rangeOf)));
  }

  private read(): KeptProtection {
    const protection = extras(this.sheetId, 'protections').find(({ id }) => id === this.id);
    if (!protection) throw new Error('This protection was removed.');
    return protection;
  }
  /** @param to the protection as it shall be; none takes it away */
  private replace(to: KeptProtection[]): void {
    if (!this.read().canEdit) throw new Error(PROTECTED);
    const all = extras(this.sheetId, 'protections').flatMap((each) => (each.id === this.id ? to : [each]));
    setExtras(this.sheetId, 'protections', all);
  }
  private change(part: Partial<KeptProtection>): this {
    this.replace([{ ...this.read(), ...part }]);
    return this;
  }

  getProtectionType(): EnumValue {
    return this.read().range === null ? ProtectionType.SHEET : ProtectionType.RANGE;
  }
  getRange(): Range {
    const { range } = this.read();
    if (range === null) throw new Error('The range of a sheet protection is not implemented in the workbench');
    return this.rangeOf(range);
  }
  canEdit(): boolean {
    return this.read().canEdit;
  }
  isWarningOnly(): boolean {
    return this.read().warningOnly;
  }
  setWarningOnly(warningOnly: boolean): this {
    return this.change({ warningOnly });
  }
  getDescription(): string {
    return this.read().description;
  }
  setDescription(description: string): this {
    return this.change({ description });
  }
  setUnprotectedRanges(ranges: Range[]): this {
    return this.change({ unprotected: ranges.map((range) => range.at) });
  }
  remove(): void {
    this.replace([]);
  }
}
