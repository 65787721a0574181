/** Whether the cuts of the last run are kept: what fresh ones would change, and what cannot be kept. */
import type { KeptRun } from '../../app/contract.ts';
import type { ClassKind } from '../../core/segments/customerClasses.ts';
import { CheckBox } from '../components/CheckBox.tsx';
import type { MethodPreview } from '../method/useMethodPreview.ts';
import { useWords } from '../words.ts';

interface Props {
  kept: KeptRun;
  kinds: readonly ClassKind[];
  preview: MethodPreview;
  keepsCuts: boolean;
  onToggle: (keepsCuts: boolean) => void;
}

export function FrozenCuts({ kept: { at, by }, kinds, preview, keepsCuts, onToggle }: Props) {
  const { texts, formats } = useWords();
  const words = texts.method.frozen;
  const previewed = kinds.filter((kind) => preview[kind] !== null);
  const fitting = previewed.filter((kind) => preview[kind]?.moved !== null);
  const unfit = previewed.filter((kind) => !fitting.includes(kind));
  const moves = fitting.map((kind) => ({ kind, customers: preview[kind]?.moved ?? 0 }));
  const fits = fitting.length > 0;
  return (
    <div class="frozen">
      <CheckBox
        label={words.keep(formats.moment(at), by)}
        hint={
          <>
            {fits && <span>{words.moved(moves)}</span>}
            {unfit.length > 0 && <span>{words.unfit(unfit)}</span>}
          </>
        }
        checked={keepsCuts && fits}
        disabled={!fits}
        onToggle={onToggle}
      />
    </div>
  );
}
