/** The forecast that a run will write: what it rests on, and what it would have expected halfway, against what came. */
import type { DataCheck } from '../../app/contract.ts';
import { deviation } from '../../core/models/expectedAndActual.ts';
import { correlationText } from '../../i18n/correlationText.ts';
import { fitText } from '../../i18n/fitText.ts';
import { useWords } from '../words.ts';

type Forecast = DataCheck['forecast'];

/** Beyond these, the reader is told what not to rely on. */
const FAR_OFF = 0.25;
const CORRELATED = 0.3;

export function ForecastPreview({ forecast }: { forecast: Forecast }) {
  const { texts } = useWords();
  const words = texts.forecast;
  const { model, customers, repeatBuyers, needed, daysObserved, purchases, values, unvalued, correlation, holdout } =
    forecast;
  if (!purchases) {
    return (
      <section>
        <h2>{words.title}</h2>
        <p class="hint">{words.none(repeatBuyers, needed)}</p>
      </section>
    );
  }
  const cautions = [
    ...(purchases.isHeld || values?.isHeld ? [words.rough] : []),
    ...(forecast.isFarAhead ? [words.farAhead(daysObserved)] : []),
    ...(unvalued > 0 ? [words.unvalued(unvalued)] : []),
    ...(holdout && isFarOff(holdout) ? [words.farOff] : []),
    ...(Math.abs(correlation ?? 0) > CORRELATED ? [words.correlated((correlation ?? 0) > 0)] : []),
  ];
  return (
    <section class="forecast">
      <h2>{words.title}</h2>
      <p class="hint">{words.basis(model, customers, repeatBuyers, daysObserved)}</p>
      {holdout ? <Check holdout={holdout} /> : <p class="hint">{words.noCheck}</p>}
      {cautions.map((caution) => (
        <p class="hint caution" key={caution}>
          {caution}
        </p>
      ))}
      <details>
        <summary>{words.details}</summary>
        {holdout && <Groups groups={holdout.groups} />}
        <p class="hint">{words.fit(model, fitText(purchases))}</p>
        {values && <p class="hint">{words.fit('Gamma-Gamma', fitText(values))}</p>}
        {correlation !== null && <p class="hint">{words.correlation(correlationText(correlation))}</p>}
        <p class="hint">{words.standardErrors}</p>
      </details>
    </section>
  );
}

type Holdout = NonNullable<Forecast['holdout']>;

function isFarOff({ purchases, value }: Holdout): boolean {
  return [purchases, value ?? purchases].some((each) => Math.abs(deviation(each)) > FAR_OFF);
}

function Check({ holdout }: { holdout: Holdout }) {
  const { texts, formats } = useWords();
  const words = texts.forecast;
  const { expected, actual } = holdout.purchases;
  const most = Math.max(expected, actual);
  const bars = [
    { name: words.expected, look: 'compared', value: expected },
    { name: words.actual, look: 'measured', value: actual },
  ];
  const verdict = words.checked(formats.day(holdout.fittedTo), holdout.days, deviation(holdout.purchases));
  return (
    <>
      <div class="tier-chart pair" role="img" aria-label={words.chart(formats.count(expected), formats.count(actual))}>
        {bars.map(({ name, look, value }) => (
          <div class="group" key={look}>
            <span>{name}</span>
            <div class={`bar ${look}`} style={{ '--share': most > 0 ? value / most : 0 }}>
              {formats.count(value)}
            </div>
          </div>
        ))}
      </div>
      <p class="hint">
        {verdict}
        {holdout.value && words.checkedValue(deviation(holdout.value))}
      </p>
    </>
  );
}

function Groups({ groups }: { groups: Holdout['groups'] }) {
  const { texts, formats } = useWords();
  const words = texts.forecast;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.repeats}</th>
          <th scope="col" class="number">
            {texts.method.customers}
          </th>
          <th scope="col" class="number">
            {words.expected}
          </th>
          <th scope="col" class="number">
            {words.actual}
          </th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ from, to, customers, expected, actual }) => (
          <tr key={from}>
            <th scope="row">{words.group(from, to)}</th>
            <td class="number">{formats.count(customers)}</td>
            <td class="number">{formats.count(expected)}</td>
            <td class="number">{formats.count(actual)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
