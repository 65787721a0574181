/** What a segment is called: by the person's language where the map is built in, by its own name otherwise. */
import type { ScoreMap } from '../../core/segments/scoreMap.ts';
import type { SegmentCode } from '../../core/segments/segmentMap.ts';
import type { ValueType } from '../../core/segments/valueTypeMap.ts';
import type { SidebarTexts } from '../../i18n/sidebar/texts.ts';

export function segmentLabel(name: string, map: ScoreMap, texts: SidebarTexts): string {
  if (name === '') return texts.method.noClass;
  if (map === '11') return texts.segments[name as SegmentCode];
  return map === '8' ? texts.method.segments.types[name as ValueType] : name;
}
