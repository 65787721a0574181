/** A map of one's own as a text, with what is wrong with it, and what it leaves out, has twice and does not use. */
import { mapFindings, type ScoreTriple } from '../../core/segments/scoreMap.ts';
import type { MapFault } from '../../i18n/sidebar/method/fault.ts';
import { Field } from '../components/Field.tsx';
import { readMap } from '../method/mapText.ts';
import { useWords } from '../words.ts';

interface Props {
  text: string;
  bins: number;
  faults: readonly MapFault[];
  onType: (text: string) => void;
}

const EXAMPLES = 3;

export function OwnMap({ text, bins, faults, onType }: Props) {
  const { texts } = useWords();
  const words = texts.method.segments;
  return (
    <>
      <Field
        label={words.ownMap}
        hint={words.ownMapHint}
        fault={faults.length > 0 ? faults.slice(0, EXAMPLES).map(words.mapFault).join('\n') : undefined}
      >
        {(control) => (
          <textarea
            {...control}
            rows={10}
            spellcheck={false}
            value={text}
            onInput={(event) => onType(event.currentTarget.value)}
          />
        )}
      </Field>
      <MapFindings text={text} bins={bins} />
    </>
  );
}

function MapFindings({ text, bins }: { text: string; bins: number }) {
  const { texts } = useWords();
  const words = texts.method.segments;
  const { map } = readMap(text, bins);
  if (!map) return null;
  const { missing, double, unused } = mapFindings(map, bins);
  const findings = [
    ...(missing.length > 0 ? [words.missing(missing.length, examples(missing))] : []),
    ...(double.length > 0 ? [words.double(double.length, examples(double.map(({ scores }) => scores)))] : []),
    ...(unused.length > 0 ? [words.unused(unused)] : []),
  ];
  return (
    <div class="map-findings" role="status">
      {findings.length === 0 && <p class="hint sound">{words.complete(bins ** 3)}</p>}
      {findings.map((finding) => (
        <p class="hint caution" key={finding}>
          {finding}
        </p>
      ))}
    </div>
  );
}

function examples(scores: readonly ScoreTriple[]): string {
  const shown = scores.slice(0, EXAMPLES).map(([r, f, m]) => `R${r} F${f} M${m}`);
  return scores.length > EXAMPLES ? `${shown.join(', ')}…` : shown.join(', ');
}
