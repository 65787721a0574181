/** Step 3: how customers are grouped, a tab for each part, with a live preview. */
import { useState } from 'preact/hooks';
import { METHOD_TABS, type MethodTab } from '../../i18n/sidebar/method/texts.ts';
import { ForecastPreview } from '../components/ForecastPreview.tsx';
import { focusFirstFault } from '../components/focusFirstFault.ts';
import { NoticeLine } from '../components/NoticeLine.tsx';
import { Screen } from '../components/Screen.tsx';
import { Tabs } from '../components/Tabs.tsx';
import { faultyTab, hasForecast, type MethodChoice, readMethod, wantedKinds } from '../method/methodChoice.ts';
import { useMethodPreview } from '../method/useMethodPreview.ts';
import { ExtrasPanel } from '../panels/ExtrasPanel.tsx';
import { FrozenCuts } from '../panels/FrozenCuts.tsx';
import { SegmentsPanel } from '../panels/SegmentsPanel.tsx';
import { SettingsFile } from '../panels/SettingsFile.tsx';
import { TiersPanel } from '../panels/TiersPanel.tsx';
import { runSettings, type State } from '../state.ts';
import { useWords } from '../words.ts';
import type { ScreenProps } from './screenProps.ts';

export function MethodScreen(props: ScreenProps) {
  const { checked } = props.state;
  return checked && <Method {...props} checked={checked} />;
}

function Method({ state, actions, checked: { check } }: ScreenProps & { checked: NonNullable<State['checked']> }) {
  const { texts } = useWords();
  const words = texts.method;
  const [tab, setTab] = useState<MethodTab>('tiers');
  const { method, workbook } = state;
  const { table } = check;
  const kept = workbook?.kept ?? null;
  const read = readMethod(method, table);
  const faulty = faultyTab(method, read, table);
  const { preview, shown } = useMethodPreview(table, method, kept);
  const change = (changed: Partial<MethodChoice>) => actions.chooseMethod({ ...method, ...changed });
  const proceed = () => {
    if (faulty === null) return actions.run();
    setTab(faulty);
    focusFirstFault();
  };

  const panels = {
    tiers: () => (
      <TiersPanel
        check={check}
        choice={method.tiers}
        read={read.tier}
        shown={shown.tiers}
        classed={preview.tier?.classed ?? null}
        hasForecast={hasForecast(table)}
        onChange={(tiers) => change({ tiers })}
      />
    ),
    segments: () => (
      <SegmentsPanel
        check={check}
        choice={method.segments}
        read={read.segment}
        shown={shown.segments}
        classed={preview.segment?.classed ?? null}
        onChange={(segments) => change({ segments })}
      />
    ),
    more: () => (
      <ExtrasPanel
        check={check}
        choice={method.extras}
        read={read}
        preview={preview}
        onChange={(extras) => change({ extras })}
      />
    ),
    forecast: () => <ForecastPreview forecast={check.forecast} />,
  };
  return (
    <Screen
      step="tiers"
      title={words.title}
      lead={words.lead}
      secondary={{ label: texts.actions.back, onPress: actions.goBack }}
      primary={{ label: words.next(check.customers), onPress: proceed }}
    >
      <NoticeLine notice={state.notice} />
      {kept && (
        <FrozenCuts
          kept={kept}
          kinds={wantedKinds(shown, table)}
          preview={preview}
          keepsCuts={method.keepsCuts}
          onToggle={(keepsCuts) => change({ keepsCuts })}
        />
      )}
      <Tabs
        label={words.tabsLabel}
        tabs={METHOD_TABS.map((value) => ({
          value,
          label: words.tabs[value],
          fault: value === faulty ? words.tabFault(words.tabs[value]) : undefined,
        }))}
        value={tab}
        onChoose={setTab}
      >
        {panels[tab]()}
      </Tabs>
      <SettingsFile settings={runSettings(state)} onImport={actions.importSettings} />
    </Screen>
  );
}
