/** A page of the add-on in a sandboxed frame, and the calls it makes: ten at a time, the rest wait. */
import type { Execution } from '../types/stage.ts';
import { scriptRunShim } from './scriptRunShim.ts';

const MOST_AT_ONCE = 10;

export interface FrameActions {
  run(functionName: string, args: unknown[]): Promise<Execution>;
  close(): void;
  resize(size: { width?: string; height?: string }): void;
  focusSheet(): void;
}

interface ScriptCall {
  scriptCall: number;
  functionName: string;
  args: unknown[];
}

/** @returns the frame's element and a function that stops listening to it */
export function scriptFrame(
  html: string,
  title: string,
  functions: readonly string[],
  actions: FrameActions,
): { frame: HTMLIFrameElement; end(): void } {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.setAttribute('sandbox', 'allow-scripts allow-forms allow-modals allow-popups allow-downloads');
  frame.srcdoc = html.replace(/<head[^>]*>|^/i, (head) => head + scriptRunShim(functions));
  const queue: ScriptCall[] = [];
  let running = 0;

  const serve = async ({ scriptCall, functionName, args }: ScriptCall): Promise<void> => {
    running++;
    const { outcome } = await actions.run(functionName, args);
    frame.contentWindow?.postMessage({ scriptCall, ...outcome }, '*');
    running--;
    const next = queue.shift();
    if (next) void serve(next);
  };
  const listen = ({ source, data }: MessageEvent): void => {
    if (source !== frame.contentWindow) return;
    if (data.hostAction === 'close') actions.close();
    else if (data.hostAction === 'focus') actions.focusSheet();
    else if (data.hostAction === 'resize') actions.resize(data.size);
    else if (running < MOST_AT_ONCE) void serve(data as ScriptCall);
    else queue.push(data as ScriptCall);
  };
  addEventListener('message', listen);
  return { frame, end: () => removeEventListener('message', listen) };
}
