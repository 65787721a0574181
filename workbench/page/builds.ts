/** Follows what the server says of new builds. */
import type { BuildNews } from '../server.ts';

export interface OnBuild {
  addOn(): void;
  failed(message: string): void;
}

/** A new build of the page itself is taken up by loading the page anew. */
export function followBuilds({ addOn, failed }: OnBuild): void {
  new EventSource('builds').addEventListener('message', ({ data }: MessageEvent<string>) => {
    const news = JSON.parse(data) as BuildNews;
    if (news.built === 'page') location.reload();
    else if (news.built === 'add-on') addOn();
    else failed(news.message);
  });
}
