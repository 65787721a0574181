/** Native functions of Univer that would do harm as they are, those it lacks, and those that only it has. */
import type { Injector } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  functionMeta,
  IFunctionService,
  NullValueObject,
} from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import { SHEETS_FUNCTIONS } from './sheetsFunctions.ts';

export function mendFunctions(injector: Injector): void {
  const functions = injector.get(IFunctionService);
  const operators = new Set(functionMeta.map(([, name]) => String(name)));
  const foreign = [...functions.getExecutors().keys()]
    .map(String)
    .filter((name) => !SHEETS_FUNCTIONS.has(name) && !operators.has(name));
  functions.unregisterExecutors(...foreign);
  injector.get(IDescriptionService).unregisterDescriptions(foreign);
  functions.registerExecutors(new JoinedArrays('ARRAY_ROW'), new JoinedArrays('ARRAY_LITERAL'));

  // SORT sorts the cells it was given, and with them what every other formula over these cells reads; here it gets a copy.
  const sort = functions.getExecutor('SORT');
  if (!sort) return;
  const calculate = sort.calculate.bind(sort);
  sort.calculate = (cells, ...rest) =>
    calculate((cells as BaseValueObject).isArray() ? (cells as ArrayValueObject).clone() : cells, ...rest);
}

/** What braces make of their items: one beside the other in a row, one row below the other in the whole. */
class JoinedArrays extends BaseFunction {
  override minParams = 1;
  override maxParams = 255;

  override calculate(...variants: FunctionVariantType[]): FunctionVariantType {
    const parts = (variants as BaseValueObject[]).map(cellsOf);
    const isRow = this.name === 'ARRAY_ROW';
    const sizes = parts.map((rows) => (isRow ? rows.length : rows[0]?.length));
    // Sheets fills up nothing: “mismatched row size”, “missing values for one or more rows”.
    if (sizes.some((size) => size !== sizes[0])) return ErrorValueObject.create(ErrorType.VALUE);
    const joined = isRow ? (parts[0] ?? []).map((_, row) => parts.flatMap((part) => part[row] ?? [])) : parts.flat();
    return ArrayValueObject.create({
      calculateValueList: joined,
      rowCount: joined.length,
      columnCount: joined[0]?.length ?? 0,
      unitId: this.unitId ?? '',
      sheetId: this.subUnitId ?? '',
      row: this.row,
      column: this.column,
    });
  }
}

function cellsOf(value: BaseValueObject): BaseValueObject[][] {
  if (!value.isArray()) return [[value]];
  const array = value as ArrayValueObject;
  return array.getArrayValue().map((row) => row.map((cell) => cell ?? NullValueObject.create()));
}
