/** All functions by family, or those that a search finds, the likeliest first. */
import { useRef } from 'preact/hooks';
import { Frame } from '../components/Frame.tsx';
import { FunctionList } from '../components/FunctionList.tsx';
import { moveByArrows } from '../components/moveByArrows.ts';
import { Prose } from '../components/Prose.tsx';
import type { Search } from '../search.ts';
import type { Actions } from '../session.ts';
import { useWords } from '../words.ts';

interface Props {
  search: Search;
  query: string;
  actions: Actions;
}

export function ListScreen({ search, query, actions }: Props) {
  const { texts, docs } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const found = search(query);
  const isSearching = query.trim() !== '';
  const families = [...new Set(found.map(({ category }) => category))];
  const look = (typed: string) => {
    actions.search(typed);
    // What is found is read from the likeliest on.
    field.current?.closest('.body')?.scrollTo(0, 0);
  };
  const clear = () => {
    look('');
    field.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') clear();
    else if (event.key === 'Enter') {
      event.preventDefault();
      if (isSearching && found[0]) actions.showPage(found[0].name);
    } else moveByArrows(event);
  };
  return (
    <Frame title={texts.list.title}>
      <div class="field search">
        <label class="hidden" for="search">
          {texts.list.search}
        </label>
        <input
          id="search"
          ref={field}
          class="stop"
          type="search"
          autocomplete="off"
          placeholder={texts.list.placeholder}
          value={query}
          onInput={(event) => look(event.currentTarget.value)}
          onKeyDown={press}
        />
        <p class="hint" role="status">
          {isSearching ? found.length > 0 && texts.list.found(found.length) : texts.list.all(found.length)}
          {found.length === 0 && <b>{texts.list.none(query.trim())}</b>}
        </p>
      </div>
      {found.length === 0 && (
        <>
          <p class="hint">{texts.list.noneHint}</p>
          <p class="go-to">
            <button type="button" class="link" onClick={clear}>
              {texts.list.showAll}
            </button>
          </p>
        </>
      )}
      {isSearching
        ? found.length > 0 && <FunctionList functions={found} onChoose={actions.showPage} />
        : families.map((family) => (
            <section key={family}>
              <h2>{docs.families[family]}</h2>
              <FunctionList
                functions={found.filter(({ category }) => category === family)}
                onChoose={actions.showPage}
              />
            </section>
          ))}
      {!isSearching && (
        <details class="rules">
          <summary>{texts.list.rules}</summary>
          <ul class="bullets">
            {docs.rules.map((rule) => (
              <li key={rule}>
                <Prose text={rule} onFunction={actions.showPage} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Frame>
  );
}
