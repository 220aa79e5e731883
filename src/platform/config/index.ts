import { resolve } from 'node:path';
import { type Given, gather } from './environment.ts';
import { keptSecret } from './secret.ts';
import { Settings, secretNames } from './settings.ts';

/** What this installation was told; times in milliseconds, sizes in bytes. */
export type Config = {
  /** A PostgreSQL of one's own, with its superuser; undefined: the embedded one. */
  databaseUrl: string | undefined;
  /** Absolute. */
  dataFolder: string;
  host: string;
  port: number;
  /** Origin only, without a slash at the end. */
  publicUrl: string;
  secret: string;
  /** An Ed25519 private key in PEM; undefined: the one kept with the data. */
  auditKey: string | undefined;
  /** Undefined: mail is shown on the outbox page instead of being sent. */
  smtpUrl: string | undefined;
  mailFrom: string;
  /** `tcp://host:port` of clamd; undefined: nobody looks for viruses, and the pages say so. */
  virusScanner: string | undefined;
  poolSize: number;
  poolWaitMs: number;
  statementTimeoutMs: number;
  lockTimeoutMs: number;
  bodyLimitBytes: number;
  logLevel: Settings['THROUGHLINE_LOG_LEVEL'];
  trustProxy: boolean | number | string;
  /** Sentences for the console: what was given but is ignored or unwise. */
  warnings: string[];
};

/** Settings are wrong; the message lists all of them, one per line, with what would be right. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/**
 * Reads the configuration, once, at the start. Makes and keeps a secret where none is given.
 * @throws ConfigError naming every mistake together.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = gather(env);
  const read = Settings.safeParse(given.values);
  const mistakes = [...given.mistakes];
  if (!read.success) {
    for (const { path, message } of read.error.issues) mistakes.push(tell(String(path[0]), message, given));
  }
  if (!read.success || mistakes.length > 0) {
    throw new ConfigError(['Throughline cannot start with these settings:', ...mistakes].join('\n  '));
  }
  return arrange(read.data, given.warnings);
}

function arrange(settings: Settings, warnings: string[]): Config {
  const dataFolder = resolve(settings.THROUGHLINE_DATA);
  const port = settings.THROUGHLINE_PORT ?? settings.PORT ?? 3000;
  const publicUrl = settings.THROUGHLINE_PUBLIC_URL ?? `http://localhost:${port}`;
  return {
    databaseUrl: settings.DATABASE_URL,
    dataFolder,
    host: settings.THROUGHLINE_HOST,
    port,
    publicUrl,
    secret: settings.THROUGHLINE_SECRET ?? keptSecret(dataFolder),
    auditKey: settings.THROUGHLINE_AUDIT_KEY,
    smtpUrl: settings.THROUGHLINE_SMTP_URL,
    mailFrom: settings.THROUGHLINE_MAIL_FROM ?? `Throughline <no-reply@${new URL(publicUrl).hostname}>`,
    virusScanner: settings.THROUGHLINE_VIRUS_SCANNER,
    poolSize: settings.THROUGHLINE_POOL_SIZE,
    poolWaitMs: settings.THROUGHLINE_POOL_WAIT_MS,
    statementTimeoutMs: settings.THROUGHLINE_STATEMENT_TIMEOUT_MS,
    lockTimeoutMs: settings.THROUGHLINE_LOCK_TIMEOUT_MS,
    bodyLimitBytes: settings.THROUGHLINE_BODY_LIMIT_BYTES,
    logLevel: settings.THROUGHLINE_LOG_LEVEL,
    trustProxy: settings.THROUGHLINE_TRUST_PROXY,
    warnings: [...warnings, ...unwise(settings, publicUrl, dataFolder)],
  };
}

function unwise(settings: Settings, publicUrl: string, dataFolder: string): string[] {
  const warnings: string[] = [];
  const { protocol, hostname } = new URL(publicUrl);
  if (protocol === 'http:' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname)) {
    warnings.push(`THROUGHLINE_PUBLIC_URL is ${publicUrl}; browsers keep a sign-in only over https.`);
  }
  if (settings.DATABASE_URL && !settings.THROUGHLINE_SECRET) {
    warnings.push(
      `THROUGHLINE_SECRET is not set, so the one in ${dataFolder}/secret is used. Servers that share a database must share it.`,
    );
  }
  return warnings;
}

function tell(name: string, message: string, given: Given): string {
  const secret = secretNames.some((known) => known === name);
  return secret ? `${name} ${message}.` : `${name} is "${given.values[name]}", but ${message}.`;
}
