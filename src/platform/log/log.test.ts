import Fastify from 'fastify';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { logSettings } from './index.ts';

/** What is logged when a request fails with this error. */
async function logged(error: Error): Promise<string> {
  const lines: string[] = [];
  const stream = { write: (line: string) => void lines.push(line) };
  const app = Fastify({ logger: { ...logSettings('info'), stream } });
  app.get('/fail', async () => {
    throw error;
  });
  await app.inject('/fail?name=Amal');
  await app.close();
  return lines.join('');
}

function fromDatabase(message: string, fields: Partial<pg.DatabaseError>): Error {
  return Object.assign(new pg.DatabaseError(message, 0, 'error'), fields);
}

describe('the log', () => {
  it('names the constraint and the place in the code, and never the row', async () => {
    const line = await logged(
      fromDatabase('duplicate key value violates unique constraint "clients_pkey"', {
        code: '23505',
        constraint: 'clients_pkey',
        detail: 'Key (name)=(Amal Khoury) already exists.',
      }),
    );
    expect(line).toContain('"constraint":"clients_pkey"');
    expect(line).toContain('log.test.ts');
    expect(line).not.toContain('Amal');
  });

  it('leaves out messages that quote what somebody typed', async () => {
    const bad = fromDatabase('invalid input syntax for type date: "Amal, 4 May"', { code: '22007' });
    expect(await logged(bad)).not.toContain('Amal');
    const unreadable = await logged(new SyntaxError(`Unexpected token 'A', "Amal" is not valid JSON`));
    expect(unreadable).not.toContain('Amal');
  });

  it('follows the cause with the same care', async () => {
    const cause = fromDatabase('bad', { code: '23514', detail: 'Failing row contains (Amal).' });
    const line = await logged(new Error('The plan could not be kept.', { cause }));
    expect(line).toContain('The plan could not be kept.');
    expect(line).toContain('23514');
    expect(line).not.toContain('Amal');
  });

  it('keeps the address of a request to itself, which may hold a name', async () => {
    expect(await logged(new Error('no'))).not.toContain('Amal');
  });
});
