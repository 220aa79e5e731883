import type { Page } from '@playwright/test';
import axe from 'axe-core';
import type { Look } from './looks.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type Within = { readonly axe?: typeof axe };

/** What axe finds wrong in the part of the page that `selector` names; one sentence each. */
export async function axeFaults(page: Page, selector: string, rules: Look['rules']): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const runOnly: axe.RunOnly =
    rules === 'all' ? { type: 'tag', values: standards } : { type: 'rule', values: [...rules] };
  const violations = await page.evaluate(
    async ([where, only]) => {
      const options = { runOnly: only, resultTypes: ['violations' as const], iframes: false };
      const answer = await (globalThis as Within).axe?.run(where, options);
      return answer?.violations.map(({ id, nodes }) => ({ id, nodes }));
    },
    [selector, runOnly] as const,
  );
  if (!violations) return ['axe did not run'];
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const [first] = [...any, ...all, ...none];
      return `${id} at ${target.join(' ')}: ${first?.message ?? ''}`;
    }),
  );
}
