/** What HtmlService does to the scripts of a page before the browser has them. */
import type { PageClaim, PageSuite } from './claim.ts';

/** Texts that stand in page.html by these names. */
const text = (says: string, name: string, expected: string, source: PageClaim['source'], where: string): PageClaim => ({
  behaviour: 26,
  says,
  source,
  where,
  look: async (page) => ({ got: page.texts[name], expected }),
});

const ISSUE = 'enuchi/React-Google-Apps-Script, issue 157';

export const htmlService: PageSuite = {
  name: 'HtmlService',
  claims: [
    text('/* … */ in a template literal is taken out', 'block', 'before  after', 's', ISSUE),
    text('// in a template literal is taken out up to the end of the line', 'line', 'https:\nafter', 's', ISSUE),
    {
      behaviour: 26,
      says: '// in a template literal of one line takes its end as well, and the script is lost',
      source: 's',
      where: ISSUE,
      look: async (page) => ({ got: page.texts.lost ?? null, expected: null }),
    },
    text('// in a quoted text stays', 'quoted', 'https://example.com/', 's', ISSUE),
  ],
};
