/** Google's enumerations: their values are objects, so that a text of the same spelling is none of them. */

export class EnumValue<N extends string = string> {
  private readonly type: string;
  private readonly text: N;

  constructor(type: string, text: N) {
    this.type = type;
    this.text = text;
  }
  /** Name of the enumeration that a value is of, or null for any other value. */
  static typeOf(value: unknown): string | null {
    return value instanceof EnumValue ? value.type : null;
  }
  name(): N {
    return this.text;
  }
  toString(): N {
    return this.text;
  }
  toJSON(): N {
    return this.text;
  }
}

type Enumeration<N extends string> = { readonly [K in N]: EnumValue<K> };

function enumeration<N extends string>(type: string, ...names: N[]): Enumeration<N> {
  const values = names.map((name) => [name, Object.freeze(new EnumValue(type, name))]);
  return Object.freeze(Object.fromEntries(values) as Enumeration<N>);
}

export const BooleanCriteria = enumeration(
  'BooleanCriteria',
  'CELL_EMPTY',
  'CELL_NOT_EMPTY',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_ENDS_WITH',
  'TEXT_EQUAL_TO',
  'TEXT_STARTS_WITH',
);
export const BorderStyle = enumeration(
  'BorderStyle',
  'SOLID',
  'SOLID_MEDIUM',
  'SOLID_THICK',
  'DASHED',
  'DOTTED',
  'DOUBLE',
);
export const Button = enumeration('Button', 'CLOSE', 'OK', 'CANCEL', 'YES', 'NO');
export const ButtonSet = enumeration('ButtonSet', 'OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL');
export const ChartHiddenDimensionStrategy = enumeration(
  'ChartHiddenDimensionStrategy',
  'IGNORE_BOTH',
  'IGNORE_ROWS',
  'IGNORE_COLUMNS',
  'SHOW_BOTH',
);
export const ChartMergeStrategy = enumeration('ChartMergeStrategy', 'MERGE_COLUMNS', 'MERGE_ROWS');
export const ChartType = enumeration('ChartType', 'AREA', 'BAR', 'COLUMN', 'COMBO', 'LINE', 'PIE', 'SCATTER');
export const CopyPasteType = enumeration(
  'CopyPasteType',
  'PASTE_NORMAL',
  'PASTE_NO_BORDERS',
  'PASTE_FORMAT',
  'PASTE_FORMULA',
  'PASTE_DATA_VALIDATION',
  'PASTE_VALUES',
  'PASTE_CONDITIONAL_FORMATTING',
  'PASTE_COLUMN_WIDTHS',
);
export const DeveloperMetadataLocationType = enumeration(
  'DeveloperMetadataLocationType',
  'SPREADSHEET',
  'SHEET',
  'ROW',
  'COLUMN',
);
export const DeveloperMetadataVisibility = enumeration('DeveloperMetadataVisibility', 'DOCUMENT', 'PROJECT');
export const Dimension = enumeration('Dimension', 'ROWS', 'COLUMNS');
export const InterpolationType = enumeration('InterpolationType', 'NUMBER', 'PERCENT', 'PERCENTILE', 'MIN', 'MAX');
export const ProtectionType = enumeration('ProtectionType', 'SHEET', 'RANGE');
export const SheetType = enumeration('SheetType', 'GRID', 'OBJECT', 'DATASOURCE');
export const WrapStrategy = enumeration('WrapStrategy', 'WRAP', 'OVERFLOW', 'CLIP');
