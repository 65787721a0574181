/** Error texts in English. */
import type { ErrorVocabulary, ErrorWords } from './texts.ts';

const words: ErrorVocabulary = {
  columnRole: {
    customer: 'customer',
    date: 'date',
    amount: 'amount',
    quantity: 'quantity',
    unitPrice: 'unit price',
    orderId: 'order ID',
  },
  expectation: (expected) => {
    switch (expected.kind) {
      case 'wholeNumber':
        return `a whole number from ${expected.min} to ${expected.max}`;
      case 'atLeast':
        return `a number of ${expected.min} or more`;
      case 'above':
        return `a number above ${expected.min}`;
      case 'divisor':
        return 'a number above 0';
      case 'between':
        return `a decimal from ${expected.min} to ${expected.max}, such as 0.3 or 30%`;
      case 'date':
        return 'a date, such as 2025-04-01';
      case 'flag':
        return '1 or 0, TRUE or FALSE, yes or no';
      case 'text':
        return 'a text';
      case 'customerIds':
        return 'customer ids';
      case 'orderIds':
        return 'order ids';
      default:
        return 'a number';
    }
  },
  received: (received) =>
    typeof received === 'object' ? 'a date' : received === '' ? 'a blank cell' : `“${received}”`,
  argument: (parameter, row) => (row > 0 ? `${parameter}, row ${row}` : parameter),
  cell: (sheet, column, row) => `${sheet}, column ${column}, row ${row}`,
};

const correct = (row: number) => (row > 0 ? 'Correct the cell.' : 'Change the value.');

export const en: ErrorWords = {
  vocabulary: words,
  line: ({ title, where, received, expected, fix }) => {
    if (!where || !received) return `${title}. ${fix}`;
    return `${where}: got ${received}${expected ? `, expected ${expected}` : ''}. ${fix}`;
  },
  codes: {
    MISSING_ARGUMENT: ({ name, parameter }) => ({
      title: `${name} needs ${parameter}`,
      fix: `Write it between the brackets of ${name}().`,
    }),
    TOO_MANY_ARGUMENTS: ({ name, takes, given }) => ({
      title: `${name} takes ${takes} ${takes === 1 ? 'argument' : 'arguments'}, got ${given}`,
      fix:
        takes === 1
          ? 'Give one range, or put the values in braces: {10;9;7}.'
          : 'Take out the surplus ones; a decimal comma in a formula may have split a number.',
    }),
    NOT_A_NUMBER: ({ row, mayBeBlank }) => ({
      title: 'Not a number',
      fix: mayBeBlank ? 'Clear the cell to skip it.' : correct(row),
    }),
    OUT_OF_RANGE: ({ row, expected, mayBeBlank }) => ({
      title: 'Out of range',
      fix:
        expected.kind === 'divisor'
          ? 'Correct it; where there is nothing to divide by yet, leave the result blank with IF.'
          : mayBeBlank
            ? 'Correct the cell, or clear it to skip it.'
            : correct(row),
    }),
    BLANK_CELL: ({ row, expected }) => ({
      title: 'Blank cell',
      received: 'a blank cell',
      fix:
        row > 0 && expected.kind === 'customerIds'
          ? 'Fill in the cell, or set leave_out to TRUE to leave such rows out.'
          : 'Fill in the cell.',
    }),
    ERROR_CELL: {
      title: 'Error in a cell',
      fix: 'Mend the formula in that cell, or wrap it in IFERROR.',
    },
    NO_VALUES: ({ parameter, expected }) => ({
      title: `${parameter} has no values; expected ${words.expectation(expected)}`,
      fix: 'Check that the range covers the right column.',
    }),
    NOT_ONE_COLUMN: ({ parameter, rows, columns }) => ({
      title: `${parameter} has ${rows} rows and ${columns} columns; expected one column or one row`,
      fix: 'Choose a single column, such as D2:D.',
    }),
    NOT_A_SINGLE_VALUE: ({ parameter, rows, columns }) => ({
      title: `${parameter} is a range of ${rows} rows and ${columns} columns; expected a single value`,
      fix: 'Refer to one cell and fill the formula down.',
    }),
    LENGTH_MISMATCH: ({ first, firstLength, second, secondLength }) => ({
      title: `${first} has ${firstLength} rows, ${second} has ${secondLength}`,
      fix: 'Choose ranges that start and end in the same rows.',
    }),
    MIXED_NUMBER_FORMAT: ({ received, otherRow, otherReceived }) => ({
      title: 'Numbers are written in two ways',
      received: `${words.received(received)} and, in row ${otherRow}, ${words.received(otherReceived)}`,
      expected: 'one decimal sign in the whole column',
      fix: 'Use either a point or a comma for decimals.',
    }),
    NOT_A_DATE: {
      title: 'Not a date',
      expected: words.expectation({ kind: 'date' }),
      fix: 'Correct the cell.',
    },
    AMBIGUOUS_DATE: ({ received, dayFirst, monthFirst }) => ({
      title: 'A date can be read in two ways',
      received: `${words.received(received)}, which may be ${dayFirst} or ${monthFirst}`,
      expected: 'a column in which some day is above 12, or dates that Sheets knows as dates',
      fix: 'Turn the texts into dates, or write them as 2025-04-01.',
    }),
    MIXED_DATE_ORDER: ({ received, otherRow, otherReceived }) => ({
      title: 'Day and month change places',
      received: `${words.received(received)} and, in row ${otherRow}, ${words.received(otherReceived)}`,
      expected: 'one order of day and month in the whole column',
      fix: 'Turn the texts into dates, or write them as 2025-04-01.',
    }),
    NOT_A_FLAG: {
      title: 'Neither yes nor no',
      expected: words.expectation({ kind: 'flag' }),
      fix: 'Correct the cell.',
    },
    NOT_A_CHOICE: ({ parameter, options }) => ({
      title: 'Not one of the choices',
      where: parameter,
      expected: options.map((option) => `"${option}"`).join(', '),
      fix: 'Write one of these, in quotation marks.',
    }),
    LATEST_DATE_ALONE: ({ day, previous }) => ({
      title: 'The latest date looks like a typo',
      received: `${day}, more than 90 days after ${previous}, the latest of the others`,
      expected: 'a last observed day near the others',
      fix: 'Correct the date, or say the last observed day with as_of.',
    }),
    NOTHING_OBSERVED: ({ asOf, first }) => ({
      title: `as_of is ${asOf}, before the first date (${first})`,
      fix: 'Choose a later day, or leave as_of out.',
    }),
    PERIOD_REVERSED: ({ from, to }) => ({
      title: `from is ${from}, after to (${to})`,
      fix: 'Change the two; both days belong to the period.',
    }),
    NO_BUYERS: ({ parameter }) => ({
      title: `Nobody bought anything in ${parameter}`,
      fix: 'Check the range, the period, and that sales are positive and refunds negative.',
    }),
    NONE_ABOVE_ZERO: ({ parameter }) => ({
      title: `${parameter} has no number above 0`,
      fix: 'Check the range, and that sales are positive and refunds negative.',
    }),
    NO_REPEAT_PURCHASES: {
      title: 'Nobody bought on two days, so there is no purchase cycle',
      fix: 'Take a longer period.',
    },
    ENDLESS_VALUE: {
      title: 'With a retention rate of 1 and a discount rate of 0 the value has no end',
      fix: 'Take a discount rate above 0, or a retention rate below 1.',
    },
    NEEDS_ARGUMENT: ({ name, parameter, because }) => ({
      title: `${name} needs ${parameter} when ${because}`,
      fix: `Give ${parameter}.`,
    }),
    NOT_ASCENDING: {
      title: 'The cuts do not rise',
      expected: 'a number above the one before it',
      fix: 'Sort the cuts from small to large.',
    },
    UNUSED_ARGUMENT: ({ name, parameter, because }) => ({
      title: `${name} takes no ${parameter} when ${because}`,
      fix: `Leave ${parameter} blank.`,
    }),
    LABEL_COUNT: ({ parameter, given, needed }) => ({
      title: `${parameter} has ${given} labels; expected ${needed}`,
      fix: 'Give one label for each class, best first.',
    }),
    MORE_THAN_WHOLE: ({ parameter, part, other, whole }) => ({
      title: `${parameter} is ${part}, more than ${other} (${whole})`,
      fix: 'Check that both count the same thing, once, in the same period; a share cannot exceed 100%.',
    }),
    STAGE_GREW: ({ stage, count, previous }) => ({
      title: 'A stage is larger than the one before it',
      received: `${count} for “${stage}” after ${previous}`,
      expected: 'counts that never rise, from the first stage to the last',
      fix: 'Put the stages in order, or correct the count.',
    }),
    TOO_MANY_PERIODS: ({ day, periods, most }) => ({
      title: 'The table would be too wide',
      received: `${day}, which makes ${periods} periods`,
      expected: `${most} at most`,
      fix: 'Choose a longer period, or correct the date.',
    }),
    TOO_LARGE: ({ name }) => ({
      title: `The result of ${name} is too large for a number`,
      fix: 'Check the units of the arguments.',
    }),
    COUNT_AND_LIST: ({ parameter, other }) => ({
      title: `${parameter} is a single value and ${other} is a list`,
      fix: 'Give two numbers of customers, or two lists of customer ids.',
    }),
    GREW: ({ before, after }) => ({
      title: `after is ${after}, more than before (${before})`,
      fix: 'Count only those who were customers at the start, or give two lists of customer ids.',
    }),
    NO_GROWTH_BASE: ({ before }) => ({
      title: `before is ${before}, and a rate over ${before === 0 ? 'nothing' : 'a negative number'} has no meaning`,
      fix: 'Show the difference, after − before, or start from a period above 0.',
    }),
    NEVER_PAYS_BACK: ({ margin }) => ({
      title: `margin_per_period is ${margin}, so the acquisition cost is never paid back`,
      fix: 'Check that it is revenue minus product cost; if so, mend price or cost before winning more customers.',
    }),

    NO_SHEET: {
      title: 'That sheet is no longer in this file',
      fix: 'Choose another sheet.',
    },
    EMPTY_SHEET: ({ sheet }) => ({
      title: 'The sheet is empty',
      where: sheet,
      received: 'no cells with content',
      expected: 'a header row and one row for each order',
      fix: 'Paste your orders into it, or choose another sheet.',
    }),
    ONLY_HEADERS: ({ sheet }) => ({
      title: 'There are no orders below the header',
      where: `${sheet}, row 2`,
      received: 'no rows',
      expected: 'one row for each order',
      fix: 'Add your orders below the header, or choose another sheet.',
    }),
    COLUMN_NOT_CHOSEN: ({ sheet, column }) => ({
      title: `No ${words.columnRole[column]} column`,
      where: sheet,
      received: `no column with the ${words.columnRole[column]} of each order`,
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
      fix: 'Check that the right columns are chosen.',
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
    INVALID_SETTINGS: ({ path }) => ({
      title: 'A setting is not valid',
      where: path,
      expected: 'the kind of value that the documentation names',
      fix: 'Correct it in the settings.',
    }),
    INTERNAL: ({ reference }) => ({
      title: 'Something went wrong in Clientele',
      fix: `Nothing of yours was changed. Please report it with this reference: ${reference}`,
    }),
  },
};
