/** What the app does with settings it cannot use, with surveys, and with sources that lack something. */
import { describe, expect, it } from 'vitest';
import { checkOrders, mainChoices } from '../../src/app/checkedOrders.ts';
import type { Settings } from '../../src/app/contract.ts';
import { customerColumns } from '../../src/app/customerColumns.ts';
import { dataCheck } from '../../src/app/dataCheck.ts';
import { forecastCustomers } from '../../src/app/forecast.ts';
import { segmentCustomers } from '../../src/app/segmentation.ts';
import { parseSettings } from '../../src/app/settings.ts';
import { parseSourceSettings, parseSurveyRequest } from '../../src/app/sourceSettings.ts';
import { describeSource } from '../../src/app/sourceSheet.ts';
import { describeSurvey } from '../../src/app/surveySheet.ts';
import { DEFAULT_CLASSES } from '../../src/core/segments/customerClasses.ts';
import type { Cell } from '../../src/grid/cell.ts';
import { refused } from '../functions/refused.ts';
import { CALENDAR, settings, sheetOf } from './sourceSettings.ts';

const DAY = 45748;
const TERMS = { grossMargin: null, annualDiscountRate: 0.1 };
const NO_RUN_BEFORE = { tiers: new Map<string, string>(), overrides: new Map<string, string>() };

function settingsOf(source: Settings['source']): Settings {
  return { source, classes: DEFAULT_CLASSES, tierNames: ['A', 'B', 'C'], extras: [], cuts: 'fresh', runBy: '' };
}

const CUSTOMER_ROWS: Cell[][] = [
  ['Customer', 'Last order', 'Orders', 'Total spent'],
  ['00123', DAY, 12, 900],
  ['00124', DAY - 40, 2, 300],
  ['00125', DAY - 400, 1, 20],
  ['00126', DAY - 4, 0, 0],
];
const OF_CUSTOMERS = settings({ customer: 0, lastDate: 1, orders: 2, revenue: 3 }, { shape: 'customers' });

describe('settings', () => {
  it('of an older version, with six columns and no shape, are refused by name', () => {
    const old = {
      sheetId: 1,
      columns: { customer: 0, date: 1, amount: 2, quantity: null, unitPrice: null, orderId: null },
      dateOrder: 'auto',
      refunds: 'net',
    };
    expect(refused(() => parseSourceSettings(old))).toMatchObject({
      code: 'INVALID_SETTINGS',
      params: { path: 'shape' },
    });
    expect(refused(() => parseSourceSettings({ ...old, shape: 'orders' }))).toMatchObject({
      params: { path: 'columns.channel' },
    });
  });

  it('name a scale with two ends, and keys of test customers as keys are kept', () => {
    const source = settings({ customer: 0, date: 1, amount: 2 }, { testCustomers: [' ｔｅｓｔ '] });
    expect(parseSourceSettings(source).testCustomers).toEqual(['test']);
    expect(refused(() => parseSourceSettings({ ...source, testCustomers: [' '] }))).toMatchObject({
      params: { path: 'testCustomers.0' },
    });
    expect(refused(() => parseSurveyRequest({ sheetId: 2, scale: { min: 5, max: 5 } }))).toMatchObject({
      params: { path: 'scale' },
    });
    expect(parseSurveyRequest({ sheetId: 2, scale: { min: 0, max: 100 } }).scale).toEqual({ min: 0, max: 100 });
  });

  it('class ratings on the scale that they are read on', () => {
    const columns = { customer: 0, score: 1, nps: null, date: null, topic: null };
    const survey = { sheetId: 2, columns, scale: { min: 0, max: 10 }, dateOrder: 'auto' } as const;
    expect(parseSettings(settingsOf({ ...OF_CUSTOMERS, survey })).classes.satisfaction.scaleMax).toBe(11);
    expect(parseSettings(settingsOf(OF_CUSTOMERS)).classes.satisfaction.scaleMax).toBe(5);
  });

  it('of before there was a likelihood to recommend have no column for it, and names', () => {
    const { pseudonyms, ...before } = OF_CUSTOMERS;
    const survey = { sheetId: 2, columns: { customer: 0, score: 1, date: null }, scale: { min: 1, max: 5 } };
    expect(pseudonyms).toBe(false);
    expect(parseSourceSettings({ ...before, survey: { ...survey, dateOrder: 'auto' } })).toMatchObject({
      pseudonyms: false,
      survey: { columns: { customer: 0, score: 1, nps: null, date: null, topic: null } },
    });
  });

  it('need a scale for ratings, and none for the likelihood to recommend alone', () => {
    const columns = { customer: 0, score: null, nps: 1, date: null, topic: null };
    const survey = { sheetId: 2, columns, scale: null, dateOrder: 'auto' } as const;
    expect(parseSettings(settingsOf({ ...OF_CUSTOMERS, survey })).classes.satisfaction.scaleMax).toBe(5);
    expect(
      refused(() => parseSourceSettings({ ...OF_CUSTOMERS, survey: { ...survey, columns: { ...columns, score: 2 } } })),
    ).toMatchObject({ code: 'INVALID_SETTINGS', params: { path: 'survey.scale' } });
  });
});

describe('rows of customers', () => {
  const source = sheetOf(CUSTOMER_ROWS, 'CRM');
  const checked = checkOrders(source, OF_CUSTOMERS, CALENDAR);
  const forecast = forecastCustomers(checked, TERMS);

  it('have no forecast, for want of single orders', () => {
    expect(forecast.customers.size).toBe(0);
    expect(forecast.basis).toMatchObject({ missing: 'singleOrders', customers: 4, purchases: null, holdout: null });
  });

  it('are scored, put into tiers and told apart by behaviour; what needs single orders is not known', () => {
    const { customers } = segmentCustomers(checked, forecast, settingsOf(OF_CUSTOMERS), null, NO_RUN_BEFORE, null);
    expect(customers.map(({ customer, firstDay, lifetimeValue }) => [customer, firstDay, lifetimeValue])).toEqual([
      ['00123', null, null],
      ['00124', null, null],
      ['00125', null, null],
      ['00126', null, null],
    ]);
    const classesOf = (kind: keyof (typeof customers)[number]['classes']) =>
      customers.map(({ classes }) => classes[kind]);
    expect(classesOf('behaviour')).toEqual([0, 1, 2, null]);
    expect(classesOf('tier')).toEqual([0, 0, 2, 2]);
    expect(classesOf('segment').slice(0, 3)).not.toContain(null);
    for (const kind of ['lifecycle', 'need', 'satisfaction'] as const) {
      expect(classesOf(kind)).toEqual([null, null, null, null]);
    }
    expect(mainChoices(checked)).toEqual({ channel: null, product: null });
  });

  it('tell in their first rows what is optional', () => {
    const { firstRows } = describeSource(source, { shape: 'customers' }, 'UTC');
    expect(firstRows[0]).toEqual({
      ...{ row: 2, customer: '00123', day: DAY, amount: 900 },
      others: [{ role: 'orders', value: 12 }],
    });
  });
});

describe('a survey', () => {
  const cells: Cell[][] = [
    ['Member', 'How satisfied are you?', 'End date'],
    ['00123', 9, DAY],
    ['00123', 3, DAY - 5],
    ['00124', 10, DAY],
    [124, 0, DAY],
  ];
  const sheet = { ...sheetOf(cells, 'Survey'), sheetId: 2 };
  const { mapping, scale, scores } = describeSurvey(sheet, {}, 'UTC');
  const survey = { sheetId: 2, columns: mapping, scale: scale ?? { min: 1, max: 5 }, dateOrder: 'auto' } as const;
  const source = { ...OF_CUSTOMERS, survey };
  const checked = checkOrders(sheetOf(CUSTOMER_ROWS, 'CRM'), source, CALENDAR, sheet);

  it('has its columns and scale proposed, with what the scale rests on', () => {
    expect(mapping).toEqual({ customer: 0, score: 1, nps: null, date: 2, topic: null });
    expect({ scale, scores }).toEqual({ scale: { min: 0, max: 10 }, scores: { lowest: 0, highest: 10 } });
  });

  it('is joined by the key, last and all, moved to a scale from 1, and the others are counted', () => {
    const forecast = forecastCustomers(checked, TERMS);
    const { all, last } = customerColumns(checked, forecast);
    expect(all).toEqual({ sums: [14, 11, 0, 0], counts: [2, 1, 0, 0] });
    expect(last).toEqual({ sums: [10, 11, 0, 0], counts: [1, 1, 0, 0] });
    expect(dataCheck(checked, forecast)).toMatchObject({
      ratings: { ratings: 3, customers: 2, scale: { min: 0, max: 10 } },
      findings: [
        { code: 'ZERO_AMOUNT', rows: 1 },
        { code: 'UNMATCHED_RATING', rows: 1, firstRows: [5] },
      ],
    });
  });

  it('makes classes of satisfaction: 9 of 10 is satisfied, none is none', () => {
    const run = parseSettings(settingsOf(source));
    const { customers } = segmentCustomers(checked, forecastCustomers(checked, TERMS), run, null, NO_RUN_BEFORE, null);
    expect(customers.map(({ classes }) => classes.satisfaction)).toEqual([0, 0, null, null]);
  });
});

describe('orders with discounts and units', () => {
  const cells: Cell[][] = [
    ['Customer', 'Date', 'Amount', 'Order no.', 'Quantity', 'Discount', 'Channel'],
    ['a', DAY, 10, 'S1', 4, '9折', 'Web'],
    ['a', DAY, 10, 'S1', 1, '', 'Web'],
    ['a', DAY, 30, 'S2', 5, '', 'Store'],
    ['b', DAY, 51, 'S3', 'two', '', ''],
  ];
  const { shape, mapping } = describeSource(sheetOf(cells), {}, 'UTC');
  const columnsOf = (changed: Partial<typeof mapping>) => {
    const checked = checkOrders(sheetOf(cells), settings({ ...mapping, ...changed }, { shape }), CALENDAR);
    return { checked, columns: customerColumns(checked, forecastCustomers(checked, TERMS)) };
  };

  it('tell the share of orders with a discount, the price of a unit and the main channel', () => {
    const { checked, columns } = columnsOf({});
    expect(columns).toMatchObject({ discountShare: [0.5, 0], unitPrice: [5, null] });
    expect(mainChoices(checked).channel).toEqual(new Map([['a', 'Store']]));
  });

  it('know nothing of what has no column', () => {
    expect(columnsOf({ discount: null }).columns).toMatchObject({ discountShare: [null, null], unitPrice: [5, null] });
    expect(columnsOf({ quantity: null }).columns).toMatchObject({ discountShare: [0.5, 0], unitPrice: [null, null] });
    expect(columnsOf({ discount: null, quantity: null }).columns.unitPrice).toEqual([null, null]);
  });
});
