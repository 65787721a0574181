/** A message on a screen that stays: what was stopped, or what could not be shown. */
import { describeError } from '../../i18n/errors/describeError.ts';
import type { Notice } from '../state.ts';
import { useWords } from '../words.ts';

export function NoticeLine({ notice }: { notice: Notice | null }) {
  const { language, texts } = useWords();
  if (notice === null) return <div role="status" />;
  const { title, fix } =
    notice === 'lost' ? { title: texts.lost.title, fix: texts.lost.lead } : describeError(notice, language);
  return (
    <div role="status">
      <div class="notice">
        <b>{title}</b>
        <span>{fix}</span>
      </div>
    </div>
  );
}
