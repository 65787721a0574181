/** What the server has of the built add-on, and what it says of new builds. */
import type { BuildNews } from '../server.ts';

export interface OnBuild {
  addOn(): void;
  failed(part: BuildNews['part'], error: string): void;
}

/** A new build of the page itself is taken up by loading the page anew. */
export function followBuilds({ addOn, failed }: OnBuild): void {
  new EventSource('builds').addEventListener('message', ({ data }: MessageEvent<string>) => {
    const { part, error } = JSON.parse(data) as BuildNews;
    if (error !== null) failed(part, error);
    else if (part === 'page') location.reload();
    else addOn();
  });
}

/** The files that clasp would push. */
export async function builtAddOn(): Promise<Record<string, string>> {
  const names = ['Code.js', 'Sidebar.html', 'Functions.html', 'Texts.html', 'appsscript.json'];
  const files = names.map(async (name) => {
    const response = await fetch(`addon/${name}`);
    if (!response.ok) throw new Error(`dist/${name} is missing (${response.status}). Run “npm run build”.`);
    return [name, await response.text()] as const;
  });
  return Object.fromEntries(await Promise.all(files));
}
