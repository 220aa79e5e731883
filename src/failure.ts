import pg from 'pg';
import { ConfigError } from '#platform/config/index.ts';
import { DatabaseStartError } from '#platform/db/embedded/index.ts';

type SystemError = Error & {
  syscall?: string;
  code?: string;
  address?: string;
  hostname?: string;
  port?: number;
};

const mayNotPrepare = '42501';

/** What keeps Throughline from starting, in a sentence for whoever started it; undefined for a bug of ours. */
export function explainFailure(error: unknown): string | undefined {
  if (error instanceof ConfigError || error instanceof DatabaseStartError) return error.message;
  if (error instanceof pg.DatabaseError) return explainRefusal(error);
  return error instanceof Error ? explainSystem(error) : undefined;
}

function explainSystem({ syscall, code, address, hostname, port }: SystemError): string | undefined {
  if (syscall === 'listen' && code === 'EADDRINUSE') {
    return `Port ${port} on ${address} is taken by another program. Stop that one, or set THROUGHLINE_PORT to another.`;
  }
  if (syscall === 'listen') {
    return `Throughline may not listen on port ${port} of ${address} (${code}). Set THROUGHLINE_HOST and THROUGHLINE_PORT to others.`;
  }
  if (syscall === 'connect' || syscall === 'getaddrinfo') {
    return `No PostgreSQL answers at ${hostname ?? address}${port ? `:${port}` : ''} (${code}). Check DATABASE_URL.`;
  }
  return undefined;
}

/** Class 28 is a wrong name or password, 3D a database that is not there. */
function explainRefusal({ code = '', message }: pg.DatabaseError): string | undefined {
  if (/^(28|3D)/.test(code)) return `PostgreSQL does not let us in: ${message}. Check DATABASE_URL.`;
  if (code === mayNotPrepare) {
    return `The role in DATABASE_URL may not prepare the database: ${message}. It needs to make roles and extensions.`;
  }
  return undefined;
}
