/** Serves the built page and the built add-on, with the headers that SharedArrayBuffer asks for, and news of builds. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Ports tried after the first when it is taken. */
const MORE_PORTS = 20;

/** Where open pages listen, as server-sent events. */
const NEWS = '/builds';

/** What open pages learn of a build: the part, and what went wrong with it if anything did. */
export interface BuildNews {
  part: 'add-on' | 'page';
  error: string | null;
}

export interface Serving {
  url: string;
  /** Tells every open page; one that is opened later learns of what is still failing. */
  tell(news: BuildNews): void;
  close(): Promise<void>;
}

/**
 * @param folders folder of each path prefix, the longest first, such as `{ '/addon/': 'dist', '/': '.workbench' }`
 * @param port first port to try; 0 takes any free one
 */
export async function serve(folders: Record<string, string>, port: number): Promise<Serving> {
  const listeners = new Set<ServerResponse>();
  const failing = new Map<BuildNews['part'], BuildNews>();
  const server = createServer((request, response) => {
    const pathname = pathOf(request.url ?? '/');
    if (pathname !== NEWS) {
      void send(folders, pathname, response);
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write([':\n\n', ...[...failing.values()].map(asEvent)].join(''));
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  });
  const taken = await listen(server, port);
  return {
    url: `http://localhost:${taken}/`,
    tell: (news) => {
      if (news.error === null) failing.delete(news.part);
      else failing.set(news.part, news);
      for (const listener of listeners) listener.write(asEvent(news));
    },
    close: () => {
      for (const listener of listeners) listener.end();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const asEvent = (news: BuildNews): string => `data: ${JSON.stringify(news)}\n\n`;

/** Empty for an address that is none, such as `/%`; that finds no file. */
function pathOf(address: string): string {
  try {
    return decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return '';
  }
}

async function send(folders: Record<string, string>, pathname: string, response: ServerResponse): Promise<void> {
  const prefix = Object.keys(folders).find((each) => pathname.startsWith(each));
  const root = path.resolve(folders[prefix ?? ''] ?? '.');
  const file = path.join(root, pathname.slice(prefix?.length ?? 0) || 'index.html');
  const inside = prefix !== undefined && (file === root || file.startsWith(root + path.sep));
  const found = inside && (await stat(file).catch(() => null))?.isFile();
  if (!found) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    return;
  }
  response.writeHead(200, {
    'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'cache-control': 'no-store',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  });
  createReadStream(file).pipe(response);
}

/** Binds to this computer only. */
async function listen(server: Server, first: number): Promise<number> {
  for (let port = first; ; port++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, 'localhost', () => {
          server.off('error', reject);
          resolve();
        });
      });
      const address = server.address();
      return typeof address === 'object' && address ? address.port : port;
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isTaken || port >= first + MORE_PORTS) throw error;
    }
  }
}
