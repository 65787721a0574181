/** What the methods that scripts use most take; a call with anything else is refused in Google's words. */
import { EnumValue } from './enumerations.ts';

/**
 * The ways to call each method: kinds of its parameters, in brackets those that may be left out. A kind with a capital is a service
 * or an enumeration; one with a question mark may be null. What is left out here is taken as it comes.
 */
const SIGNATURES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  Cache: {
    get: ['text'],
    getAll: ['list'],
    put: ['text text [number]'],
    putAll: ['object [number]'],
    remove: ['text'],
    removeAll: ['list'],
  },
  EmbeddedChartBuilder: {
    addRange: ['Range'],
    setChartType: ['ChartType'],
    setHiddenDimensionStrategy: ['ChartHiddenDimensionStrategy'],
    setMergeStrategy: ['ChartMergeStrategy'],
    setNumHeaders: ['whole'],
    setOption: ['text any'],
    setPosition: ['whole whole whole whole'],
  },
  ConditionalFormatRuleBuilder: {
    setGradientMaxpointWithValue: ['text InterpolationType text'],
    setGradientMidpointWithValue: ['text InterpolationType text'],
    setGradientMinpointWithValue: ['text InterpolationType text'],
    setRanges: ['list'],
    whenFormulaSatisfied: ['text'],
  },
  DeveloperMetadataFinder: {
    withKey: ['text'],
    withLocationType: ['DeveloperMetadataLocationType'],
    withValue: ['text'],
  },
  HtmlOutput: { setHeight: ['number'], setTitle: ['text'], setWidth: ['number'] },
  HtmlService: { createHtmlOutput: ['', 'text'], createHtmlOutputFromFile: ['text'] },
  Lock: { hasLock: [''], releaseLock: [''], tryLock: ['number'], waitLock: ['number'] },
  Menu: { addItem: ['text text'], addSeparator: [''], addSubMenu: ['Menu'], addToUi: [''] },
  Properties: {
    deleteAllProperties: [''],
    deleteProperty: ['text'],
    getKeys: [''],
    getProperties: [''],
    getProperty: ['text'],
    setProperties: ['object [boolean]'],
    setProperty: ['text any'],
  },
  Protection: { setDescription: ['text'], setUnprotectedRanges: ['list'], setWarningOnly: ['boolean'] },
  Range: {
    ...formats(),
    addDeveloperMetadata: ['text', 'text DeveloperMetadataVisibility', 'text text [DeveloperMetadataVisibility]'],
    getCell: ['whole whole'],
    getDisplayValue: [''],
    getDisplayValues: [''],
    getFormula: [''],
    getFormulas: [''],
    getValue: [''],
    getValues: [''],
    offset: ['whole whole [whole] [whole]'],
    setBackgrounds: ['rows'],
    setDataValidation: ['DataValidation?'],
    setFontColors: ['rows'],
    setFontFamilies: ['rows'],
    setFontSizes: ['rows'],
    setFontStyles: ['rows'],
    setFontWeights: ['rows'],
    setFormula: ['text'],
    setFormulas: ['rows'],
    setHorizontalAlignments: ['rows'],
    setNote: ['text?'],
    setNotes: ['rows'],
    setNumberFormats: ['rows'],
    setTextStyles: ['rows'],
    setValue: ['value'],
    setValues: ['rows'],
    setVerticalAlignments: ['rows'],
    setWraps: ['rows'],
  },
  RangeList: formats(),
  Sheet: {
    addDeveloperMetadata: ['text', 'text DeveloperMetadataVisibility', 'text text [DeveloperMetadataVisibility]'],
    appendRow: ['list'],
    deleteColumn: ['whole'],
    deleteColumns: ['whole whole'],
    deleteRow: ['whole'],
    deleteRows: ['whole whole'],
    getProtections: ['ProtectionType'],
    getRange: ['text', 'whole whole [whole] [whole]'],
    getRangeList: ['list'],
    insertChart: ['EmbeddedChart'],
    insertColumnAfter: ['whole'],
    insertColumnBefore: ['whole'],
    insertColumns: ['whole [whole]'],
    insertColumnsAfter: ['whole whole'],
    insertColumnsBefore: ['whole whole'],
    insertRowAfter: ['whole'],
    insertRowBefore: ['whole'],
    insertRows: ['whole [whole]'],
    insertRowsAfter: ['whole whole'],
    insertRowsBefore: ['whole whole'],
    removeChart: ['EmbeddedChart'],
    setActiveRange: ['Range'],
    setColumnWidth: ['whole whole'],
    setColumnWidths: ['whole whole whole'],
    setConditionalFormatRules: ['list'],
    setFrozenColumns: ['whole'],
    setFrozenRows: ['whole'],
    setHiddenGridlines: ['boolean'],
    setName: ['text'],
    setRowHeight: ['whole whole'],
    setRowHeights: ['whole whole whole'],
    setRowHeightsForced: ['whole whole whole'],
    setTabColor: ['text?'],
    updateChart: ['EmbeddedChart'],
  },
  Spreadsheet: {
    addDeveloperMetadata: ['text', 'text DeveloperMetadataVisibility', 'text text [DeveloperMetadataVisibility]'],
    deleteSheet: ['Sheet'],
    getRange: ['text'],
    getSheetById: ['whole'],
    getSheetByName: ['text'],
    insertSheet: ['', 'text [whole]', 'whole'],
    moveActiveSheet: ['whole'],
    setActiveSheet: ['Sheet [boolean]'],
    toast: ['text [text] [number?]'],
  },
  Ui: {
    alert: ['text', 'text ButtonSet', 'text text ButtonSet'],
    createMenu: ['text'],
    prompt: ['text', 'text ButtonSet', 'text text ButtonSet'],
    showModalDialog: ['HtmlOutput text'],
    showModelessDialog: ['HtmlOutput text'],
    showSidebar: ['HtmlOutput'],
  },
  Utilities: { formatDate: ['date text text'], sleep: ['number'] },
};

/** Those that a range and a list of ranges have alike. */
function formats(): Readonly<Record<string, readonly string[]>> {
  return {
    setBackground: ['text?'],
    setBorder: [
      'boolean? boolean? boolean? boolean? boolean? boolean?',
      'boolean? boolean? boolean? boolean? boolean? boolean? text? BorderStyle?',
    ],
    setFontColor: ['text?'],
    setFontFamily: ['text?'],
    setFontLine: ['text?'],
    setFontSize: ['number'],
    setFontStyle: ['text?'],
    setFontWeight: ['text?'],
    setHorizontalAlignment: ['text?'],
    setNumberFormat: ['text'],
    setVerticalAlignment: ['text?'],
    setWrap: ['boolean'],
    setWrapStrategy: ['WrapStrategy'],
  };
}

/** Whose name in an error begins with that of another service. */
const OWNER: Readonly<Record<string, string>> = {
  Cache: 'CacheService',
  Lock: 'LockService',
  Properties: 'PropertiesService',
  HtmlOutput: 'HtmlService',
  HtmlService: '',
  Menu: '',
  SpreadsheetApp: '',
  Ui: '',
  Utilities: '',
};

const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

const KINDS: Readonly<Record<string, (value: unknown) => boolean>> = {
  any: (value) => value !== undefined,
  boolean: (value) => typeof value === 'boolean',
  date: (value) => isDate(value) && !Number.isNaN(value.getTime()),
  list: Array.isArray,
  number: (value) => typeof value === 'number' && !Number.isNaN(value),
  object: (value) => isObject(value) && !Array.isArray(value),
  rows: (value) => Array.isArray(value) && value.every((row) => Array.isArray(row) && row.every(isCellValue)),
  text: (value) => typeof value === 'string',
  value: (value) => value !== undefined && isCellValue(value),
  whole: Number.isInteger,
};

/**
 * Sheets makes texts of other objects, none of them useful, so the strict reading refuses them. A text style is an object, too, and
 * goes into cells beside their values.
 */
function isCellValue(value: unknown): boolean {
  return isDate(value) ? !Number.isNaN(value.getTime()) : !isObject(value) || serviceNames.has(value as object);
}

/** Names of the services that scripts were given. */
const serviceNames = new WeakMap<object, string>();

export function nameService(object: object, name: string): void {
  serviceNames.set(object, name);
}

/** @throws Error in Google's words when no way to call the method takes these arguments */
export function assertSignature(service: string, method: string, args: readonly unknown[]): void {
  const ways = SIGNATURES[service];
  if (!ways || !Object.hasOwn(ways, method)) return;
  if (!ways[method]?.some((way) => takes(way, args))) throw mismatch(service, method, args);
}

function takes(way: string, args: readonly unknown[]): boolean {
  const kinds = way === '' ? [] : way.split(' ');
  const needed = kinds.filter((kind) => !kind.startsWith('[')).length;
  if (args.length < needed || args.length > kinds.length) return false;
  return args.every((arg, i) => isOfKind((kinds[i] as string).replace(/[[\]]/g, ''), arg));
}

function isOfKind(kind: string, value: unknown): boolean {
  if (kind.endsWith('?')) return value === null || isOfKind(kind.slice(0, -1), value);
  const test = KINDS[kind];
  return test ? test(value) : classOf(value) === kind;
}

/** Name of the service or enumeration that an object is of. */
export function classOf(value: unknown): string | undefined {
  return EnumValue.typeOf(value) ?? (isObject(value) ? serviceNames.get(value as object) : undefined);
}

function mismatch(service: string, method: string, args: readonly unknown[]): Error {
  const owner = OWNER[service] ?? 'SpreadsheetApp';
  const name = owner === '' ? service : `${owner}.${service}`;
  return new Error(
    `The parameters (${args.map(typeName).join()}) don't match the method signature for ${name}.${method}.`,
  );
}

/** As Google names types in its errors; `number[]` is any array. */
function typeName(value: unknown): string {
  if (value === undefined || value === null) return 'null';
  if (Array.isArray(value)) return 'number[]';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'object') return classOf(value) ?? '(class)';
  return typeof value === 'function' ? '(class)' : (typeof value).replace(/^./, (first) => first.toUpperCase());
}
