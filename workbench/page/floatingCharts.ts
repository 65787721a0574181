/** The charts of the sheets, floating over their cells and redrawn when the cells change. */
import type { FUniver } from '@univerjs/core/facade';
import type { EChartsType } from 'echarts/core';
import { createElement, useEffect, useRef } from 'react';
import '@univerjs/sheets-drawing-ui/facade';
import '@univerjs/sheets-ui/facade';
import '@univerjs/ui/facade';
import { readChart } from '../charts/readChart.ts';
import type { CellValue, ChartSnapshot, RangeSnapshot } from '../types/snapshot.ts';
import { drawChart } from './drawChart.ts';

const COMPONENT = 'ClienteleChart';

/** Frames within which charts that are to go should have been drawn. */
const PATIENCE = 120;

const sheetOf = (chartId: number) => Math.floor(chartId / 1000);

export interface FloatingCharts {
  /** Shows exactly these charts on a sheet, once that is shown. */
  show(sheetId: number, charts: readonly ChartSnapshot[]): void;
  /** Draws every chart anew, after cells changed. */
  refresh(): void;
}

interface Placed {
  chart: ChartSnapshot;
  remove: () => void;
  draw: (() => void) | null;
}

export function floatingCharts(
  api: FUniver,
  read: (range: RangeSnapshot) => CellValue[][],
  univerId: (sheetId: number) => string,
): FloatingCharts {
  const placed = new Map<number, Placed>();
  /** What is to be shown on sheets that are not looked at: there Univer neither places nor removes anything rightly. */
  const waiting = new Map<number, readonly ChartSnapshot[]>();

  api.registerComponent(COMPONENT, ({ data }: { data?: { chartId: number } }) => {
    const container = useRef<HTMLDivElement>(null);
    useEffect(() => {
      const entry = placed.get(data?.chartId ?? 0);
      if (!entry || !container.current) return;
      let drawn: EChartsType | null = null;
      entry.draw = () => {
        drawn?.dispose();
        drawn = container.current ? drawChart(container.current, readChart(entry.chart, read)) : null;
      };
      entry.draw();
      return () => {
        drawn?.dispose();
        entry.draw = null;
      };
    });
    return createElement('div', { ref: container, className: 'chart', style: { width: '100%', height: '100%' } });
  });

  const place = (sheetId: number, chart: ChartSnapshot): void => {
    const sheet = api.getActiveWorkbook()?.getSheetBySheetId(univerId(sheetId));
    if (!sheet) return;
    const { position } = chart;
    const edge = (count: number, size: (index: number) => number) =>
      Array.from({ length: count - 1 }, (_, i) => size(i)).reduce((sum, each) => sum + each, 0);
    const { rowHeader, columnHeader } = sheet.getSheet().getConfig();
    const startX = rowHeader.width + edge(position.column, (i) => sheet.getColumnWidth(i)) + position.offsetX;
    const startY = columnHeader.height + edge(position.row, (i) => sheet.getRowHeight(i)) + position.offsetY;
    const size = readChart(chart, read);
    const entry: Placed = { chart, remove: () => undefined, draw: null };
    placed.set(chart.chartId, entry);
    const floating = sheet.addFloatDomToPosition({
      componentKey: COMPONENT,
      allowTransform: true,
      initPosition: { startX, endX: startX + size.width, startY, endY: startY + size.height },
      data: { chartId: chart.chartId },
    });
    entry.remove = () => floating?.dispose();
  };

  const replace = (sheetId: number, charts: readonly ChartSnapshot[]): void => {
    for (const [chartId, entry] of placed) {
      if (sheetOf(chartId) !== sheetId) continue;
      entry.remove();
      placed.delete(chartId);
    }
    for (const chart of charts) place(sheetId, chart);
  };
  const isActive = (sheetId: number) => api.getActiveWorkbook()?.getActiveSheet().getSheetId() === univerId(sheetId);
  const isDrawn = (sheetId: number) =>
    [...placed].every(([chartId, { draw }]) => sheetOf(chartId) !== sheetId || draw !== null);
  /** Univer forgets to remove what it has not drawn yet, so that old charts would stay under the new ones. */
  const placeWaiting = (framesLeft: number): void => {
    for (const [sheetId, charts] of waiting) {
      if (!isActive(sheetId)) continue;
      if (isDrawn(sheetId) || framesLeft === 0) {
        waiting.delete(sheetId);
        replace(sheetId, charts);
      } else requestAnimationFrame(() => placeWaiting(framesLeft - 1));
    }
  };
  // Told before the sheet is drawn, on which places are measured.
  api.addEvent(api.Event.ActiveSheetChanged, () =>
    requestAnimationFrame(() => requestAnimationFrame(() => placeWaiting(PATIENCE))),
  );

  return {
    show: (sheetId, charts) => {
      waiting.set(sheetId, charts);
      placeWaiting(PATIENCE);
    },
    refresh: () => {
      for (const { draw } of placed.values()) draw?.();
    },
  };
}

/** Cells as a chart takes them: numbers as they are, texts as they are shown. */
export function chartCells(
  api: FUniver,
  univerSheetId: string,
  { row, column, rows, columns }: RangeSnapshot,
): CellValue[][] {
  const sheet = api.getActiveWorkbook()?.getSheetBySheetId(univerSheetId);
  const shown = sheet?.getRange(row - 1, column - 1, rows, columns).getValues() ?? [];
  const stored = sheet?.getSheet().getCellMatrix();
  return shown.map((line, i) =>
    line.map((value, j) => {
      const number = stored?.getValue(row - 1 + i, column - 1 + j)?.v;
      return typeof number === 'number' ? number : ((value ?? null) as CellValue);
    }),
  );
}
