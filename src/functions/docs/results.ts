/** What the help says of results that many functions share; each an export of its own, as in parameters.ts. */
import type { Bilingual } from '../spec/functionSpec.ts';

export const rate: Bilingual = { en: 'A rate as a decimal: 0.1 is 10%.', 'zh-CN': '以小数表示的比率：0.1 即 10%。' };
