import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/functions/catalogue.ts';
import { describeError } from '../../src/i18n/errors/describeError.ts';
import { bareRealm, documentIn } from '../bundle.ts';
import { call } from './formulas.ts';
import { refused } from './refused.ts';
import { tenDigits } from './tenDigits.ts';

describe.each(catalogue.map(({ fn, doc }) => ({ name: fn.name, fn, doc })))(
  '$name through the built bundle',
  ({ name, fn, doc }) => {
    const realm = bareRealm(documentIn('en_US'));

    it.each(doc.examples.map((example) => ({ ...example, title: example.note.en })))('$title', (example) => {
      const answer = () => realm[name]?.(...example.arguments);
      if (typeof example.gives === 'object' && 'error' in example.gives) {
        const error = refused(() => call(fn, ...example.arguments));
        expect(error.code).toBe(example.gives.error);
        expect(answer).toThrow(describeError(error, 'en').text);
      } else expect(tenDigits(answer())).toEqual(tenDigits(example.gives));
    });
  },
);

describe('an error in a cell', () => {
  it('says where, what was received, what was expected and what to do', () => {
    const { NPS } = bareRealm(documentIn('en_US'));
    const scores = [...Array.from({ length: 16 }, () => [9]), ['n/a']];
    expect(() => NPS?.(scores)).toThrow(
      'scores, row 17: got “n/a”, expected a whole number from 0 to 10. Clear the cell to skip it.',
    );
  });

  it('speaks the document’s language', () => {
    const { NPS } = bareRealm(documentIn('zh_CN'));
    expect(() => NPS?.([[9], ['无']])).toThrow('scores 第 2 行：读到“无”，应为 0 到 10 的整数。清空该单元格即可跳过。');
  });

  it('is its code and parameters where the texts cannot be read, and that is logged', () => {
    const logged: string[] = [];
    const { NPS } = bareRealm({
      ...documentIn('en_US'),
      HtmlService: undefined,
      Utilities: { getUuid: () => '00000000-0000' },
      console: { error: (text: string) => logged.push(text) },
    });
    expect(() => NPS?.(10, 9)).toThrow('TOO_MANY_ARGUMENTS {"name":"NPS","takes":1,"given":2}');
    expect(logged).toHaveLength(1);
  });

  it('notices surplus arguments', () => {
    const { NPS } = bareRealm(documentIn('en_US'));
    expect(() => NPS?.(10, 9, 7, 3)).toThrow('NPS takes 1 argument, got 4');
  });
});
