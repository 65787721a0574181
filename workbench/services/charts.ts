/** Embedded charts and their builder. */
import type { ChartSnapshot } from '../contract/snapshot.ts';
import { type Range, rangeOf } from './range.ts';
import { service } from './service.ts';

const names = <T extends string>(...all: T[]) => Object.fromEntries(all.map((name) => [name, name])) as Record<T, T>;

export const Charts = {
  ChartType: names('AREA', 'BAR', 'COLUMN', 'COMBO', 'LINE', 'PIE', 'SCATTER'),
  ChartMergeStrategy: names('MERGE_COLUMNS', 'MERGE_ROWS'),
  ChartHiddenDimensionStrategy: names('IGNORE_BOTH', 'IGNORE_ROWS', 'IGNORE_COLUMNS', 'SHOW_BOTH'),
};

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

  setChartType(type: ChartSnapshot['type']): this {
    this.spec.type = type;
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
  setMergeStrategy(strategy: string): this {
    if (strategy !== 'MERGE_COLUMNS') throw new Error('Only MERGE_COLUMNS is implemented in the workbench');
    return this;
  }
  setNumHeaders(headers: number): this {
    this.spec.headers = headers;
    return this;
  }
  setHiddenDimensionStrategy(_strategy: string): this {
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
