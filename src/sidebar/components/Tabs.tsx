/** Tabs: one panel at a time. The arrows move between tabs, Tab leads into the panel. */
import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';

interface Tab<V extends string> {
  value: V;
  label: string;
  /** What is heard in place of the label, where its panel holds something wrong. */
  fault?: string | undefined;
}

interface Props<V extends string> {
  label: string;
  tabs: readonly Tab<V>[];
  value: V;
  onChoose: (value: V) => void;
  children: ComponentChildren;
}

export function Tabs<V extends string>({ label, tabs, value, onChoose, children }: Props<V>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const now = tabs.findIndex((tab) => tab.value === value);
  const move = (event: KeyboardEvent) => {
    const last = tabs.length - 1;
    const to = { ArrowRight: now === last ? 0 : now + 1, ArrowLeft: now === 0 ? last : now - 1, Home: 0, End: last }[
      event.key
    ];
    const tab = to === undefined ? undefined : tabs[to];
    if (to === undefined || !tab) return;
    event.preventDefault();
    onChoose(tab.value);
    (list.current?.children[to] as HTMLElement | undefined)?.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} ref={list}>
        {tabs.map((tab) => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            id={`${id}-${tab.value}`}
            aria-label={tab.fault}
            aria-selected={tab.value === value}
            aria-controls={`${id}-panel`}
            tabIndex={tab.value === value ? 0 : -1}
            onClick={() => onChoose(tab.value)}
            onKeyDown={move}
          >
            {tab.fault && <span class="tab-fault" aria-hidden="true" />}
            {tab.label}
          </button>
        ))}
      </div>
      <div class="panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${value}`}>
        {children}
      </div>
    </>
  );
}
