/** Loads the workbench where the browser has what it needs, and otherwise says what is missing and what to do. */

interface Need {
  name: string;
  met: () => boolean;
  /** What to do about it, in English and Chinese. */
  remedy: readonly [string, string];
}

const NEWER: Need['remedy'] = [
  'Update the browser: Chrome or Edge 111, Firefox 115, Safari 16.4 or newer.',
  '请更新浏览器：Chrome 或 Edge 111、Firefox 115、Safari 16.4 或更高版本。',
];
const ISOLATED: Need['remedy'] = [
  'Open the very address that “npm start” printed (http://localhost:…) and neither a file nor the computer’s name or number: browsers grant this on such a page only.',
  '请直接打开“npm start”给出的地址（http://localhost:…），不要打开本地文件，也不要使用电脑的名称或 IP 地址：浏览器只对这样的页面开放该功能。',
];

const NEEDS: readonly Need[] = [
  { name: 'cross-origin isolation', met: () => window.crossOriginIsolated === true, remedy: ISOLATED },
  { name: 'SharedArrayBuffer', met: () => 'SharedArrayBuffer' in window, remedy: ISOLATED },
  { name: 'Atomics.wait', met: () => 'Atomics' in window && 'wait' in Atomics, remedy: NEWER },
  { name: 'Web Workers', met: () => 'Worker' in window, remedy: NEWER },
  { name: 'JavaScript of 2022', met: parsesNewSyntax, remedy: NEWER },
  { name: '<dialog>', met: () => 'HTMLDialogElement' in window, remedy: NEWER },
  { name: 'server-sent events', met: () => 'EventSource' in window, remedy: NEWER },
];

const missing = NEEDS.filter(({ met }) => !met());
if (missing.length > 0) explain();
else load();

function parsesNewSyntax(): boolean {
  try {
    new Function('class A { static #a = 1; static { A.#a ??= 2; } }');
    return 'at' in Array.prototype && 'hasOwn' in Object;
  } catch {
    return false;
  }
}

function load(): void {
  const script = document.createElement('script');
  script.type = 'module';
  script.src = 'page.js';
  script.onerror = () =>
    tell(['page.js is missing. Run “npm run build”.', '缺少 page.js。请运行“npm run build”。'], [[], []]);
  document.body.appendChild(script);
}

function explain(): void {
  const remedies = missing.map(({ remedy }) => remedy).filter((remedy, i, all) => all.indexOf(remedy) === i);
  const names = missing.map(({ name }) => name).join(', ');
  tell(
    ['This browser cannot run the workbench', '此浏览器无法运行工作台'],
    [
      [`Missing: ${names}.`, ...remedies.map(([english]) => english)],
      [`缺少：${names}。`, ...remedies.map(([, chinese]) => chinese)],
    ],
  );
}

/** Both languages, because it is not known yet which one is wanted. */
function tell(titles: readonly [string, string], texts: readonly [string[], string[]]): void {
  const cover = document.getElementById('cover') as HTMLElement;
  cover.innerHTML = '';
  cover.setAttribute('role', 'alert');
  ['en', 'zh-CN'].forEach((language, i) => {
    const section = document.createElement('section');
    section.lang = language;
    const title = document.createElement('h2');
    title.textContent = titles[i] ?? '';
    section.appendChild(title);
    for (const text of texts[i] ?? []) {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      section.appendChild(paragraph);
    }
    cover.appendChild(section);
  });
}
