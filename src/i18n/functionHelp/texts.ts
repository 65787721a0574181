/** The shape of the words around the functions' own documentation: on the list, on a function's page, in the formula builder. */
export interface FunctionHelpTexts {
  list: {
    title: string;
    search: string;
    placeholder: string;
    all: (functions: number) => string;
    found: (functions: number) => string;
    none: (query: string) => string;
    noneHint: string;
    showAll: string;
    rules: string;
  };
  page: {
    all: string;
    returns: string;
    columns: string;
    parameters: string;
    required: string;
    formula: string;
    examples: string;
    example: (number: number) => string;
    gives: string;
    /** Said of a table that is shown with its columns as lines. */
    turned: string;
    remarks: string;
    source: string;
    build: string;
  };
  builder: {
    title: (name: string) => string;
    back: (name: string) => string;
    lead: string;
    looking: string;
    noSheets: string;
    sheet: string;
    rows: string;
    rowsOpen: string;
    rowsNow: (from: number, to: number) => string;
    choose: string;
    none: string;
    column: (letter: string, header: string) => string;
    typed: string;
    typedList: string;
    count: string;
    guests: string;
    range: (name: string) => string;
    number: (name: string) => string;
    cell: (name: string) => string;
    useSelection: string;
    useCell: string;
    useDay: string;
    byDefault: (value: string) => string;
    firstRows: (values: readonly string[]) => string;
    options: (number: number) => string;
    formula: string;
    place: (sheet: string, cell: string) => string;
    noPlace: string;
    faults: {
      missing: string;
      notRange: string;
      notList: string;
      readsItself: string;
    };
    copy: string;
    copied: string;
    copyByHand: string;
    insert: (cell: string) => string;
    insertNowhere: string;
    inserting: string;
  };
  placed: {
    eyebrow: string;
    title: (name: string, cell: string) => string;
    value: string;
    table: string;
    goTo: (sheet: string, cell: string) => string;
    change: string;
    done: string;
  };
  stopped: {
    eyebrow: string;
    nothingWritten: string;
    where: string;
    received: string;
    expected: string;
    fix: string;
    back: string;
    replace: string;
    insertAnyway: string;
    enlarge: string;
    tryAgain: string;
    inserting: string;
  };
  lost: {
    eyebrow: string;
    title: string;
    lead: string;
    leadInserting: string;
  };
}
