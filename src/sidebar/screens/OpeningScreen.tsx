/** Shown until the server has described the file. */
import { useWords } from '../words.ts';

export function OpeningScreen() {
  const { texts } = useWords();
  return (
    <main class="opening" aria-busy="true">
      <h1 class="hidden">Clientele</h1>
      <div class="waiting" />
      <p class="skeleton short" />
      <p class="skeleton title" />
      <p class="skeleton" />
      <div class="skeleton block" />
      <p class="saying" role="status">
        {texts.opening}
      </p>
    </main>
  );
}
