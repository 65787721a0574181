/** The styles of the sheets: a small table, so that the same thing always looks the same. */
import type { Style } from './model.ts';

const TEXT = '#1F1F1F';
const SOFT = '#444746';
const FAINT = '#5E6266';
const CARD = '#F8FAFD';
/** What belongs to the team. */
const OWN = '#0842A0';

function style(size: number, color: string, look: Partial<Style> = {}): Style {
  return { size, color, bold: false, fill: null, align: 'left', vertical: 'middle', wrap: false, ...look };
}

const right = { align: 'right' } as const;
const bold = { bold: true } as const;

const head = { ...bold, fill: '#F0F4F9' } as const;

const bottom = { vertical: 'bottom' } as const;
const card = { fill: CARD } as const;

export const STYLES = {
  blank: style(10, TEXT),
  eyebrow: style(10, FAINT, bottom),
  title: style(22, TEXT),
  sub: style(10, SOFT),
  lead: style(9, FAINT),
  leadR: style(9, FAINT, right),
  alert: style(10, FAINT, bold),
  section: style(13, TEXT, { ...bold, ...bottom }),
  th: style(9, FAINT, bottom),
  thR: style(9, FAINT, { ...right, ...bottom }),
  thS: style(10, TEXT, { ...bold, ...bottom }),
  text: style(10, TEXT),
  soft: style(9, SOFT),
  wrap: style(9, SOFT, { wrap: true }),
  sign: style(10, TEXT, { align: 'center' }),
  num: style(10, TEXT, right),
  numS: style(10, FAINT, right),
  tot: style(10, TEXT, bold),
  totN: style(10, TEXT, { ...right, ...bold }),
  klabel: style(9, SOFT, { ...card, ...bottom }),
  kstatus: style(9, FAINT, { ...card, ...right, ...bottom }),
  kside: style(9, FAINT, { ...card, ...right }),
  ksub: style(9, FAINT, card),
  knum: style(9, TEXT, { ...card, ...right }),
  kin: style(9, OWN, { ...card, ...right }),
  input: style(10, OWN, { ...right, fill: '#F2F6FE' }),
  softIn: style(10, OWN, { fill: '#F2F6FE' }),
  head: style(10, TEXT, head),
  headR: style(10, TEXT, { ...head, ...right }),
  headC: style(10, TEXT, { ...head, align: 'center' }),
  headInL: style(10, OWN, head),
  headIn: style(10, OWN, { ...head, align: 'center' }),
  center: style(10, TEXT, { align: 'center' }),
  centerS: style(10, FAINT, { align: 'center' }),
  centerIn: style(10, OWN, { ...bold, align: 'center', fill: '#F2F6FE' }),
};

/** Fills of tiers from the best to the last, with the colour of the letters on them: 4.5:1 or more. */
export const TIER_RAMP = [
  ['#0842A0', '#FFFFFF'],
  ['#0B57D0', '#FFFFFF'],
  ['#7CACF8', '#041E49'],
  ['#A8C7FA', '#062E6F'],
  ['#D3E3FD', '#062E6F'],
  ['#E9ECEF', SOFT],
] as const;

export type StyleName = keyof typeof STYLES;

/** The figure of a card, as large as its column allows. */
export function cardFigure(size: number): Style {
  return style(size, TEXT, { fill: CARD });
}

/** Status and alert colours; always beside a sign and a word. */
export const STATUS_COLORS = {
  met: { color: '#00647A' },
  watch: { color: '#8F6400', fill: '#FFF5DC' },
  moved: { color: '#8F6400', fill: '#FFF5DC' },
  missed: { color: '#A8003C', fill: '#FDEBF0' },
};

/** Pixels of a row of heads over a long list. */
export const HEAD_HEIGHT = 34;

/** A hairline between rows and under headings, and the edge of a card. */
export const LINE = '#DADCE0';
export const CARD_EDGE = '#C4C7C5';

/** A heat map from low to high, light enough for dark letters. */
export const HEAT = ['#FFFFFF', '#D3E3FD', '#A8C7FA'] as const;

/** What is compared with, the measure, and a second measure: told apart without colour vision, too. */
export const CHART_COLORS = { compared: '#80868B', measure: '#0B57D0', second: '#C77700' };
