/** What the sidebar says when it refuses, in English. */
import type { SidebarErrorCode } from '../../../errors.ts';
import type { Wordings } from '../texts.ts';
import { en as words } from '../vocabulary/en.ts';

const count = (number: number, thing: string) => `${number} ${thing}${number === 1 ? '' : 's'}`;

const missing = (rows: number, columns: number) =>
  [rows > 0 ? count(rows, 'row') : '', columns > 0 ? count(columns, 'column') : ''].filter(Boolean).join(' and ');

export const en = (): Wordings<SidebarErrorCode> => ({
  NO_SHEET: {
    title: 'That sheet is no longer in this file',
    fix: 'Choose another sheet.',
  },
  EMPTY_SHEET: ({ sheet }) => ({
    title: 'The sheet is empty',
    where: sheet,
    received: 'no cells with content',
    expected: 'a header row and one row for each order or customer',
    fix: 'Paste your orders into it, or choose another sheet.',
  }),
  ONLY_HEADERS: ({ sheet }) => ({
    title: 'There is nothing below the header',
    where: `${sheet}, row 2`,
    received: 'no rows',
    expected: 'one row for each order or customer',
    fix: 'Add your rows below the header, or choose another sheet.',
  }),
  COLUMN_NOT_CHOSEN: ({ sheet, column }) => ({
    title: `No ${words.columnRole[column]} column`,
    where: sheet,
    received: `no column with the ${words.columnRole[column]} of each row`,
    expected:
      column === 'amount' ? 'an amount column, or quantity and unit price' : `a ${words.columnRole[column]} column`,
    fix: 'Choose the column, or add one to the sheet.',
  }),
  SAME_COLUMN_TWICE: ({ sheet, column, first, second }) => ({
    title: 'One column has two roles',
    where: `${sheet}, column ${column}`,
    received: `${words.columnRole[first]} and ${words.columnRole[second]}`,
    expected: 'one role for each column',
    fix: 'Choose another column for one of them.',
  }),
  NO_DATES: {
    title: 'None of the dates can be read',
    expected: 'dates, such as 2025-04-01 or 1 Apr 2025',
    fix: 'Choose the column that holds the dates, or correct the cells.',
  },
  NO_AMOUNTS: {
    title: 'None of the amounts can be read',
    expected: 'numbers, such as 1,234.50 or ¥820',
    fix: 'Choose the column that holds the amounts, or correct the cells.',
  },
  NO_ORDER_COUNTS: {
    title: 'None of the numbers of orders can be read',
    expected: 'whole numbers, such as 12',
    fix: 'Choose the column that holds how many orders each customer placed, or say that each row is an order.',
  },
  NO_SCORES: {
    title: 'None of the scores can be read',
    expected: 'whole numbers on one scale, such as 4 or 9',
    fix: 'Choose the column that holds the scores and the scale they are on, or leave the survey out.',
  },
  AMBIGUOUS_DATES: ({ sheet, column, row, rows }) => ({
    title: 'The dates can be read in two ways',
    where: words.cell(sheet, column, row) + (rows > 1 ? ` and ${rows - 1} more` : ''),
    expected: 'a column in which at least one day is above 12, or dates that Sheets knows as dates',
    fix: 'Say whether the day or the month comes first.',
  }),
  MIXED_DATES: ({ received, otherRow, otherReceived }) => ({
    title: 'Day and month change places',
    received: `${words.received(received)} and, in row ${otherRow}, ${words.received(otherReceived)}`,
    expected: 'one order of day and month in the whole column, or dates that Sheets knows as dates',
    fix: 'Correct the cells, or say which comes first; rows that do not fit are left out.',
  }),
  NO_USABLE_ROWS: ({ sheet, rows }) => ({
    title: 'No row can be used',
    where: sheet,
    received: `${rows} rows, each without a customer, a date or an amount that can be read`,
    expected: 'a customer, a date and an amount in every row',
    fix: 'Check that the right columns are chosen, and who is left out.',
  }),
  ONE_CUSTOMER: ({ sheet, column, customer }) => ({
    title: 'There is only one customer',
    where: `${sheet}, column ${column}`,
    received: `${words.received(customer)} in every row`,
    expected: 'two customers or more',
    fix: 'Check that this is the customer column; one customer cannot be ranked.',
  }),
  NOTHING_POSITIVE: ({ sheet, column }) => ({
    title: 'No customer has revenue above zero',
    where: `${sheet}, column ${column}`,
    received: 'amounts that add up to zero or less for every customer',
    expected: 'positive amounts for sales, negative ones for refunds',
    fix: 'Check that this is the amount column and that sales are positive.',
  }),
  ALL_EQUAL: ({ sheet, column, customers, amount }) => ({
    title: 'All customers have the same revenue',
    where: `${sheet}, column ${column}`,
    received: `${amount} for each of ${customers} customers`,
    expected: 'revenue that differs between customers',
    fix: 'Check that this is the amount column; equal customers cannot be put into tiers.',
  }),
  PROTECTED_SHEET: ({ sheet }) => ({
    title: `You may not edit “${sheet}”`,
    where: sheet,
    received: 'a protected sheet',
    expected: 'a sheet that you may edit',
    fix: 'Ask its owner for access, or rename or delete the protected sheet.',
  }),
  SOURCE_IS_OUTPUT: ({ sheet }) => ({
    title: 'This sheet was written by Clientele',
    where: sheet,
    received: 'a results sheet',
    expected: 'the sheet with your orders',
    fix: 'Choose the sheet that holds the orders.',
  }),
  BUSY: ({ holder, since }) => ({
    title: holder ? `${holder} is segmenting now` : 'Someone is segmenting now',
    where: 'this file',
    received: `a run that started at ${since}`,
    expected: 'one run at a time',
    fix: 'Wait until it is over; your settings are kept.',
  }),
  CANCELLED: { title: 'Stopped before anything was written', fix: 'Start again whenever you like.' },
  INCOMPLETE_WRITE: ({ sheet, reason }) => ({
    title: `“${sheet}” is incomplete`,
    where: sheet,
    received: words.received(reason),
    expected: 'a sheet written to the end',
    fix: 'Segment again: the next run repairs it. Your targets, notes and source sheets are untouched.',
  }),
  INVALID_SETTINGS: ({ path, received }) => ({
    title: 'A setting is not valid',
    where: path,
    received: received === '' ? 'nothing' : words.received(received),
    expected: 'a value such as the settings have that the sidebar exports',
    fix: 'Correct it in the text of the settings, or export them anew.',
  }),
  NO_CELL: ({ sheet, cell }) => ({
    title: 'That cell is no longer there',
    where: sheet,
    received: `a sheet that ends before ${cell}`,
    expected: 'the cell that was selected',
    fix: 'Select a cell in the sheet again.',
  }),
  PROTECTED_CELL: ({ sheet, cell }) => ({
    title: 'You may not edit this cell',
    where: `${sheet}!${cell}`,
    received: 'a protected cell',
    expected: 'a cell that you may edit',
    fix: 'Select another cell, or copy the formula and hand it to whoever may edit this one.',
  }),
  CELL_NOT_EMPTY: ({ sheet, cell }) => ({
    title: 'The cell is not empty',
    where: `${sheet}!${cell}`,
    expected: 'an empty cell',
    fix: 'Select an empty cell and go back, or replace what is there.',
  }),
  NO_ROOM: ({ sheet, cell, rows, columns, filled, received }) => ({
    title: 'There may be no room for the result',
    where: `${sheet}!${cell}`,
    received: `${words.received(received)} in ${filled}`,
    expected: `empty cells in up to ${count(rows, 'row')} and ${count(columns, 'column')} from ${cell}`,
    fix: 'Select a cell with nothing to the right and below, or clear what is there. A result without room shows #REF!.',
  }),
  SHEET_ENDS: ({ sheet, cell, rows, columns }) => ({
    title: 'The sheet may be too small for the result',
    where: `${sheet}!${cell}`,
    received: `a sheet that ends ${missing(rows, columns)} too early`,
    expected: 'rows and columns for the whole result',
    fix: 'Add them, or select a cell further up or to the left.',
  }),
});
