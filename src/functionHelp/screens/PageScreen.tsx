/** What a function does, takes and returns, with examples as a person would type them here. */
import type { DecimalMark } from '../../grid/numbers.ts';
import { ExampleView } from '../components/ExampleView.tsx';
import { Frame } from '../components/Frame.tsx';
import { Prose } from '../components/Prose.tsx';
import type { FunctionHelp } from '../documentation.ts';
import type { Actions } from '../session.ts';
import { useWords } from '../words.ts';

interface Props {
  help: FunctionHelp;
  decimal: DecimalMark;
  actions: Actions;
}

export function PageScreen({ help, decimal, actions }: Props) {
  const { texts, docs, language } = useWords();
  const { name, category, term, parameters } = help;
  const about = docs.functions[name];
  if (!about) return null;
  const { page } = texts;
  const prose = (text: string) => <Prose text={text} own={name} onFunction={actions.showPage} />;
  return (
    <Frame
      back={{ label: page.all, onPress: actions.showList }}
      eyebrow={docs.families[category] ?? ''}
      title={name}
      isCode
      primary={{ label: page.build, onPress: () => actions.showBuilder(name) }}
    >
      <p class="lead">
        {about.summary}
        {language === 'en' && (
          <>
            {' '}
            <span lang="zh-CN">{term}</span>
          </>
        )}
      </p>
      <section>
        <h2>{page.returns}</h2>
        <p>{prose(about.result)}</p>
        {about.columns.length > 1 && (
          <details>
            <summary>{page.columns}</summary>
            <dl class="terms">
              {about.columns.map(({ header, what }) => (
                <div key={header}>
                  <dt>{header}</dt>
                  <dd>{prose(what)}</dd>
                </div>
              ))}
            </dl>
          </details>
        )}
      </section>
      <section>
        <h2>{page.parameters}</h2>
        <dl class="terms">
          {parameters.map((parameter) => {
            const { help: what = '', expects = '' } = about.parameters[parameter.name] ?? {};
            return (
              <div key={parameter.name}>
                <dt>
                  <code>{parameter.name}</code> {!parameter.optional && <span class="hint faint">{page.required}</span>}
                </dt>
                <dd>
                  {prose(what)}
                  {language === 'en' && ' '}
                  {prose(expects)}
                </dd>
              </div>
            );
          })}
        </dl>
      </section>
      <section>
        <h2>{page.examples}</h2>
        {about.examples.map((example, i) => (
          <ExampleView key={example.note} name={name} number={i + 1} example={example} decimal={decimal} />
        ))}
      </section>
      <section>
        <h2>{page.formula}</h2>
        <p>{prose(about.formula)}</p>
      </section>
      <section>
        <h2>{page.remarks}</h2>
        <ul class="bullets">
          {about.remarks.map((remark) => (
            <li key={remark}>{prose(remark)}</li>
          ))}
        </ul>
      </section>
      <p class="hint faint">
        {page.source}
        {language === 'en' ? ': ' : '：'}
        {about.source}
      </p>
    </Frame>
  );
}
