/** What an error says, line by line: where, what was found, what was expected, what to do. */
import type { ErrorText } from '../../i18n/errors/texts.ts';
import { Facts } from './Facts.tsx';

const LINES = ['where', 'received', 'expected', 'fix'] as const;

interface Props {
  error: ErrorText;
  /** The names of the lines. */
  names: Readonly<Record<(typeof LINES)[number], string>>;
}

export function ErrorFacts({ error, names }: Props) {
  return (
    <Facts
      facts={LINES.flatMap((line) => {
        const fact = error[line];
        return fact ? [{ name: names[line], fact }] : [];
      })}
    />
  );
}
