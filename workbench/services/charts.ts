/** Embedded charts and their builder. */
import type { ChartSnapshot } from '../types/snapshot.ts';
import { ChartHiddenDimensionStrategy, ChartMergeStrategy, ChartType, type EnumValue } from './enumerations.ts';
import { type Range, rangeOf } from './range.ts';
import { service } from './service.ts';

export const Charts = { ChartType, ChartMergeStrategy, ChartHiddenDimensionStrategy };

export class EmbeddedChart {
  readonly spec: ChartSnapshot;

  constructor(spec: ChartSnapshot) {
    this.spec = spec;
  }
  getChartId = () => this.spec.chartId;
  getRanges = (): Range[] => this.spec.ranges.map(rangeOf);
  modify(): EmbeddedChartBuilder {
    return service('EmbeddedChartBuilder', new EmbeddedChartBuilder(this.spec), false);
  }
}

export class EmbeddedChartBuilder {
  private spec: ChartSnapshot;

  constructor(from?: ChartSnapshot) {
    this.spec = from
      ? structuredCopy(from)
      : {
          chartId: 0,
          type: 'COLUMN',
          ranges: [],
          headers: 0,
          options: {},
          position: { row: 1, column: 1, offsetX: 0, offsetY: 0 },
        };
  }

  setChartType(type: EnumValue<ChartSnapshot['type']>): this {
    this.spec.type = type.name();
    return this;
  }
  addRange(range: Range): this {
    this.spec.ranges.push(range.at);
    return this;
  }
  clearRanges(): this {
    this.spec.ranges = [];
    return this;
  }
  setMergeStrategy(strategy: EnumValue): this {
    if (strategy !== ChartMergeStrategy.MERGE_COLUMNS)
      throw new Error('Only MERGE_COLUMNS is implemented in the workbench');
    return this;
  }
  setNumHeaders(headers: number): this {
    this.spec.headers = headers;
    return this;
  }
  setHiddenDimensionStrategy(_strategy: EnumValue): this {
    return this;
  }
  setOption(path: string, value: unknown): this {
    this.spec.options[path] = value;
    return this;
  }
  setPosition(row: number, column: number, offsetX: number, offsetY: number): this {
    this.spec.position = { row, column, offsetX, offsetY };
    return this;
  }
  build(): EmbeddedChart {
    return service('EmbeddedChart', new EmbeddedChart(structuredCopy(this.spec)));
  }
}

function structuredCopy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
