/** The pages that ship stand alone and survive what HtmlService does to them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DIST } from '../../build/paths.ts';

describe.each(['Sidebar.html', 'Functions.html'])('%s', (file) => {
  const page = readFileSync(`${DIST}/${file}`, 'utf8');
  const script = /<script>([\s\S]*)<\/script>/.exec(page)?.[1] ?? '';
  const style = /<style>([\s\S]*)<\/style>/.exec(page)?.[1] ?? '';

  it('holds its script and its style', () => {
    expect(script.length).toBeGreaterThan(10_000);
    expect(style.length).toBeGreaterThan(1_000);
  });

  it('has no template literal, in which HtmlService would strip what looks like a comment', () => {
    expect(script).not.toContain('`');
  });

  it('loads nothing from outside', () => {
    expect(page.replace(script, '')).not.toMatch(/\b(?:src|href)=|url\(|@import/);
    expect(script).not.toMatch(/\b(?:fetch|XMLHttpRequest|WebSocket|sendBeacon|importScripts)\b/);
  });

  it('has no inline handler and no template tag', () => {
    expect(page.replace(script, '')).not.toMatch(/\son\w+=/);
    expect(page).not.toContain('<?');
  });
});
