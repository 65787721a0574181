/** The settings as a text: to copy, to save as a file, and to take over from one. */
import { useRef, useState } from 'preact/hooks';
import type { Settings } from '../../app/contract.ts';
import { Field } from '../components/Field.tsx';
import type { Notice } from '../state.ts';
import { useWords } from '../words.ts';

interface Props {
  /** Null while something is not valid. */
  settings: Settings | null;
  onImport: (text: string) => Promise<Notice | null>;
}

const FILE_NAME = 'clientele-settings.json';

export function SettingsFile({ settings, onImport }: Props) {
  const { texts } = useWords();
  const words = texts.method.file;
  const [text, setText] = useState('');
  const [said, setSaid] = useState<{ fault: boolean; words: string } | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const json = settings && JSON.stringify(settings, null, 2);

  const copy = () => {
    const { current } = area;
    if (!json || !current) return;
    setText(json);
    // Selected text is copied in every frame that Google may put the page into; the clipboard's own interface is not.
    current.value = json;
    current.select();
    document.execCommand('copy');
    setSaid({ fault: false, words: words.copied });
  };
  const download = () => {
    if (!json) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
    link.download = FILE_NAME;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  const read = async (file: File | undefined) => {
    if (file) setText(await file.text());
    setSaid(null);
  };
  const use = async () => {
    const notice = await onImport(text);
    setSaid(notice ? { fault: true, words: faultWords(notice) } : { fault: false, words: words.used });
  };
  const faultWords = (notice: Notice) => {
    if (notice === 'lost') return texts.lost.title;
    if (typeof notice === 'string' || notice.code !== 'INVALID_SETTINGS' || notice.params.path === 'settings') {
      return words.invalid;
    }
    const { path, received } = notice.params;
    return words.where(path, typeof received === 'string' ? received : '…');
  };

  return (
    <details class="settings-file">
      <summary>{words.title}</summary>
      <p class="hint">{json ? words.hint : words.incomplete}</p>
      <p class="row">
        <button type="button" class="button outlined" aria-disabled={!json} onClick={copy}>
          {words.copy}
        </button>
        <button type="button" class="button outlined" aria-disabled={!json} onClick={download}>
          {words.download}
        </button>
      </p>
      <Field label={words.paste} hint={words.pasteHint} fault={said?.fault ? said.words : undefined}>
        {(control) => (
          <textarea
            {...control}
            ref={area}
            rows={4}
            spellcheck={false}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
      <p class="row">
        <label class="button outlined">
          {words.open}
          <input
            type="file"
            class="hidden"
            accept=".json,application/json"
            onChange={(event) => read(event.currentTarget.files?.[0])}
          />
        </label>
        <button
          type="button"
          class="button tonal"
          aria-disabled={text.trim() === ''}
          onClick={() => text.trim() && use()}
        >
          {words.use}
        </button>
      </p>
      <p class="hint said" role="status">
        {said && !said.fault && said.words}
      </p>
    </details>
  );
}
