/** Custom functions in Univer's formula engine: arguments as Apps Script hands them over, results and errors as Sheets shows them. */
import { CellValueType, type ICellData, type Injector } from '@univerjs/core';
import {
  ArrayValueObject,
  AsyncObject,
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  type FunctionVariantType,
  IFunctionService,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import type { Execution } from '../contract/stage.ts';
import type { CustomFunctionDoc } from './functionDocs.ts';
import { isDateFormat } from './typedValues.ts';

export interface CellPlace {
  sheetId: string;
  /** Zero-based. */
  row: number;
  column: number;
}

export interface FunctionHost {
  call(name: string, args: unknown[]): Promise<Execution>;
  /** Number format of a cell in the open workbook. */
  numberFormat(cell: ICellData): string;
  /** The error text of a cell, or null when the call went well. */
  onResult(at: CellPlace, error: string | null): void;
}

export function registerCustomFunctions(
  injector: Injector,
  docs: readonly CustomFunctionDoc[],
  host: FunctionHost,
): void {
  injector.get(IFunctionService).registerExecutors(...docs.map(({ name }) => new CustomFunction(name, host)));
  injector.get(IDescriptionService).registerDescriptions(
    docs.map(({ name, summary, parameters }) => ({
      functionName: name,
      functionType: FunctionType.User,
      description: summary,
      abstract: summary,
      functionParameter: parameters.map((parameter) => ({
        name: parameter.name,
        detail: parameter.help,
        example: parameter.name,
        require: /^optional\b/i.test(parameter.help) ? 0 : 1,
        repeat: 0,
      })),
    })),
  );
}

/** Takes away the functions that a new build no longer has, and what was remembered of formulas that name one it gains or loses. */
export function forgetCustomFunctions(
  injector: Injector,
  old: readonly CustomFunctionDoc[],
  now: readonly CustomFunctionDoc[],
): void {
  const names = (docs: readonly CustomFunctionDoc[]) => docs.map(({ name }) => name);
  const gone = names(old).filter((name) => !names(now).includes(name));
  const come = names(now).filter((name) => !names(old).includes(name));
  const functions = injector.get(IFunctionService);
  functions.unregisterExecutors(...gone);
  injector.get(IDescriptionService).unregisterDescriptions(gone);
  functions.deleteFormulaAstCacheKey(...gone, ...come);
}

class CustomFunction extends BaseFunction {
  /** References come unread, so that blanks, dates and booleans of the cells can be told apart. */
  override needsReferenceObject = true;
  override minParams = -1;
  override maxParams = -1;
  private readonly host: FunctionHost;

  constructor(name: string, host: FunctionHost) {
    super(name);
    this.host = host;
  }

  override isAsync(): boolean {
    return true;
  }

  override calculate(...variants: FunctionVariantType[]): FunctionVariantType {
    const at = { sheetId: this.subUnitId ?? '', row: this.row, column: this.column };
    const args = variants.map((variant) => argument(variant, this.host));
    const result = this.host.call(String(this.name), args).then(({ outcome }) => {
      this.host.onResult(at, 'error' in outcome ? outcome.error.message : null);
      return 'error' in outcome ? ErrorValueObject.create(ErrorType.ERROR) : resultValue(outcome.value);
    });
    return new AsyncObject(result as Promise<BaseValueObject>) as unknown as FunctionVariantType;
  }
}

function argument(variant: FunctionVariantType, host: FunctionHost): unknown {
  if (variant.isReferenceObject()) return referenceCells(variant as BaseReferenceObject, host);
  const value = variant as BaseValueObject;
  if (!value.isArray()) return plainValue(value);
  const rows = (value as ArrayValueObject).getArrayValue().map((row) => row.map((cell) => plainValue(cell || null)));
  return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
}

function referenceCells(reference: BaseReferenceObject, host: FunctionHost): unknown {
  const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
  const cell = (row: number, column: number) => {
    const data = reference.getCellData(row, column);
    const value = data?.v;
    if (!data || value === null || value === undefined) return '';
    if (data.t === CellValueType.BOOLEAN) return Boolean(value);
    return typeof value === 'number' && isDateFormat(host.numberFormat(data)) ? { $date: value } : value;
  };
  if (startRow === endRow && startColumn === endColumn) return cell(startRow, startColumn);
  const rows: unknown[][] = [];
  for (let row = startRow; row <= endRow; row++) {
    const line: unknown[] = [];
    for (let column = startColumn; column <= endColumn; column++) line.push(cell(row, column));
    rows.push(line);
  }
  return rows;
}

function plainValue(value: BaseValueObject | null): unknown {
  if (!value || value.isNull()) return '';
  return value.isError() ? (value as ErrorValueObject).getErrorType() : value.getValue();
}

function resultValue(value: unknown): BaseValueObject {
  if (!Array.isArray(value)) return cellValue(value);
  const rows = value.map((row: unknown) => (Array.isArray(row) ? row : [row]));
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => row.map(cellValue)),
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function cellValue(value: unknown): BaseValueObject {
  if (value === null || value === undefined) return NullValueObject.create();
  if (typeof value === 'number') return NumberValueObject.create(value);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (typeof value === 'object' && '$date' in value) return NumberValueObject.create(Number(value.$date), 'yyyy-mm-dd');
  return StringValueObject.create(String(value));
}
