import { createPrivateKey } from 'node:crypto';
import { z } from 'zod';

const whole = (least: number, most: number) => {
  const message = `must be a whole number from ${least} to ${most}`;
  return z.coerce.number(message).int(message).min(least, message).max(most, message);
};

const url = (message: string, ...protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), message);

/** `true`, `false`, a number of proxies, or their addresses, as Fastify's `trustProxy` takes them. */
const proxies = z.string().transform((text): boolean | number | string => {
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return /^\d+$/.test(text) ? Number(text) : text;
});

const origin = url('must be a whole address such as https://throughline.example.org', 'http:', 'https:')
  .refine((text) => new URL(text).pathname === '/', 'must be an address without a path')
  .transform((text) => new URL(text).origin);

function isSealingKey(text: string): boolean {
  try {
    return createPrivateKey(text).asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
}

/**
 * Every setting by the name it has in the environment, with what would be right where it is wrong.
 * Messages continue the sentence that begins with the setting's name.
 */
export const Settings = z.object({
  DATABASE_URL: url(
    'must look like postgres://user:password@host:5432/database',
    'postgres:',
    'postgresql:',
  ).optional(),
  THROUGHLINE_DATA: z.string().default('./data'),
  THROUGHLINE_HOST: z.string().default('127.0.0.1'),
  THROUGHLINE_PORT: whole(0, 65535).optional(),
  PORT: whole(0, 65535).optional(),
  THROUGHLINE_PUBLIC_URL: origin.optional(),
  THROUGHLINE_SECRET: z
    .string()
    .min(32, 'must have at least 32 characters, for example what "openssl rand -base64 32" prints')
    .optional(),
  THROUGHLINE_AUDIT_KEY: z
    .string()
    .refine(isSealingKey, 'must be a private key such as "openssl genpkey -algorithm ed25519" prints')
    .optional(),
  THROUGHLINE_SMTP_URL: url(
    'must look like smtps://user:password@mail.example.org',
    'smtp:',
    'smtps:',
  ).optional(),
  THROUGHLINE_MAIL_FROM: z.string().includes('@', 'must be an e-mail address').optional(),
  THROUGHLINE_VIRUS_SCANNER: url('must look like tcp://localhost:3310', 'tcp:')
    .refine((text) => new URL(text).port !== '', 'must name the port, such as tcp://localhost:3310')
    .optional(),
  THROUGHLINE_POOL_SIZE: whole(1, 500).default(10),
  THROUGHLINE_POOL_WAIT_MS: whole(100, 60_000).default(1_500),
  THROUGHLINE_STATEMENT_TIMEOUT_MS: whole(100, 600_000).default(10_000),
  THROUGHLINE_LOCK_TIMEOUT_MS: whole(100, 600_000).default(3_000),
  THROUGHLINE_BODY_LIMIT_BYTES: whole(16_384, 104_857_600).default(1_048_576),
  THROUGHLINE_LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
      error: 'must be one of fatal, error, warn, info, debug, silent',
    })
    .default('info'),
  THROUGHLINE_TRUST_PROXY: proxies.default(false),
});
export type Settings = z.infer<typeof Settings>;

/** Settings that carry a password: they may come from a file, and messages never repeat them. */
export const secretNames = [
  'DATABASE_URL',
  'THROUGHLINE_SECRET',
  'THROUGHLINE_AUDIT_KEY',
  'THROUGHLINE_SMTP_URL',
] as const;
