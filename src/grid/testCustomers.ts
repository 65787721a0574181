/** Customers who are none: the shop's own test accounts, by what their keys say. */

/** An entry of who is left out: a customer key, or `@` and a domain for everyone with an address there. */
export type LeftOutEntry = string;

export interface TestProposal {
  entry: LeftOutEntry;
  /** Rows that it would leave out. */
  rows: number;
}

const TEST_NAME =
  /^(tests?|testing|tester|demo|dummy|sample)([\s._-]*(user|customer|account|client|order|buyer|shop|store))?[\s._+#-]*\d*$/i;
const TEST_WORD = /^(测试|測試|演示|样例|试单|内部测试).{0,6}$|^.{0,4}(测试|測試)$/;
/** Domains that stand for nobody: RFC 2606 and RFC 6761. */
const RESERVED_DOMAIN = /(^|\.)(example\.(com|net|org)|example|test|invalid|localhost)$/i;
/** Mailboxes that anybody can have: an address there says nothing about its neighbours. */
const PUBLIC_DOMAIN =
  /^(gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|aol|gmx|proton|protonmail|qq|vip\.qq|foxmail|163|126|139|189|yeah|sina|sohu|aliyun)\.[a-z.]+$/i;
/** A domain with more of the customers than this is no internal one. */
const MOST_INTERNAL = 0.05;
const SHOWN = 12;

/** Whether a key looks like a test account: test, demo2, 测试账号, test@…, an address at example.com. */
export function looksLikeTest(key: string): boolean {
  const [, name = key, domain = ''] = /^([^@\s]+)@([^@\s]+)$/.exec(key) ?? [];
  return TEST_NAME.test(name) || TEST_WORD.test(name) || RESERVED_DOMAIN.test(domain);
}

/** Tells whether a key is left out by one of the entries; letter case counts in keys, not in domains. */
export function leavesOut(entries: readonly LeftOutEntry[]): (key: string) => boolean {
  const keys = new Set(entries);
  const domains = new Set(entries.filter((entry) => entry.startsWith('@')).map((entry) => entry.toLowerCase()));
  if (keys.size === 0) return () => false;
  return (key) => keys.has(key) || (domains.size > 0 && domains.has(domainOf(key)));
}

/**
 * Whom to leave out: keys that look like tests, and domains of the shop's own where one of these has an address. Most rows
 * first, ties by entry.
 *
 * @param rowsOf rows of each customer
 */
export function proposeTests(rowsOf: ReadonlyMap<string, number>): TestProposal[] {
  const proposals: TestProposal[] = [];
  const suspect = new Set<string>();
  for (const [entry, rows] of rowsOf) {
    if (!looksLikeTest(entry)) continue;
    proposals.push({ entry, rows });
    const domain = domainOf(entry);
    if (domain !== '' && !PUBLIC_DOMAIN.test(domain.slice(1)) && !RESERVED_DOMAIN.test(domain.slice(1))) {
      suspect.add(domain);
    }
  }
  for (const domain of suspect) {
    const members = [...rowsOf].filter(([key]) => domainOf(key) === domain);
    if (members.length < 2 || members.length > MOST_INTERNAL * rowsOf.size) continue;
    proposals.push({ entry: domain, rows: members.reduce((sum, [, rows]) => sum + rows, 0) });
  }
  return proposals.sort((a, b) => b.rows - a.rows || (a.entry < b.entry ? -1 : 1)).slice(0, SHOWN);
}

/** The domain of a mail address in lower case, with its `@`; '' for another key. */
function domainOf(key: string): string {
  const at = key.lastIndexOf('@');
  return at > 0 ? key.slice(at).toLowerCase() : '';
}
