import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { allowing, inlineScripts } from './inline-scripts.ts';

const named = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
const page = `<script type="application/json" id="data">{"a":1}</script>
<script>go(1);
go(2)</script><script type="module" src="/assets/a.js"></script>`;

describe('the script within a page', () => {
  it('is named by what it says; data and files are not', () => {
    expect(inlineScripts(page)).toEqual([named('go(1);\ngo(2)')]);
  });

  it('is allowed besides our own files, and nothing else is', () => {
    const policy = "default-src 'none';script-src 'self';style-src 'self' 'unsafe-inline'";
    expect(allowing(policy, [named('go')])).toBe(
      `default-src 'none';script-src 'self' ${named('go')};style-src 'self' 'unsafe-inline'`,
    );
    expect(allowing(policy, [])).toBe(policy);
  });
});
