/** Reads the custom functions out of a Code.js, as Sheets does: every function with a `@customfunction` comment. */

export interface CustomFunctionDoc {
  name: string;
  summary: string;
  parameters: {
    name: string /** As the comment says it, such as `range`; '' when it does not. */;
    type: string;
    help: string;
  }[];
}

const DOCUMENTED =
  /\/\*\*((?:(?!\*\/)[\s\S])*?@customfunction(?:(?!\*\/)[\s\S])*?)\*\/\s*function\s+([A-Za-z_]\w*)\s*\(/gi;

export function readFunctionDocs(code: string): CustomFunctionDoc[] {
  return [...code.matchAll(DOCUMENTED)].flatMap(([, comment = '', name = '']) => {
    if (name.endsWith('_')) return [];
    const lines = comment.split('\n').map((line) => line.replace(/^\s*\*? ?/, '').trim());
    const firstTag = lines.findIndex((line) => line.startsWith('@'));
    return [
      {
        name: name.toUpperCase(),
        summary: lines.slice(0, firstTag).filter(Boolean).join(' '),
        parameters: lines.flatMap((line) => {
          const tag = /^@param\s+(?:\{([^}]*)\}\s+)?\[?(\w+)\S*\s*(.*)$/.exec(line);
          return tag ? [{ name: tag[2] ?? '', type: tag[1] ?? '', help: tag[3] ?? '' }] : [];
        }),
      },
    ];
  });
}
