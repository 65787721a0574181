/** Builders of conditional format rules and data validations. */
import type { CellStyle, ConditionalFormatSnapshot, RangeSnapshot, ValidationSnapshot } from '../types/snapshot.ts';
import { hexColour } from './colours.ts';
import type { EnumValue } from './enumerations.ts';
import { type Range, rangeOf } from './range.ts';
import { service } from './service.ts';

type Condition = ConditionalFormatSnapshot['condition'];
type Stop = Extract<Condition, { kind: 'gradient' }>['stops'][number];

export class ConditionalFormatRule {
  readonly spec: ConditionalFormatSnapshot;

  constructor(spec: ConditionalFormatSnapshot) {
    this.spec = spec;
  }
  getRanges(): Range[] {
    return this.spec.ranges.map(rangeOf);
  }
  copy(): ConditionalFormatRuleBuilder {
    return service('ConditionalFormatRuleBuilder', new ConditionalFormatRuleBuilder(this.spec), false);
  }
}

export class ConditionalFormatRuleBuilder {
  private condition: Condition | null;
  private ranges: RangeSnapshot[];
  private style: CellStyle;
  private stops: Stop[] = [];

  constructor(from?: ConditionalFormatSnapshot) {
    this.condition = from?.condition ?? null;
    this.ranges = from?.ranges ?? [];
    this.style = { ...from?.style };
  }

  private when(condition: Condition): this {
    this.condition = condition;
    return this;
  }
  whenTextStartsWith = (text: string) => this.when({ kind: 'textStartsWith', text });
  whenTextContains = (text: string) => this.when({ kind: 'textContains', text });
  whenTextEqualTo = (text: string) => this.when({ kind: 'textEqual', text });
  whenNumberEqualTo = (value: number) => this.when({ kind: 'numberEqual', value });
  whenNumberGreaterThan = (value: number) => this.when({ kind: 'numberGreater', value });
  whenNumberGreaterThanOrEqualTo = (value: number) => this.when({ kind: 'numberGreaterOrEqual', value });
  whenNumberLessThan = (value: number) => this.when({ kind: 'numberLess', value });
  whenNumberLessThanOrEqualTo = (value: number) => this.when({ kind: 'numberLessOrEqual', value });
  whenNumberBetween = (low: number, high: number) => this.when({ kind: 'numberBetween', low, high });
  whenCellEmpty = () => this.when({ kind: 'blank' });
  whenCellNotEmpty = () => this.when({ kind: 'notBlank' });
  whenFormulaSatisfied = (formula: string) => this.when({ kind: 'formula', formula });

  copy(): ConditionalFormatRuleBuilder {
    const copy = new ConditionalFormatRuleBuilder();
    copy.condition = this.condition;
    copy.ranges = [...this.ranges];
    copy.style = { ...this.style };
    copy.stops = [...this.stops];
    return service('ConditionalFormatRuleBuilder', copy, false);
  }

  setGradientMinpointWithValue = (color: string, _type: EnumValue, value: string) => this.stopAt(color, value);
  setGradientMidpointWithValue = (color: string, _type: EnumValue, value: string) => this.stopAt(color, value);
  setGradientMaxpointWithValue = (color: string, _type: EnumValue, value: string) => this.stopAt(color, value);
  setGradientMinpoint = (color: string) => this.stop({ color: hexColour(color), at: 'min' });
  setGradientMaxpoint = (color: string) => this.stop({ color: hexColour(color), at: 'max' });
  private stopAt(color: string, value: string): this {
    return this.stop({ color: hexColour(color), at: { number: Number(value) } });
  }
  private stop(stop: Stop): this {
    this.stops.push(stop);
    return this;
  }

  setBackground(background: string): this {
    this.style = { ...this.style, background: hexColour(background) };
    return this;
  }
  setFontColor(color: string): this {
    this.style = { ...this.style, color: hexColour(color) };
    return this;
  }
  setBold(bold: boolean): this {
    this.style = { ...this.style, bold };
    return this;
  }
  setItalic(italic: boolean): this {
    this.style = { ...this.style, italic };
    return this;
  }
  setRanges(ranges: Range[]): this {
    this.ranges = ranges.map((range) => range.at);
    return this;
  }

  build(): ConditionalFormatRule {
    const condition = this.stops.length > 0 ? ({ kind: 'gradient', stops: this.stops } as const) : this.condition;
    if (!condition) throw new Error('A conditional format rule must have a condition.');
    if (this.ranges.length === 0) throw new Error('A conditional format rule must have at least one range.');
    const rule = new ConditionalFormatRule({ ranges: this.ranges, condition, style: this.style });
    return service('ConditionalFormatRule', rule);
  }
}

/** A rule without its range, which comes when it is set. */
export interface DataValidation {
  spec: Omit<ValidationSnapshot, 'range'>;
}

export class DataValidationBuilder {
  private rule: ValidationSnapshot['rule'] | null = null;
  private allowInvalid = true;
  private help: string | undefined;

  private require(rule: ValidationSnapshot['rule']): this {
    this.rule = rule;
    return this;
  }
  requireValueInList = (values: string[], _showDropdown = true) => this.require({ kind: 'list', values });
  requireNumberBetween = (low: number, high: number) => this.require({ kind: 'numberBetween', low, high });
  requireNumberGreaterThanOrEqualTo = (low: number) => this.require({ kind: 'numberAtLeast', low });
  setAllowInvalid(allow: boolean): this {
    this.allowInvalid = allow;
    return this;
  }
  setHelpText(help: string): this {
    this.help = help;
    return this;
  }
  build(): DataValidation {
    if (!this.rule) throw new Error('A data validation must have a criterion.');
    const help = this.help === undefined ? {} : { help: this.help };
    return service('DataValidation', { spec: { rule: this.rule, allowInvalid: this.allowInvalid, ...help } }, false);
  }
}
