/** Runs functions of the add-on in realms of their own, and serves what they ask of the workbook. */
import {
  type BootMessage,
  type Channel,
  channelMemory,
  channelOver,
  type Script,
  sendChunk,
  sendRequest,
  type WorkerMessage,
} from '../realm/channel.ts';
import type { Port, RunReply, RunRequest } from '../services/port.ts';
import type { Execution, LogEntry } from '../types/stage.ts';

/** A worker of the browser or of Node, as far as a realm needs it. */
export interface RealmWorker {
  boot(message: BootMessage): void;
  onMessage(listener: (message: WorkerMessage) => void): void;
  /** When it ended by itself: out of memory, say. */
  onFailure(listener: (why: string) => void): void;
  terminate(): void;
}

/** Each operation may answer at once or later; the realm waits either way. */
export type AsyncPort = {
  [O in keyof Port]: (...args: Parameters<Port[O]>) => ReturnType<Port[O]> | Promise<ReturnType<Port[O]>>;
};

/** What one realm may ask, and what is to be undone when it ends: a lock dies with its execution. */
export interface OpenPort {
  port: Partial<AsyncPort>;
  close: () => void;
}

export interface RealmSource {
  /** Bundle of `workbench/realm/realm.ts`. */
  realm: string;
  /** Read once by `readScript`. */
  script: Script;
  project: Record<string, string>;
  startWorker: () => RealmWorker;
  openPort: () => OpenPort;
}

/** Hears each line that one execution writes to its console. */
export type OnLog = (entry: LogEntry) => void;

/** A script sleeps, its host does not. */
export const sleep = (milliseconds: number): Promise<null> =>
  new Promise((resolve) => setTimeout(() => resolve(null), milliseconds));

/** Google's own words. */
export const TIMEOUT_MESSAGE = 'Exceeded maximum execution time';
const ENDED_MESSAGE = 'The execution was ended.';

/** An execution that did not come to anything. */
export function failed(message: string, name = 'Exception'): Execution {
  return { outcome: { error: { name, message } }, serviceCalls: 0, milliseconds: 0 };
}

/** Most custom functions come back sooner than a message would. */
const MOMENT_MS = 0.3;
const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];

export interface RealmRun {
  limitMs: number;
  momentMs?: number;
  onLog?: OnLog | undefined;
}

/** One isolated realm of the project; it runs one function at a time. */
class Realm {
  private readonly worker: RealmWorker;
  private readonly channel: Channel;
  private readonly opened: OpenPort;
  private readonly started: Promise<void>;
  /** What is being sent, should it take more than one chunk. */
  private sent: Uint8Array = new Uint8Array();
  private finish: (reply: string | null) => void = () => undefined;
  private onLog: OnLog = () => undefined;
  /** Whether it can run nothing any more. */
  ended = false;

  constructor({ realm, script, project, startWorker, openPort }: RealmSource) {
    this.opened = openPort();
    const memory = channelMemory();
    this.channel = channelOver(memory);
    this.worker = startWorker();
    let loaded: (error?: string) => void = () => undefined;
    this.started = new Promise((resolve, reject) => {
      loaded = (error) => (error === undefined ? resolve() : reject(new Error(error)));
    });
    // Whoever runs something awaits it; a spare realm that fails to load must not end the process.
    this.started.catch(() => undefined);
    this.worker.onMessage((message) => {
      if ('ready' in message) loaded();
      else if ('failed' in message) loaded(message.failed);
      else if ('more' in message) sendChunk(this.channel, this.sent, message.more);
      else if ('finished' in message) this.finish(message.finished);
      else if ('spent' in message) this.finish(null);
      else void this.serve(message.operation, message.json);
    });
    this.worker.onFailure((why) => {
      loaded(why);
      this.end(why);
    });
    this.worker.boot({ memory, realm, script, files: project });
  }

  /**
   * @param momentMs for which the host looks for a reply before it turns to other things
   * @returns null when an earlier run left something behind that the realm cannot take back
   */
  async run(request: RunRequest, { limitMs, momentMs = 0, onLog }: RealmRun): Promise<Execution | null> {
    try {
      await this.started;
    } catch (error) {
      this.end();
      return failed((error as Error).message);
    }
    if (this.ended) return failed(ENDED_MESSAGE);
    this.onLog = onLog ?? (() => undefined);
    const begun = performance.now();
    const end = (json: string | null): Execution | null => {
      if (json === null) return null;
      const { value, error, serviceCalls } = JSON.parse(json) as RunReply;
      const outcome = error ? { error } : { value: value ?? null };
      return { outcome, serviceCalls, milliseconds: performance.now() - begun };
    };
    this.sent = encoder.encode(JSON.stringify(request));
    const reply = sendRequest(this.channel, this.sent, momentMs);
    if (reply) return end(decoder.decode(reply));
    return new Promise((resolve) => {
      const limit = setTimeout(() => this.end(TIMEOUT_MESSAGE), limitMs);
      this.finish = (json) => {
        clearTimeout(limit);
        resolve(end(json));
      };
    });
  }

  /** @param why told to whoever waits for a run */
  end(why = ENDED_MESSAGE): void {
    if (this.ended) return;
    this.ended = true;
    this.worker.terminate();
    this.opened.close();
    this.finish(JSON.stringify({ error: { name: 'Exception', message: why }, serviceCalls: 0 }));
  }

  private async serve(operation: string, json: string): Promise<void> {
    let reply: { value: unknown } | { error: string };
    try {
      const serve = this.opened.port[operation as keyof Port] as ((...args: unknown[]) => unknown) | undefined;
      if (!serve) throw new Error(`${operation} is not available here`);
      const args = JSON.parse(json) as unknown[];
      if (operation === 'log') {
        const [level, text] = args as Parameters<Port['log']>;
        this.onLog({ level, text });
      }
      reply = { value: (await serve(...args)) ?? null };
    } catch (error) {
      reply = { error: error instanceof Error ? error.message : String(error) };
    }
    this.sent = encoder.encode(JSON.stringify(reply));
    sendChunk(this.channel, this.sent, 0);
  }
}

/** Every execution in a fresh realm; a spare one is kept loaded, so that a click is answered at once. */
export class ScriptRunner {
  private source: RealmSource;
  private spare: Realm | null = null;
  private readonly running = new Set<Realm>();
  private ended = false;

  constructor(source: RealmSource) {
    this.source = source;
  }

  /** Loads the spare realm ahead of its use. */
  warmUp(): void {
    if (!this.ended) this.spare ??= new Realm(this.source);
  }

  async run(request: RunRequest, limitMs: number, onLog?: OnLog): Promise<Execution> {
    if (this.ended) return failed(ENDED_MESSAGE);
    const realm = this.spare ?? new Realm(this.source);
    this.spare = null;
    this.running.add(realm);
    try {
      return (await realm.run(request, { limitMs, onLog })) as Execution;
    } finally {
      realm.end();
      this.running.delete(realm);
    }
  }

  /** Runs another script from now on; what is under way goes on to its end. */
  begin(source: RealmSource): void {
    this.source = source;
    this.spare?.end();
    this.spare = null;
  }

  end(): void {
    this.ended = true;
    for (const realm of this.running) realm.end();
    this.spare?.end();
    this.spare = null;
  }
}

/**
 * Custom functions, one at a time in one realm, until one of them runs too long or leaves something behind that the realm cannot
 * take back: a realm for each call would take too long.
 */
export class CellRunner {
  private readonly source: RealmSource;
  private realm: Realm | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private ended = false;

  constructor(source: RealmSource) {
    this.source = source;
  }

  /** A call begins, and its time with it, when those before it have ended; so one that is too slow fails alone. */
  run(name: string, args: unknown[], limitMs: number, onLog?: OnLog): Promise<Execution> {
    const execution = this.last.then(() => this.runNow(name, args, limitMs, onLog));
    this.last = execution.catch(() => undefined);
    return execution;
  }

  private async runNow(name: string, args: unknown[], limitMs: number, onLog?: OnLog): Promise<Execution> {
    for (;;) {
      if (this.ended) return failed(ENDED_MESSAGE);
      if (this.realm?.ended !== false) this.realm = new Realm(this.source);
      const execution = await this.realm.run(
        { name, args, authMode: 'CUSTOM_FUNCTION' },
        { limitMs, momentMs: MOMENT_MS, onLog },
      );
      if (execution) return execution;
      this.realm.end();
    }
  }

  end(): void {
    this.ended = true;
    this.realm?.end();
  }
}
