/**
 * The dialect of reports: what Sheets, Univer 0.25.1 and LibreOffice 7.4 compute alike. It stands beside the list of Sheets' own
 * functions, since documentation is made from both and neither the add-on nor the workbench runs either.
 */

const names = (text: string): readonly string[] => text.split(/\s+/);

/** What a report may call, by subject. */
export const DIALECT: Readonly<Record<string, readonly string[]>> = {
  Arithmetic: names(
    `ABS ACOS ASIN ATAN ATAN2 CEILING CEILING.MATH COMBIN COS DEGREES EVEN EXP FACT FLOOR FLOOR.MATH GCD INT LCM LN LOG
    LOG10 MOD MROUND ODD PI POWER PRODUCT QUOTIENT RADIANS ROMAN ROUND ROUNDDOWN ROUNDUP SIGN SIN SQRT SUBTOTAL
    SUM SUMSQ TAN TRUNC`,
  ),
  'Conditional aggregates': names(`AVERAGEIF AVERAGEIFS COUNTIF COUNTIFS MAXIFS MINIFS SUMIF SUMIFS SUMPRODUCT`),
  Statistics: names(
    `AVEDEV AVERAGE AVERAGEA BINOM.DIST BINOM.INV BINOMDIST CONFIDENCE CONFIDENCE.NORM CORREL COUNT COUNTA COUNTBLANK
    COVAR COVARIANCE.P COVARIANCE.S DEVSQ EXPON.DIST EXPONDIST FORECAST FORECAST.LINEAR FREQUENCY GEOMEAN GROWTH
    HARMEAN INTERCEPT KURT LARGE LINEST MAX MAXA MEDIAN MIN MINA MODE MODE.SNGL NORM.DIST NORM.INV NORM.S.DIST
    NORM.S.INV NORMDIST NORMINV NORMSDIST NORMSINV PEARSON PERCENTILE PERCENTILE.EXC PERCENTILE.INC PERMUT POISSON
    POISSON.DIST QUARTILE QUARTILE.EXC QUARTILE.INC RANK RANK.AVG RANK.EQ RSQ SKEW SKEW.P SLOPE SMALL STANDARDIZE
    STDEV STDEV.P STDEV.S STDEVA STDEVP STDEVPA STEYX TREND TRIMMEAN VAR VAR.P VAR.S VARA VARP VARPA Z.TEST ZTEST`,
  ),
  Text: names(
    `CHAR CLEAN CODE CONCAT CONCATENATE EXACT FIND FIXED LEFT LEN LOWER MID PROPER REPLACE REPT RIGHT SEARCH SUBSTITUTE
    T TEXT TEXTJOIN TRIM UNICHAR UNICODE UPPER VALUE`,
  ),
  'Dates and times': names(
    `DATE DATEDIF DATEVALUE DAY DAYS DAYS360 EOMONTH HOUR MINUTE MONTH NETWORKDAYS NETWORKDAYS.INTL SECOND TIME
    TIMEVALUE WEEKDAY WEEKNUM WORKDAY YEAR YEARFRAC`,
  ),
  'Logic and information': names(
    `AND CHOOSE FALSE IF IFERROR IFNA IFS ISBLANK ISERR ISERROR ISEVEN ISLOGICAL ISNA ISNONTEXT ISNUMBER ISODD ISTEXT N
    NA NOT OR SWITCH TRUE XOR`,
  ),
  'Lookup and lists': names(
    `ADDRESS COLUMN COLUMNS DAVERAGE DCOUNT DCOUNTA DGET DMAX DMIN DPRODUCT DSTDEV DSTDEVP DSUM DVAR DVARP HLOOKUP
    INDEX LOOKUP MATCH MMULT ROW ROWS TRANSPOSE VLOOKUP`,
  ),
  Finance: names(
    `CUMIPMT CUMPRINC DB DDB DOLLARDE DOLLARFR EFFECT FV FVSCHEDULE IPMT IRR ISPMT MIRR NOMINAL NPER NPV PDURATION PMT
    PPMT PV RATE RRI SLN SYD VDB XIRR XNPV`,
  ),
};

/** What Sheets has and one of the others lacks or computes otherwise. */
export const LEFT_OUT: readonly { reason: string; functions: readonly string[] }[] = [
  {
    reason: 'in neither of the two',
    functions: names(
      `ADD ARRAYFORMULA COUNTUNIQUE COUNTUNIQUEIFS DIVIDE EQ GT GTE JOIN LT LTE NE POW QUERY SORTN SPLIT TO_DOLLARS
      TO_PERCENT TO_PURE_NUMBER TO_TEXT UMINUS UNARY_PERCENT UPLUS`,
    ),
  },
  {
    reason: 'not in LibreOffice 7.4',
    functions: names(
      `ARRAY_CONSTRAIN AVERAGE.WEIGHTED CHOOSECOLS CHOOSEROWS EPOCHTODATE FILTER FLATTEN HSTACK ISBETWEEN ISDATE
      ISEMAIL ISURL LAMBDA LET MARGINOFERROR MINUS MULTIPLY REGEXEXTRACT REGEXMATCH REGEXREPLACE SEQUENCE TOCOL
      TOROW TO_DATE UNIQUE VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH`,
    ),
  },
  {
    reason: 'not in LibreOffice 7.4, and in Univer it reorders what other formulas read',
    functions: names(`SORT`),
  },
  {
    reason: 'past the month’s end in Univer',
    functions: names(`EDATE`),
  },
  {
    reason: 'wrong weeks or weekends in Univer',
    functions: names(`ISOWEEKNUM WORKDAY.INTL`),
  },
  {
    reason: 'nine digits only in Univer',
    functions: names(
      `CHIDIST CHIINV CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CONFIDENCE.T T.DIST T.DIST.2T T.DIST.RT T.INV
      T.INV.2T T.TEST TDIST TINV TTEST`,
    ),
  },
  {
    reason: 'a space too many in Univer',
    functions: names(`DOLLAR`),
  },
  {
    reason: 'no text in Univer',
    functions: names(`HYPERLINK`),
  },
  {
    reason: 'third digit cut or rounded',
    functions: names(`PERCENTRANK PERCENTRANK.EXC PERCENTRANK.INC`),
  },
  {
    reason: 'booleans are numbers in LibreOffice',
    functions: names(`TYPE`),
  },
  {
    reason: 'other constants in LibreOffice',
    functions: names(`CONVERT`),
  },
];

export interface Rule {
  rule: string;
  /** Formulas that break it, over the sheet of the samples; the programs do not agree on them. */
  broken: readonly string[];
}

/** How the functions of the dialect are called, so that they stay in it. */
export const RULES: readonly Rule[] = [
  {
    rule: 'Arguments that Sheets would fill in are written: the digits of ROUND, ROUNDUP and ROUNDDOWN, the factor of CEILING and FLOOR. Univer wants them.',
    broken: ['=ROUND(2.5)', '=ROUNDUP(2.01)', '=ROUNDDOWN(2.9)', '=CEILING(2.3)', '=FLOOR(2.7)'],
  },
  {
    rule: 'In COUNTIFS a criterion for blanks does not come first: LibreOffice counts wrongly then.',
    broken: ['=COUNTIFS(G2:G9,"",B2:B9,"High")'],
  },
  {
    rule: 'Ranges that are calculated with hold numbers, words and blanks, no booleans and no numbers stored as text: LibreOffice takes booleans for numbers, Univer now and then such texts.',
    broken: ['=SUM(H2:H9)', '=COUNT(F2:F9)', '=COUNTIF(H2:H9,7)', '=MEDIAN(H2:H9)', '=ISNUMBER(F2)'],
  },
  {
    rule: 'An argument that is a number is not written as a text.',
    broken: ['=SUM(C2:C3,"4")'],
  },
  {
    rule: 'Before it is joined to a text a number is rounded, and a boolean is not joined at all.',
    broken: ['=1/3&""', '=TRUE&""', '=CONCATENATE("x",TRUE)', '=TEXTJOIN("-",TRUE,1,TRUE)', '=TEXT(TRUE,"0")'],
  },
  {
    rule: 'Arithmetic and functions of one value go over ranges inside SUMPRODUCT only.',
    broken: ['=SUM(MONTH(E2:E9))', '=SUM(C2:C9*D2:D9)'],
  },
  {
    rule: 'A formula gives one value: what would spill is reduced by INDEX or SUM.',
    broken: ['=INDEX(A2:D9,0,1)'],
  },
  {
    rule: 'Errors are caught (IFERROR, ISERROR) and not told apart, but for `#DIV/0!` and the `#N/A` of a lookup.',
    broken: ['=LARGE(C2:C9,9)', '=SQRT(-1)', '=VALUE("x")', '=MODE(D2:D4)', '=CHOOSE(3,"a","b")'],
  },
  {
    rule: 'MAXIFS and MINIFS are asked only where something meets the criteria. Nothing is 0 in Sheets and a blank in Univer.',
    broken: ['=MAXIFS(C2:C9,B2:B9,"none")'],
  },
  {
    rule: 'RANK is asked only for numbers of the range.',
    broken: ['=RANK(1,C2:C9)'],
  },
  {
    rule: 'SEARCH looks for plain texts, without wildcards.',
    broken: ['=SEARCH("l?","hello")'],
  },
  {
    rule: 'DATEDIF counts in `"D"`, `"M"`, `"Y"` and `"YM"`; WEEKNUM has the types 1, 2 and 11.',
    broken: ['=DATEDIF(E5,E7,"YD")', '=WEEKNUM(DATE(2024,12,30),21)'],
  },
  {
    rule: 'Texts are not measured or capitalised beyond the common planes and letters.',
    broken: ['=LEN("😀")', '=UPPER("straße")'],
  },
];
