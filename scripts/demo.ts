import { ConfigError, readConfig } from '#platform/config/index.ts';
import { DatabaseStartError } from '#platform/db/embedded/index.ts';
import { runUntilStopped } from '../src/run.ts';
import { ensureWebBuild } from './support/web-build.ts';

/** Everything with one command: database, web pages, the sample agency, and whom to sign in as. */
try {
  const config = readConfig(process.env);
  for (const warning of config.warnings) console.warn(`Note: ${warning}`);
  await ensureWebBuild();
  await runUntilStopped(config, {
    log: console.log,
    ready: ({ address }) => console.log(`Throughline is ready at ${address}`),
  });
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof DatabaseStartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
