import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-config-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (env: NodeJS.ProcessEnv) => readConfig({ THROUGHLINE_DATA: folder, ...env });

function mistakesOf(env: NodeJS.ProcessEnv): string[] {
  try {
    read(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n  ').slice(1);
  }
  return [];
}

describe('configuration', () => {
  it('works with nothing set at all', () => {
    const config = read({});
    expect(config).toMatchObject({ host: '127.0.0.1', port: 3000, publicUrl: 'http://localhost:3000' });
    expect(config.databaseUrl).toBeUndefined();
    expect(config.warnings).toEqual([]);
  });

  it('takes the port of the hosting service, and its own name before that', () => {
    expect(read({ PORT: '8080' })).toMatchObject({ port: 8080, publicUrl: 'http://localhost:8080' });
    expect(read({ PORT: '8080', THROUGHLINE_PORT: '9090' }).port).toBe(9090);
  });

  it('makes a secret once, keeps it with the data, and lets nobody else read it', () => {
    const { secret } = read({});
    expect(secret.length).toBeGreaterThanOrEqual(32);
    expect(read({}).secret).toBe(secret);
    expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe(secret);
    expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600);
  });

  it('lists all mistakes together, each with what would be right', () => {
    const mistakes = mistakesOf({
      THROUGHLINE_PORT: 'abc',
      THROUGHLINE_LOG_LEVEL: 'loud',
      THROUGHLINE_PUBLIC_URL: 'https://example.org/app',
    });
    expect(mistakes).toEqual([
      'THROUGHLINE_PORT is "abc", but must be a whole number from 0 to 65535.',
      'THROUGHLINE_PUBLIC_URL is "https://example.org/app", but must be an address without a path.',
      'THROUGHLINE_LOG_LEVEL is "loud", but must be one of fatal, error, warn, info, debug, silent.',
    ]);
  });

  it('never repeats a secret in a message', () => {
    const mistakes = mistakesOf({ THROUGHLINE_SECRET: 'hunter2', DATABASE_URL: 'mysql://root:hunter2@db' });
    expect(mistakes).toHaveLength(2);
    expect(mistakes.join()).not.toContain('hunter2');
  });

  it('reads secrets from files, without the line end', () => {
    const file = join(folder, 'url');
    writeFileSync(file, 'postgres://a:b@db/throughline\n');
    expect(read({ DATABASE_URL_FILE: file }).databaseUrl).toBe('postgres://a:b@db/throughline');
  });

  it('says when a secret comes twice, or its file is empty or not there', () => {
    const empty = join(folder, 'empty');
    writeFileSync(empty, '\n');
    const mistakes = mistakesOf({
      DATABASE_URL: 'postgres://a:b@db/t',
      DATABASE_URL_FILE: empty,
      THROUGHLINE_SECRET_FILE: empty,
      THROUGHLINE_SMTP_URL_FILE: '/nowhere',
    });
    expect(mistakes).toEqual([
      'DATABASE_URL and DATABASE_URL_FILE are both set; keep one of them.',
      `THROUGHLINE_SECRET_FILE names ${empty}, which is empty.`,
      'THROUGHLINE_SMTP_URL_FILE names /nowhere, which cannot be read.',
    ]);
  });

  it('warns about a misspelled setting, and about what will not work', () => {
    const { warnings } = read({ THROUGHLINE_PROT: '1', THROUGHLINE_PUBLIC_URL: 'http://example.org' });
    expect(warnings).toHaveLength(2);
    expect(warnings[0]).toMatch(/^THROUGHLINE_PROT is not a setting/);
    expect(warnings[1]).toMatch(/only over https/);
  });

  it('takes an empty variable as not set', () => {
    expect(read({ THROUGHLINE_PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000 });
  });

  it('trusts proxies by number or address', () => {
    expect(read({}).trustProxy).toBe(false);
    expect(read({ THROUGHLINE_TRUST_PROXY: 'true' }).trustProxy).toBe(true);
    expect(read({ THROUGHLINE_TRUST_PROXY: '2' }).trustProxy).toBe(2);
    expect(read({ THROUGHLINE_TRUST_PROXY: '10.0.0.0/8' }).trustProxy).toBe('10.0.0.0/8');
  });
});
