/** The live preview: each kind of class is computed again when its own settings change, once typing pauses. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { KeptRun } from '../../app/contract.ts';
import type { ClassKind, ClassSettings, CustomerColumns } from '../../core/segments/customerClasses.ts';
import { readBehaviour, readLifecycle, readNeed } from './extraChoice.ts';
import { hasForecast, type MethodChoice, wantedKinds } from './methodChoice.ts';
import { type KindPreview, previewKind } from './preview.ts';
import { readSegments } from './segmentChoice.ts';
import { readTiers } from './tierChoice.ts';

/** Shorter than a pause for thought, longer than the time between two keys. */
const SETTLED_AFTER_MS = 100;

/** Null for a kind that is not wanted, or whose settings are wrong. */
export type MethodPreview = { [K in ClassKind]: KindPreview<K> | null };

/** What was computed last, and from what. */
type Known = { [K in ClassKind]?: { from: readonly unknown[]; preview: KindPreview<K> | null } };

export function useMethodPreview(
  table: CustomerColumns,
  choice: MethodChoice,
  kept: KeptRun | null,
): { preview: MethodPreview; shown: MethodChoice } {
  const shown = useSettled(choice);
  const { tiers, segments, extras, keepsCuts } = shown;
  const wanted = wantedKinds(shown, table);

  const known = useRef<Known>({});

  /** `typed` is what the settings are read from. */
  function of<K extends ClassKind>(
    kind: K,
    typed: unknown,
    read: () => ClassSettings[K] | null,
  ): KindPreview<K> | null {
    const from = [wanted.includes(kind), typed, table, kept, keepsCuts];
    const before = known.current[kind];
    if (before?.from.every((part, i) => part === from[i])) return before.preview;
    const settings = from[0] ? read() : null;
    const preview = settings && previewKind(kind, table, settings, kept, keepsCuts);
    known.current = { ...known.current, [kind]: { from, preview } };
    return preview;
  }
  const preview = {
    tier: of(
      'tier',
      `${tiers.of} ${tiers.by} ${tiers.names.length} ${Object.values(tiers.cuts)}`,
      () => readTiers({ ...tiers, names: tiers.names.map((_, i) => String(i)) }, hasForecast(table)).settings,
    ),
    segment: of('segment', segments, () => readSegments(segments).settings),
    lifecycle: of('lifecycle', extras.lifecycle, () => readLifecycle(extras).settings),
    behaviour: of('behaviour', extras.behaviour, () => readBehaviour(extras).settings),
    need: of('need', extras.need, () => readNeed(extras).settings),
    satisfaction: of('satisfaction', extras.satisfaction, () => extras.satisfaction),
  };
  return { preview, shown };
}

/** The last value that stood for a while; the first one at once. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
