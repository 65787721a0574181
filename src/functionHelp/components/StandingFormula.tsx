/** The formula as it grows, always in sight, and where it goes or why it cannot. */
import type { Ref } from 'preact';
import { useWords } from '../words.ts';

interface Props {
  formula: string;
  /** The element that holds the formula, to copy it from. */
  element: Ref<HTMLOutputElement>;
  said: string;
  isFault: boolean;
}

export function StandingFormula({ formula, element, said, isFault }: Props) {
  const { texts } = useWords();
  return (
    <>
      <h2 class="hidden" id="formula">
        {texts.builder.formula}
      </h2>
      <output ref={element} class="formula" aria-labelledby="formula">
        {formula}
      </output>
      <p class={isFault ? 'fault' : 'hint'} role="status">
        {said}
      </p>
    </>
  );
}
