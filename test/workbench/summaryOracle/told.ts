/** What a summary tells of: a source, what the team has typed, and what is known of both. */
import type { Classed } from './classes.ts';
import type { Headline, Headlines } from './headlines.ts';
import type { Figures, Month } from './periods.ts';
import type { Forecasts } from './references.ts';
import type { Source } from './sources.ts';

/** What the team has typed, by the ids of its cells. */
export type TeamCells = Readonly<Record<string, number>>;

export interface Told {
  source: Source;
  forecasts: Forecasts;
  team: TeamCells;
  /** What the run before has told: its source; null where there was none. */
  lastSource: Source | null;
  /** The gross margin of this run and of that before; null where there was none. */
  margin: { now: number | null; last: number | null };
  /** Whether the lists of lifecycle, behaviour, need and satisfaction are there. */
  hasExtras: boolean;
  /** Tiers by hand, by customer. */
  overrides: Readonly<Record<string, string>>;
}

export interface Person extends Classed {
  /** The tier that counts. */
  counts: string;
  /** Answers in the period. */
  answers: { score: number }[];
  channel: string;
}

/** All that is known before the first figure is placed. */
export interface Context extends Told {
  people: Person[];
  /** Groups of fewer are not told. */
  least: number;
  month: Month;
  before: Month;
  yearAgo: Month;
  now: Figures;
  /** Of the period before and the same one a year before; null where there were no rows yet. */
  past: Figures | null;
  old: Figures | null;
  headlines: Record<'now' | 'before' | 'yearAgo' | 'lastRun', Headlines>;
  /** The least revenue of the tiers A and B. */
  cuts: [bigint, bigint];
  labels: Record<Headline, string>;
}
