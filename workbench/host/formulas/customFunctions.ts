/** Custom functions in Univer's formula engine: arguments as Apps Script hands them over, results and errors as Sheets shows them. */
import { CellValueType, type Injector } from '@univerjs/core';
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
import { formatOfDate, isDateFormat } from '../typing/typedValues.ts';
import type { SheetCells } from '../workbook/sheetCells.ts';
import type { CellOutcome, CellPlace } from './cellMessages.ts';
import type { CustomFunctionDoc } from './functionDocs.ts';
import type { CallFunction } from './rememberedCalls.ts';
import { SHEETS_FUNCTIONS } from './sheetsFunctions.ts';
import { REFUSED_VOLATILE, type VolatileCells } from './volatileCells.ts';

/** Of a text in one cell. */
const MOST_CHARACTERS = 50_000;
const TOO_LONG = `Your input contains more than the maximum of ${MOST_CHARACTERS} characters in a single cell.`;

export interface FunctionHost {
  call: CallFunction;
  cells: SheetCells;
  volatile: VolatileCells;
  onOutcome(at: CellPlace, outcome: CellOutcome): void;
}

/**
 * A formula may call every function of the script that Sheets has none of the same name for, but autocomplete lists only those that are documented.
 *
 * @param declared names of the script's functions, private ones left out
 * @returns the names that are known to formulas now
 */
export function registerCustomFunctions(
  injector: Injector,
  declared: readonly string[],
  docs: readonly CustomFunctionDoc[],
  host: FunctionHost,
): string[] {
  const functions = injector.get(IFunctionService);
  const known = declared.filter((name) => !SHEETS_FUNCTIONS.has(name.toUpperCase()));
  functions.registerExecutors(...known.map((name) => new CustomFunction(name, host)));
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
  return known.map((name) => name.toUpperCase());
}

/** Takes away the functions that a new build no longer has, and what was remembered of formulas that name one it gains or loses. */
export function forgetCustomFunctions(injector: Injector, old: readonly string[], now: readonly string[]): void {
  const gone = old.filter((name) => !now.includes(name));
  const come = now.filter((name) => !old.includes(name));
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
  /** As the script spells it; formulas spell it as they like. */
  private readonly scriptName: string;
  private readonly host: FunctionHost;

  constructor(scriptName: string, host: FunctionHost) {
    super(scriptName.toUpperCase());
    this.scriptName = scriptName;
    this.host = host;
  }

  override isAsync(): boolean {
    return true;
  }

  override calculate(...variants: FunctionVariantType[]): FunctionVariantType {
    const at = { sheetId: this.subUnitId ?? '', row: this.row, column: this.column };
    if (this.dependsOnVolatile(at, variants)) {
      this.host.onOutcome(at, { error: REFUSED_VOLATILE });
      return ErrorValueObject.create(ErrorType.ERROR);
    }
    const args = variants.map((variant) => argument(variant, this.host));
    return new AsyncObject(this.resultOf(at, args)) as unknown as FunctionVariantType;
  }

  /** The engine waits for ever for a promise that is rejected, so this one never is. */
  private async resultOf(at: CellPlace, args: unknown[]): Promise<BaseValueObject> {
    try {
      const { outcome } = await this.host.call(this.scriptName, args);
      if ('error' in outcome) throw new Error(outcome.error.message);
      const value = resultValue(outcome.value);
      const [rows, columns] = value.isArray() ? sizeOf(value as ArrayValueObject) : [1, 1];
      this.host.onOutcome(at, { rows, columns });
      return value;
    } catch (error) {
      this.host.onOutcome(at, { error: error instanceof Error ? error.message : String(error) });
      return ErrorValueObject.create(ErrorType.ERROR);
    }
  }

  private dependsOnVolatile(at: CellPlace, variants: FunctionVariantType[]): boolean {
    const { volatile, cells } = this.host;
    const formula = cells.at(at.sheetId, at.row, at.column)?.f ?? '';
    return (
      variants.some((variant) => {
        if (!variant.isReferenceObject()) return false;
        const reference = variant as BaseReferenceObject;
        return volatile.touches(reference.getSheetId(), reference.getRangePosition());
      }) || argumentTexts(formula, String(this.name)).some((text) => volatile.readBy(at.sheetId, text))
    );
  }
}

function sizeOf(array: ArrayValueObject): [rows: number, columns: number] {
  return [array.getRowCount(), array.getColumnCount()];
}

/** What stands in the brackets of each call of a function: the whole formula where that names a variable of it. */
function argumentTexts(formula: string, name: string): string[] {
  const calls = formula.matchAll(new RegExp(`"(?:[^"]|"")*"|\\b${name}\\s*\\(`, 'gi'));
  const texts = [...calls].flatMap(({ 0: token, index }) =>
    token.startsWith('"') ? [] : [bracketed(formula, index + token.length)],
  );
  return DECLARES.test(formula)
    ? texts.map((text) => (NAME.test(text.replace(TEXT, '')) ? formula.slice(1) : text))
    : texts;
}

const TEXT = /"(?:[^"]|"")*"/g;
const DECLARES = /\b(?:LET|LAMBDA)\s*\(/i;
/** Neither a function, nor a sheet, nor a reference. */
const NAME =
  /(?<![\p{L}\p{N}_.$'!:])(?!\$?[A-Z]{1,3}\$?\d|(?:TRUE|FALSE)\b)[\p{L}_][\p{L}\p{N}_.]*(?![\p{L}\p{N}_.!:'$]|\s*\()/iu;

/** The text from here to the bracket that closes it. */
function bracketed(formula: string, from: number): string {
  let depth = 1;
  for (const { 0: token, index } of formula.slice(from).matchAll(/"(?:[^"]|"")*"|[()]/g)) {
    if (token === '(') depth++;
    if (token === ')' && --depth === 0) return formula.slice(from, from + index);
  }
  return formula.slice(from);
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
    return typeof value === 'number' && isDateFormat(host.cells.numberFormat(data)) ? { $date: value } : value;
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
  if (value.isError()) return (value as ErrorValueObject).getErrorType();
  return value.isNumber() && isDateFormat(value.getPattern()) ? { $date: value.getValue() } : value.getValue();
}

function resultValue(value: unknown): BaseValueObject {
  if (!Array.isArray(value)) return cellValue(value);
  const rows = value.map((row: unknown): unknown[] => (Array.isArray(row) ? row : [row]));
  const columnCount = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (columnCount === 0) return NullValueObject.create();
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => Array.from({ length: columnCount }, (_, i) => cellValue(row[i]))),
    rowCount: rows.length,
    columnCount,
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
  if (typeof value === 'object' && '$error' in value) return ErrorValueObject.create(value.$error as ErrorType);
  if (typeof value === 'object' && '$date' in value) {
    return NumberValueObject.create(Number(value.$date), formatOfDate(Number(value.$date)));
  }
  const text = String(value);
  if (text.length > MOST_CHARACTERS) throw new Error(TOO_LONG);
  return StringValueObject.create(text);
}
