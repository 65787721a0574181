/** XML of which elements are left out or written otherwise, on its way through. */
import type { XmlEvents } from './xmlScanner.ts';

/**
 * What to write in place of an element's tags, or null to leave it out with all that it holds.
 *
 * @param inside names of the elements around it, the nearest last
 */
type Rule = (
  name: string,
  written: string,
  inside: readonly string[],
) => readonly [open: string, close: string | (() => string)] | null;

/** Tags are written by a rule, texts by `text`. */
export function filter(write: (xml: string) => void, rule: Rule, text: (written: string) => string): XmlEvents {
  const inside: string[] = [];
  const closings: (string | (() => string))[] = [];
  let passedOver = 0;
  return {
    open: (name, written) => {
      const tags = passedOver > 0 ? null : rule(name, written, inside);
      if (tags === null) {
        passedOver++;
        return;
      }
      write(tags[0]);
      inside.push(name);
      closings.push(tags[1]);
    },
    text: (written) => {
      if (passedOver === 0) write(text(written));
    },
    close: () => {
      if (passedOver > 0) {
        passedOver--;
        return;
      }
      inside.pop();
      const closing = closings.pop() ?? '';
      write(typeof closing === 'string' ? closing : closing());
    },
  };
}

/** The tags of an element that passes as it is. */
export const same = (name: string, written = ''): [string, string] => [`<${name}${written}>`, `</${name}>`];
