import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from './support/run.ts';

let house: string;
beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'throughline-rules-'));
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
  symlinkSync(join(root, 'package.json'), join(house, 'package.json'));
});
afterEach(() => rmSync(house, { recursive: true }));

/** The names of the rules that these files break; a file is its imports. */
function broken(files: Record<string, string>): string[] {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), `${text}\nexport const here = 1;\n`);
  }
  const config = join(root, '.dependency-cruiser.mjs');
  const cruise = join(root, 'node_modules', '.bin', 'depcruise');
  const { stdout } = spawnSync(process.execPath, [cruise, '--config', config, '-T', 'json', 'src'], {
    cwd: house,
    encoding: 'utf8',
  });
  const { summary }: { summary: { violations: { rule: { name: string } }[] } } = JSON.parse(stdout);
  return [...new Set(summary.violations.map(({ rule }) => rule.name))].sort();
}

const plans = { 'src/features/plans/index.ts': '', 'src/features/plans/store.ts': '' };

describe('the import rules', () => {
  it('let a later room enter an earlier one through its door', () => {
    expect(
      broken({ ...plans, 'src/features/referrals/store.ts': `import '#features/plans/index.ts';` }),
    ).toEqual([]);
  });

  it('stop an earlier room from knowing a later one', () => {
    const cases = { 'src/features/cases/store.ts': `import '#features/plans/index.ts';` };
    expect(broken({ ...plans, ...cases })).toEqual(['thread-runs-one-way-cases']);
  });

  it('stop a room from going in through the window', () => {
    const referrals = { 'src/features/referrals/server.ts': `import '#features/plans/store.ts';` };
    expect(broken({ ...plans, ...referrals })).toEqual(['rooms-have-doors']);
  });

  it('keep rooms out of the platform and the ui', () => {
    const platform = { 'src/platform/mail/index.ts': `import '#features/plans/index.ts';` };
    expect(broken({ ...plans, ...platform })).toEqual(['platform-and-ui-know-no-room']);
  });

  it('leave the database to the store, except for its types', () => {
    const plansServer = { 'src/features/plans/server.ts': `import pg from 'pg';\nexport const door = pg;` };
    expect(broken(plansServer)).toEqual(['only-the-store-touches-the-database']);
    expect(
      broken({ 'src/features/plans/server.ts': `import type pg from 'pg';\nexport type P = pg.Pool;` }),
    ).toEqual([]);
  });

  it('keep the server and whole contracts out of the browser', () => {
    const page = (text: string) => ({ 'src/features/plans/web/index.tsx': text });
    const contract = { 'src/features/plans/contract.ts': `export type Plan = string;` };
    expect(broken({ ...plans, ...page(`import '../store.ts';`) })).toEqual(['web-knows-no-server']);
    expect(broken({ ...contract, ...page(`import '../contract.ts';`) })).toEqual([
      'web-takes-types-from-contracts',
    ]);
    expect(
      broken({ ...contract, ...page(`import type { Plan } from '../contract.ts';\nexport type P = Plan;`) }),
    ).toEqual([]);
    expect(broken(page(`import 'node:fs';`))).toEqual(['web-runs-in-a-browser']);
  });

  it('keep rules pure', () => {
    expect(broken({ ...plans, 'src/features/plans/rules.ts': `import './store.ts';` })).toEqual([
      'rules-and-contracts-are-pure',
    ]);
  });

  it('allow no cycles, and no tools where agencies run it', () => {
    const cycle = { 'src/platform/a.ts': `import './b.ts';`, 'src/platform/b.ts': `import './a.ts';` };
    expect(broken(cycle)).toEqual(['no-cycles']);
    expect(broken({ 'src/platform/a.ts': `import 'knip';`, 'src/platform/b.ts': '' })).toEqual([
      'production-needs-no-tools',
    ]);
  });
});
