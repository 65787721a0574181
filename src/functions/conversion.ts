/** CONVERSION: share of those who could who did. */
import { number } from '../grid/parameters.ts';
import { partOfWhole } from './arguments/partOfWhole.ts';
import * as results from './docs/results.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { divisor, zeroOrMore } from './spec/parameters.ts';

export const fn = defineFunction({
  name: 'CONVERSION',
  parameters: { converted: number(zeroOrMore), total: number(divisor) },
  compute: (args) => partOfWhole(args, 'converted', 'total'),
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'growth',
  summary: {
    en: 'Conversion rate: the share of people or visits that did what was wanted.',
    'zh-CN': '转化率：完成目标动作的人数或访问次数占总数的比例。',
  },
  term: '转化率',
  result: results.rate,
  formula: { en: 'converted ÷ total', 'zh-CN': '转化数 ÷ 总数' },
  source: 'Web Analytics Association (2008). Web Analytics Definitions, draft of 22 September (conversion rate).',
  parameters: {
    converted: {
      help: { en: 'How many converted: bought, signed up, replied.', 'zh-CN': '转化数：购买、注册或回复的数量。' },
      expects: { en: 'A number from 0 to total.', 'zh-CN': '0 到 total 之间的数。' },
    },
    total: {
      help: { en: 'How many could have: visitors, leads, recipients.', 'zh-CN': '总数：访客、线索或触达人数。' },
      expects: { en: 'A number above 0.', 'zh-CN': '大于 0 的数。' },
    },
  },
  examples: [
    {
      arguments: [30, 1200],
      gives: 0.025,
      note: { en: '30 ÷ 1,200: 2.5% of the visitors bought.', 'zh-CN': '30 ÷ 1,200：访客中有 2.5% 购买。' },
    },
    {
      arguments: [0, 1200],
      gives: 0,
      note: { en: 'Nobody bought.', 'zh-CN': '无人购买。' },
    },
    {
      arguments: [130, 120],
      gives: { error: 'MORE_THAN_WHOLE' },
      note: {
        en: '130 orders of 120 visitors: orders were counted, not buyers.',
        'zh-CN': '120 位访客、130 笔订单：数的是订单，不是购买客户。',
      },
    },
  ],
  remarks: {
    en: [
      'Say what the total is. Per visitor and per visit the rate differs, and neither can be compared with the other.',
      'Both numbers count the same thing once: buyers of visitors, or visits with an order of visits.',
      'A few conversions make an uncertain rate. RATE_INTERVAL(converted, total) shows how uncertain.',
      'The total can fall while every channel rises, when the mix shifts to channels that convert less (Simpson’s paradox): compare by channel and device too.',
      'Visitors of the last days may still buy. Count conversions of those visitors, not the orders of the same days, where the decision takes time.',
    ],
    'zh-CN': [
      '请说明总数的口径。按访客和按访问次数算出的转化率不同，不能互相比较。',
      '两个数须同口径、不重复计数：购买客户数对访客数，或有订单的访问次数对全部访问次数。',
      '转化数很少时，结果并不可靠；RATE_INTERVAL(converted, total) 可以看出误差有多大。',
      '流量向转化率较低的渠道倾斜时，可能每个渠道都在上升，总转化率却下降（辛普森悖论）：请同时按渠道、终端比较。',
      '最近几天的访客可能还会购买。决策周期较长时，请统计这批访客的转化，而不是同几天的订单。',
    ],
  },
};
