/** Every method from the sidebar, on the demo workbook. */
import { demoWorkbook } from '../../samples/demoWorkbook.ts';
import { describeMethods } from './methodRuns.ts';

describeMethods('demo', (language) => {
  const { customers, revenueCents: cents } = demoWorkbook(language).facts;
  const limits = [
    [30, 60, 120, 240],
    [2, 3, 5, 9],
    [200, 500, 1000, 3000],
  ];
  return { file: null, customers, orders: null, cents, extras: 4, needs: null, amounts: [3000, 800], limits };
});
