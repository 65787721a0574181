/** Protections of sheets and ranges. */
import type { ProtectionSnapshot, RangeSnapshot } from '../contract/snapshot.ts';
import { extras, setExtras } from './hostCall.ts';
import type { Range } from './range.ts';
import { service } from './service.ts';

export class Protection {
  private readonly sheetId: number;
  private index: number;

  private constructor(sheetId: number, index: number) {
    this.sheetId = sheetId;
    this.index = index;
  }

  static add(sheetId: number, range: RangeSnapshot | null): Protection {
    const all = extras(sheetId, 'protections');
    all.push({ range, warningOnly: false, description: '', unprotected: [], canEdit: true });
    setExtras(sheetId, 'protections', all);
    return service('Protection', new Protection(sheetId, all.length - 1));
  }

  static of(sheetId: number, type: 'SHEET' | 'RANGE'): Protection[] {
    return extras(sheetId, 'protections').flatMap(({ range }, index) =>
      (range === null) === (type === 'SHEET') ? [service('Protection', new Protection(sheetId, index))] : [],
    );
  }

  private read(): ProtectionSnapshot {
    const protection = extras(this.sheetId, 'protections')[this.index];
    if (!protection) throw new Error('This protection was removed.');
    return protection;
  }
  private change(part: Partial<ProtectionSnapshot>): this {
    const all = extras(this.sheetId, 'protections');
    all[this.index] = { ...this.read(), ...part };
    setExtras(this.sheetId, 'protections', all);
    return this;
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
    const all = extras(this.sheetId, 'protections');
    all.splice(this.index, 1);
    setExtras(this.sheetId, 'protections', all);
    this.index = -1;
  }
}
