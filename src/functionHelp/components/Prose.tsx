/** A text of the documentation: names of other functions lead to their pages, formulas and names of parameters are code. */
import type { ComponentChildren } from 'preact';
import { useWords } from '../words.ts';

interface Props {
  text: string;
  /** The function whose page it is. */
  own?: string;
  onFunction: (name: string) => void;
}

/** Between backticks (which HtmlService must not see in the script); a call with its brackets; a name in capitals; a name in snake_case. */
const MARKED = /\x60([^\x60]+)\x60|=[A-Z][A-Z_]+\([^()]*\)|[A-Z][A-Z_]*[A-Z]|[a-z]+(?:_[a-z]+)+/g;

export function Prose({ text, own, onFunction }: Props) {
  const { docs } = useWords();
  const parts: ComponentChildren[] = [];
  let end = 0;
  for (const { 0: found, 1: quoted, index } of text.matchAll(MARKED)) {
    const isFunction = found in docs.functions;
    if (/^[A-Z_]+$/.test(found) && (!isFunction || found === own)) continue;
    parts.push(text.slice(end, index));
    end = index + found.length;
    parts.push(
      isFunction ? (
        <button key={index} type="button" class="link code" onClick={() => onFunction(found)}>
          {found}
        </button>
      ) : (
        <code key={index}>{quoted ?? found}</code>
      ),
    );
  }
  return (
    <>
      {parts}
      {text.slice(end)}
    </>
  );
}
