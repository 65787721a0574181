/** How events change what the page knows. */
import { describe, expect, it } from 'vitest';
import type { WorkbookDescription } from '../../src/app/contract.ts';
import { DEFAULT_METHOD } from '../../src/sidebar/method/methodChoice.ts';
import { type Event, initialState, reduce, type State, sourceSettings } from '../../src/sidebar/state.ts';
import { surveyChoiceFrom } from '../../src/sidebar/surveyChoice.ts';
import { dataCheck, SAVED, source, survey, workbook } from './fakeServer.ts';

const stateAfter = (...events: Event[]): State => events.reduce(reduce, initialState('en'));
const opened = (changed: Partial<WorkbookDescription> = {}): Event => ({
  type: 'opened',
  workbook: { ...workbook('en'), ...changed },
});
const described: Event = { type: 'described', source: source('en') };
const checked: Event = { type: 'checked', check: dataCheck(), source: SAVED.source };

describe('repeating the last run', () => {
  it.each([
    ['starts where there are settings and a name', { settings: SAVED, runBy: 'Jun' }, null],
    ['says that there is nothing to repeat', { settings: null, runBy: 'Jun' }, 'noSettings'],
    ['says that a name is needed, rather than use that of someone else', { settings: SAVED, runBy: '' }, 'noName'],
  ])('%s', (_, changed, notice) => {
    expect(stateAfter(opened({ again: true, ...changed })).notice).toBe(notice);
  });

  it('is not spoken of when nobody asked for it', () => {
    expect(stateAfter(opened({ settings: null, runBy: '' })).notice).toBeNull();
  });
});

describe('the sheet that is chosen on opening', () => {
  const sheet = (sheetId: number, rows: number, suggested = false) => ({
    sheetId,
    name: 'x',
    rows,
    range: '',
    suggested,
    survey: false,
  });

  it.each([
    ['that of the last run', [sheet(5, 9, true), sheet(1, 9)], SAVED, 1],
    ['the suggested one when that of the last run is gone', [sheet(5, 9, true), sheet(6, 9)], SAVED, 5],
    ['the only one with rows', [sheet(5, 0), sheet(6, 9)], null, 6],
    ['none where nothing speaks for one', [sheet(5, 9), sheet(6, 9)], null, null],
    ['none that has no rows', [sheet(1, 0, true), sheet(6, 9), sheet(7, 9)], SAVED, null],
  ])('is %s', (_, sheets, settings, expected) => {
    expect(stateAfter(opened({ sheets, settings })).sheetId).toBe(expected);
  });

  it('stays when the list is refreshed, and so does what was typed', () => {
    const state = stateAfter(
      opened({ runBy: 'Mei', settings: SAVED }),
      { type: 'sheetChosen', sheetId: 2 },
      { type: 'nameTyped', runBy: 'Jun' },
      { type: 'methodChosen', method: { ...DEFAULT_METHOD, keepsCuts: true } },
      opened({ runBy: 'Mei', settings: SAVED }),
    );
    expect(state).toMatchObject({ sheetId: 2, runBy: 'Jun', method: { ...DEFAULT_METHOD, keepsCuts: true } });
  });
});

describe('the order of day and month', () => {
  it('is that of the last run for its sheet, and open for another', () => {
    const state = stateAfter(opened({ settings: SAVED }));
    expect(state.dateOrder).toBe('dayFirst');
    expect(reduce(state, { type: 'sheetChosen', sheetId: 2 }).dateOrder).toBe('auto');
  });

  it('is open again when another date column is chosen, and kept otherwise', () => {
    const state = stateAfter(opened(), described, { type: 'dateOrderChosen', dateOrder: 'monthFirst' });
    const choose = (changed: Partial<State['columns']['mapping']>) =>
      reduce(state, {
        type: 'columnsChosen',
        columns: { ...state.columns, mapping: { ...state.columns.mapping, ...changed } },
      }).dateOrder;
    expect(choose({ date: 3 })).toBe('auto');
    expect(choose({ customer: 3 })).toBe('monthFirst');
  });
});

describe('going back', () => {
  it('leads from each step to the one before', () => {
    const screens = [stateAfter(opened(), described, checked, { type: 'tiersAsked' })];
    for (let i = 0; i < 4; i++) screens.push(reduce(screens[i] as State, { type: 'wentBack' }));
    expect(screens.map(({ screen }) => screen)).toEqual(['tiers', 'check', 'columns', 'source', 'source']);
  });

  it('leads from an error to the step it came from', () => {
    const state = stateAfter(
      opened(),
      described,
      checked,
      { type: 'tiersAsked' },
      { type: 'asked', task: 'run' },
      { type: 'refused', task: 'run', error: { code: 'PROTECTED_SHEET', params: { sheet: 'Customers' } } },
    );
    expect(state.screen).toBe('stopped');
    expect(reduce(state, { type: 'wentBack' })).toMatchObject({ screen: 'tiers', failure: null });
  });
});

describe('progress', () => {
  it('never goes back, whatever order the answers come in', () => {
    const state = stateAfter(
      { type: 'asked', task: 'run' },
      { type: 'progressed', progress: { step: 'score', share: 0.45 } },
      { type: 'progressed', progress: { step: 'read', share: 0.05 } },
      { type: 'progressed', progress: null },
    );
    expect(state.progress).toEqual({ step: 'score', share: 0.45 });
  });

  it('starts anew with another run', () => {
    const state = stateAfter(
      { type: 'asked', task: 'run' },
      { type: 'progressed', progress: { step: 'score', share: 0.45 } },
      { type: 'asked', task: 'run' },
    );
    expect(state.progress).toBeNull();
  });
});

describe('the source that is sent', () => {
  it('names the amount, or the unit price to multiply by, never both', () => {
    const state = stateAfter(opened(), described);
    expect(sourceSettings(state).columns).toMatchObject({ amount: 6, quantity: 5, unitPrice: null });
    const product = reduce(state, { type: 'columnsChosen', columns: { ...state.columns, amountFrom: 'product' } });
    expect(sourceSettings(product).columns).toMatchObject({ amount: null, quantity: 5, unitPrice: 7 });
  });

  it('has the rules and the survey that were chosen, and those of the last check after an error', () => {
    const rules = { duplicates: 'keep', testCustomers: ['test'], pseudonyms: true } as const;
    const state = stateAfter(
      opened({ settings: SAVED }),
      { ...described, survey: surveyChoiceFrom(survey('en'), 'dayFirst') },
      { type: 'rulesChosen', rules: { ...rules, testCustomers: [...rules.testCustomers] } },
    );
    expect(sourceSettings(state)).toMatchObject({
      ...rules,
      refunds: 'drop',
      survey: { sheetId: 2, scale: { min: 1, max: 5 }, dateOrder: 'dayFirst' },
    });
    expect(sourceSettings(reduce(state, { type: 'surveyChosen', survey: null })).survey).toBeNull();
    const refused = [checked, { type: 'rulesChosen', rules }, { type: 'lost', task: 'check' }] as Event[];
    const back = [...refused, { type: 'wentBack' } as const].reduce(reduce, state);
    expect(sourceSettings(back)).toMatchObject({ duplicates: 'drop', testCustomers: [], pseudonyms: false });
  });
});
