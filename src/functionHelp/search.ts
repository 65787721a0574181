/** Finds functions by name, term, category and description, in either language, the likeliest first. */
import type { Documentation, FunctionHelp } from './documentation.ts';

export type Search = (query: string) => FunctionHelp[];

interface Searched {
  help: FunctionHelp;
  /** What is looked through, with what a find in it counts. */
  fields: readonly { text: string; weight: number }[];
}

/** A function that answers queries; every word of a query must be found somewhere. All functions, as listed, for an empty one. */
export function searchIn({ functions, texts }: Documentation): Search {
  const searched = functions.map((help): Searched => {
    const inBoth = Object.values(texts).map(({ families, functions: described }) => ({
      family: families[help.category] ?? '',
      ...described[help.name],
    }));
    const field = (weight: number, of: (text: (typeof inBoth)[number]) => string | undefined) => ({
      text: folded(inBoth.map((text) => of(text) ?? '').join(' ')),
      weight,
    });
    return {
      help,
      fields: [
        { text: folded(help.name), weight: 60 },
        { text: folded(help.term), weight: 40 },
        field(20, ({ summary }) => summary),
        field(10, ({ family }) => family),
        field(5, ({ parameters = {} }) =>
          Object.entries(parameters)
            .flatMap(([name, { help }]) => [name, help])
            .join(' '),
        ),
        field(2, ({ result, remarks = [] }) => `${result} ${remarks.join(' ')}`),
      ],
    };
  });
  return (query) => {
    const words = folded(query).split(' ').filter(Boolean);
    const scored = searched.map(({ help, fields }) => {
      const scores = words.map((word) => Math.max(...fields.map(({ text, weight }) => weight * found(word, text))));
      return { help, score: scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 1) };
    });
    // Sorting keeps the order of equals.
    return scored
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .map(({ help }) => help);
  };
}

/** How well a word is found in a text: as all of it, as a word, as the beginning of one, inside one; 0 for not at all. */
function found(word: string, text: string): number {
  if (text === word) return 1;
  const padded = ` ${text} `;
  if (padded.includes(` ${word} `)) return text.startsWith(word) ? 0.9 : 0.8;
  if (padded.includes(` ${word}`)) return text.startsWith(word) ? 0.75 : 0.7;
  // Inside a short text it says more than inside a long one.
  if (text.includes(word)) return 0.4 + (0.3 * word.length) / text.length;
  return foundInPairs(word, text);
}

/** Chinese is written without spaces: a longer query counts by the pairs of characters that are there, half of them at least. */
function foundInPairs(word: string, text: string): number {
  if (!/^[\u4e00-\u9fff]{3,}$/.test(word)) return 0;
  const pairs = Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2));
  const share = pairs.filter((pair) => text.includes(pair)).length / pairs.length;
  return share >= 0.5 ? 0.5 * share : 0;
}

/** Small letters and half width, with everything but letters and digits as spaces; a plural as its singular. */
function folded(text: string): string {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => (/^[a-z]{4,}s$/.test(word) && !word.endsWith('ss') ? word.slice(0, -1) : word)).join(' ');
}
