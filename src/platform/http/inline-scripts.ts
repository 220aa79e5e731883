import { createHash } from 'node:crypto';

/** What a page carries of script within itself, as a content security policy names it: `'sha256-…'`. */
export function inlineScripts(html: string): readonly string[] {
  return [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
}

/** The policy with these scripts allowed besides our own files; every other script within a page stays refused. */
export function allowing(policy: string, scripts: readonly string[]): string {
  return policy.replace(/script-src ([^;]*)/, (_, sources: string) =>
    ['script-src', sources, ...scripts].join(' '),
  );
}
