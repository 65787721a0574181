/** What custom functions say when they refuse, in English. */
import type { FunctionErrorCode } from '../../../errors.ts';
import type { Wordings } from '../texts.ts';
import { en as words } from '../vocabulary/en.ts';

export const en: Wordings<FunctionErrorCode> = {
  MISSING_ARGUMENT: {
    title: '{name} needs {parameter}',
    fix: 'Write it between the brackets of {name}().',
  },
  TOO_MANY_ARGUMENTS: {
    title: '{name} takes {takes} {takes|argument|arguments}, got {given}',
    fix: {
      takesOne: 'Give one range, or put the values in braces: {10;9;7}.',
      takesMore: 'Take out the surplus ones; a decimal comma in a formula may have split a number.',
    },
  },
  NOT_A_NUMBER: {
    fix: { skippable: 'Clear the cell to skip it.', needed: '{correct}' },
  },
  OUT_OF_RANGE: {
    fix: {
      divisor: 'Correct it; where there is nothing to divide by yet, leave the result blank with IF.',
      skippable: 'Correct the cell, or clear it to skip it.',
      needed: '{correct}',
    },
  },
  BLANK_CELL: {
    received: words.received.blank,
    fix: {
      customer: 'Fill in the cell, or set leave_out to TRUE to leave such rows out.',
      other: 'Fill in the cell.',
    },
  },
  ERROR_CELL: {
    fix: 'Fix the formula in that cell, or wrap it in IFERROR.',
  },
  NO_VALUES: {
    title: '{parameter} has no values; expected {expected}',
    fix: 'Check that the range covers the right column.',
  },
  NOT_ONE_COLUMN: {
    title: '{parameter} has {rows} rows and {columns} columns; expected one column or one row',
    fix: 'Choose a single column, such as D2:D.',
  },
  NOT_A_SINGLE_VALUE: {
    title: '{parameter} is a range of {rows} rows and {columns} columns; expected a single value',
    fix: 'Refer to one cell and fill the formula down.',
  },
  LENGTH_MISMATCH: {
    title: '{first} has {firstLength} rows, {second} has {secondLength}',
    fix: 'Choose ranges that start and end in the same rows.',
  },
  MIXED_NUMBER_FORMAT: {
    received: '{received} and, in row {otherRow}, {otherReceived}',
    expected: 'one decimal sign in the whole column',
    fix: 'Use either a point or a comma for decimals.',
  },
  NOT_A_DATE: {
    expected: words.expectation.date,
    fix: '{correct}',
  },
  AMBIGUOUS_DATE: {
    received: '{received}, which may be {dayFirst} or {monthFirst}',
    expected: { inRange: 'a column in which some day is above 12', alone: 'one reading' },
    fix: 'Turn texts into dates, or write them as 2025-04-01.',
  },
  MIXED_DATE_ORDER: {
    received: '{received} and, in row {otherRow}, {otherReceived}',
    expected: 'one order of day and month in the whole column',
    fix: 'Turn the texts into dates, or write them as 2025-04-01.',
  },
  NOT_A_FLAG: {
    expected: words.expectation.flag,
    fix: '{correct}',
  },
  NOT_A_CHOICE: {
    where: '{parameter}',
    expected: '{options}',
    fix: 'Write one of these, in quotation marks.',
  },
  LATEST_DATE_ALONE: {
    received: '{day}, more than {longest} days after {previous}, the latest of the others',
    expected: 'a last observed day near the others',
    fix: 'Correct the date, or say the last observed day with as_of.',
  },
  NOTHING_OBSERVED: {
    title: 'as_of is {asOf}, before the first date ({first})',
    fix: 'Choose a later day, or leave as_of out.',
  },
  PERIOD_REVERSED: {
    title: 'from is {from}, after to ({to})',
    fix: 'Swap them; both days belong to the period.',
  },
  NO_BUYERS: {
    title: 'There is no purchase in {parameter}',
    fix: 'Check the range, the period, and that sales are positive and refunds negative.',
  },
  NONE_ABOVE_ZERO: {
    title: '{parameter} has no number above 0',
    fix: 'Check that the range covers the right column.',
  },
  NO_REPEAT_PURCHASES: {
    title: 'Nobody bought on two days, so there is no purchase cycle',
    fix: 'Take a longer period, or a later as_of.',
  },
  ENDLESS_VALUE: {
    title: 'With a retention rate of 1 and a discount rate of 0 the value has no end',
    fix: 'Take a discount rate above 0, or a retention rate below 1.',
  },
  NEEDS_ARGUMENT: {
    title: '{name} needs {parameter} when {because}',
    fix: 'Give {parameter}.',
  },
  NOT_ASCENDING: {
    expected: 'a number above the one before it',
    fix: 'Sort the cuts from small to large.',
  },
  SURVIVORS_ROSE: {
    title: 'survivors rise from {previous} to {survivors} in period {period}',
    fix: 'Count customers of one cohort only, those who ever left no more.',
  },
  TOO_FEW_SURVIVORS: {
    title: 'survivors has {given} {given|period|periods}; a projection needs {needed}',
    fix: 'Give the size of the cohort, then how many were left after each renewal.',
  },
  NOBODY_LEFT_LATER: {
    title: 'survivors do not fall after the first renewal, so they do not tell when anyone will leave later',
    fix: 'Wait for another renewal, or take a larger cohort.',
  },
  UNUSED_ARGUMENT: {
    title: '{name} takes no {parameter} when {because}',
    fix: 'Leave {parameter} blank.',
  },
  LABEL_COUNT: {
    title: '{parameter} has {given} labels; expected {needed}',
    fix: 'Give one label for each class, best first.',
  },
  MORE_THAN_WHOLE: {
    title: '{parameter} is {part}, more than {other} ({whole})',
    fix: 'Check that both count the same thing, once, in the same period; a share cannot exceed 100%.',
  },
  STAGE_GREW: {
    received: '{count} for “{stage}” after {previous}',
    expected: 'counts that never rise, from the first stage to the last',
    fix: 'Put the stages in order, or correct the count.',
  },
  TOO_MANY_PERIODS: {
    received: '{day}, which makes {periods} periods',
    expected: '{most} at most',
    fix: 'Choose a longer period, or correct the date.',
  },
  ALL_LEFT_OUT: {
    title: 'leave_out leaves out every row ({rows})',
    fix: 'Name fewer customers in it.',
  },
  TOO_LARGE: {
    title: 'The result of {name} is too large for a number',
    fix: 'Check the units of the arguments.',
  },
  COUNT_AND_LIST: {
    title: '{parameter} is a single value and {other} is a list',
    fix: 'Give two numbers of customers, or two lists of customer ids.',
  },
  GREW: {
    title: 'after is {after}, more than before ({before})',
    fix: 'Count only those who were customers at the start, or give two lists of customer ids.',
  },
  NO_GROWTH_BASE: {
    title: {
      zero: 'before is {before}, and a rate over nothing has no meaning',
      negative: 'before is {before}, and a rate over a negative number has no meaning',
    },
    fix: 'Show the difference, after − before, or start from a period above 0.',
  },
  NEVER_PAYS_BACK: {
    title: 'margin_per_period is {margin}, so the acquisition cost is never paid back',
    fix: 'Check that it is revenue minus product cost; if so, fix price or cost before winning more customers.',
  },
  INTERNAL: {
    title: 'Something went wrong in Clientele',
    fix: 'Nothing of yours was changed. Please report it with this reference: {reference}',
  },
};
