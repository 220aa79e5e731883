import { totalmem } from 'node:os';

const megabyte = 1024 * 1024;

/**
 * PostgreSQL settings, given on the command line so that each version of Throughline brings its own.
 * Durable unless `ephemeral`, which trades every guarantee for speed and is for tests only.
 */
export function serverSettings(port: number, ephemeral: boolean): Record<string, string> {
  const memory = totalmem() / megabyte;
  return {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    cluster_name: 'throughline',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    shared_buffers: inMegabytes(memory / 8, 64, 2048),
    effective_cache_size: inMegabytes(memory / 2, 256, 65536),
    maintenance_work_mem: inMegabytes(memory / 32, 32, 512),
    max_wal_size: '2GB',
    random_page_cost: '1.1',
    jit: 'off',
    ...quietLog,
    ...(ephemeral ? forTests : {}),
  };
}

/** Statements and the DETAIL of errors carry what people typed; neither belongs in a log. */
const quietLog = {
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

const forTests = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  shared_buffers: '192MB',
  max_connections: '300',
  autovacuum: 'off',
};

function inMegabytes(wanted: number, least: number, most: number): string {
  return `${Math.round(Math.min(Math.max(wanted, least), most))}MB`;
}
