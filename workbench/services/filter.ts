/** The filter of a sheet, and what its columns are filtered by. */
import type { FilterColumn, FilterCondition, FilterSnapshot, RangeSnapshot } from '../types/snapshot.ts';
import { BooleanCriteria, type EnumValue } from './enumerations.ts';
import { extras, setExtras } from './hostCall.ts';
import type { Range } from './range.ts';
import { service } from './service.ts';

type RangeOf = (at: RangeSnapshot) => Range;
type Spec = Omit<FilterColumn, 'column'>;

export class Filter {
  private readonly sheetId: number;
  private readonly rangeOf: RangeOf;

  private constructor(sheetId: number, rangeOf: RangeOf) {
    this.sheetId = sheetId;
    this.rangeOf = rangeOf;
  }

  static of(sheetId: number, rangeOf: RangeOf): Filter | null {
    return extras(sheetId, 'filter') === null ? null : service('Filter', new Filter(sheetId, rangeOf));
  }

  /** @throws Error in Google's words on a sheet that has one */
  static add(range: RangeSnapshot, rangeOf: RangeOf): Filter {
    if (extras(range.sheetId, 'filter') !== null) {
      throw new Error("You can't create a filter in a sheet that already has a filter.");
    }
    setExtras(range.sheetId, 'filter', { range, columns: [], hiddenRows: [] });
    return service('Filter', new Filter(range.sheetId, rangeOf));
  }

  private read(): FilterSnapshot {
    const filter = extras(this.sheetId, 'filter');
    if (!filter) throw new Error('This filter was removed.');
    return filter;
  }

  getRange(): Range {
    return this.rangeOf(this.read().range);
  }
  getColumnFilterCriteria(column: number): FilterCriteria | null {
    const found = this.read().columns.find((each) => each.column === column);
    return found ? criteriaOf(found) : null;
  }
  setColumnFilterCriteria(column: number, criteria: FilterCriteria | null): this {
    const { range, columns } = this.read();
    if (column < range.column || column >= range.column + range.columns) {
      throw new Error('The column is outside of the filter.');
    }
    const others = columns.filter((each) => each.column !== column);
    const all = criteria === null ? others : [...others, { ...criteria.spec, column }];
    setExtras(this.sheetId, 'filter', { range, columns: all, hiddenRows: [] });
    return this;
  }
  removeColumnFilterCriteria(column: number): this {
    return this.setColumnFilterCriteria(column, null);
  }
  remove(): void {
    this.read();
    setExtras(this.sheetId, 'filter', null);
  }
}

/** What criteria and their builder tell alike. */
class Criteria {
  spec: Spec;

  constructor(spec: Spec) {
    this.spec = spec;
  }
  getCriteriaType(): EnumValue | null {
    return this.spec.condition ? BooleanCriteria[this.spec.condition.type] : null;
  }
  getCriteriaValues(): (string | number)[] {
    return this.spec.condition?.values ?? [];
  }
  getHiddenValues(): string[] {
    return this.spec.hidden ?? [];
  }
  copy(): FilterCriteriaBuilder {
    return criteriaBuilder(this.spec);
  }
}

export class FilterCriteria extends Criteria {}

export class FilterCriteriaBuilder extends Criteria {
  setHiddenValues(hidden: string[]): this {
    this.spec = { ...this.spec, hidden };
    return this;
  }

  private when(type: FilterCondition['type'], ...values: (string | number)[]): this {
    this.spec = { ...this.spec, condition: { type, values } };
    return this;
  }
  whenCellEmpty = () => this.when('CELL_EMPTY');
  whenCellNotEmpty = () => this.when('CELL_NOT_EMPTY');
  whenNumberBetween = (low: number, high: number) => this.when('NUMBER_BETWEEN', low, high);
  whenNumberEqualTo = (value: number) => this.when('NUMBER_EQUAL_TO', value);
  whenNumberGreaterThan = (value: number) => this.when('NUMBER_GREATER_THAN', value);
  whenNumberGreaterThanOrEqualTo = (value: number) => this.when('NUMBER_GREATER_THAN_OR_EQUAL_TO', value);
  whenNumberLessThan = (value: number) => this.when('NUMBER_LESS_THAN', value);
  whenNumberLessThanOrEqualTo = (value: number) => this.when('NUMBER_LESS_THAN_OR_EQUAL_TO', value);
  whenNumberNotBetween = (low: number, high: number) => this.when('NUMBER_NOT_BETWEEN', low, high);
  whenNumberNotEqualTo = (value: number) => this.when('NUMBER_NOT_EQUAL_TO', value);
  whenTextContains = (text: string) => this.when('TEXT_CONTAINS', text);
  whenTextDoesNotContain = (text: string) => this.when('TEXT_DOES_NOT_CONTAIN', text);
  whenTextEndsWith = (text: string) => this.when('TEXT_ENDS_WITH', text);
  whenTextEqualTo = (text: string) => this.when('TEXT_EQUAL_TO', text);
  whenTextStartsWith = (text: string) => this.when('TEXT_STARTS_WITH', text);

  build(): FilterCriteria {
    return criteriaOf(this.spec);
  }
}

function criteriaOf({ hidden, condition }: Spec): FilterCriteria {
  return service('FilterCriteria', new FilterCriteria({ ...(hidden && { hidden }), ...(condition && { condition }) }));
}

export function criteriaBuilder(from: Spec = {}): FilterCriteriaBuilder {
  return service('FilterCriteriaBuilder', new FilterCriteriaBuilder({ ...from }), false);
}
