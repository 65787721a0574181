/** Feedback of the period: by tier and channel, by topic, and ratings. */
import { intervalText } from './alerts.ts';
import { channelsOf, topicsOf } from './compared.ts';
import { about, DASH, exactly, type Figure, points, type Table } from './figure.ts';
import { few, isTold, TIERS } from './groups.ts';
import { type Nps, npsOf, scoreOf } from './periods.ts';
import type { Context, Person } from './told.ts';

export function feedback({ source, people, least, now, past, month, before }: Context): Table[] {
  const section = 'Feedback';
  const answersOf = (some: readonly Person[]) => npsOf(some.flatMap(({ answers }) => answers));
  const row = (label: string, nps: Nps, isAll = false): Table['rows'][number] => {
    const isShown = isAll || isTold(nps.answers, least);
    const shown = (figure: Figure) => (isShown ? figure : DASH);
    const isKnown = isShown && nps.answers > 0;
    return [
      label,
      isAll ? exactly(nps.answers) : few(nps.answers, least),
      shown(exactly(nps.promoters)),
      shown(exactly(nps.detractors)),
      isKnown ? about(scoreOf(nps)) : DASH,
      isKnown ? intervalText(nps) : DASH,
    ];
  };
  const channels = channelsOf(source, month, before).map(({ name }) => name);
  return [
    {
      section,
      corner: 'NPS by tier',
      heads: ['Answers', 'Promoters', 'Detractors', 'NPS', '95% interval'],
      rows: [
        ...TIERS.map((tier) => row(tier, answersOf(people.filter(({ counts }) => counts === tier)))),
        row('All', answersOf(people), true),
      ],
    },
    {
      section,
      corner: 'What detractors name',
      heads: ['Detractors', 'Change'],
      rows: topicsOf(source, month, before).map(({ name, now, before }) => [
        name,
        isTold(now.people, least) ? exactly(now.figure) : `< ${least}`,
        isTold(now.people, least) && isTold(before.people, least) ? exactly(now.figure - before.figure) : DASH,
      ]),
    },
    {
      section,
      corner: 'Main channel',
      heads: ['Answers', 'NPS'],
      rows: channels.map((channel): Table['rows'][number] => {
        const nps = answersOf(people.filter((each) => each.channel === channel));
        return [
          channel,
          few(nps.answers, least),
          isTold(nps.answers, least) && nps.answers > 0 ? about(scoreOf(nps)) : DASH,
        ];
      }),
    },
    {
      section,
      corner: 'Ratings',
      heads: ['Share', `vs ${before.short}`],
      rows: [
        ['Satisfied (CSAT)', about(now.satisfied), about(points(now.satisfied, past?.satisfied ?? null))],
        ['Neutral', about(now.satisfied === null ? null : 1 - now.satisfied - (now.dissatisfied ?? 0)), null],
        ['Dissatisfied', about(now.dissatisfied), about(points(now.dissatisfied, past?.dissatisfied ?? null))],
      ],
    },
  ];
}
