/** A message on a screen that stays: what was stopped, or what could not be shown. */
import { describeError } from '../../i18n/errors/describeError.ts';
import type { Notice } from '../state.ts';
import { useWords, type Words } from '../words.ts';

export function NoticeLine({ notice }: { notice: Notice | null }) {
  const { language, texts } = useWords();
  if (notice === null) return <div role="status" />;
  const { title, fix } = noticeWords(notice, texts, language);
  return (
    <div role="status">
      <div class="notice">
        <b>{title}</b>
        <span>{fix}</span>
      </div>
    </div>
  );
}

function noticeWords(notice: Notice, { lost, noRepeat }: Words['texts'], language: Words['language']) {
  if (notice === 'lost') return { title: lost.title, fix: lost.lead };
  return typeof notice === 'string' ? noRepeat[notice] : describeError(notice, language);
}
