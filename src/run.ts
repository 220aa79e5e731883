import { type Config, readConfig } from '#platform/config/index.ts';
import { explainFailure } from './failure.ts';
import { type Running, type StartOptions, startThroughline } from './start.ts';

export type RunOptions = Pick<StartOptions, 'beforeListening'> & {
  /** Runs before anything starts: to build the pages, for instance. */
  readonly prepare?: () => Promise<void>;
  readonly ready: (running: Running) => void;
};

const patienceMs = 25_000;

/**
 * Reads the configuration, starts, says so, and stops cleanly at the first SIGTERM or SIGINT. What keeps it
 * from starting is told in a sentence on the console.
 */
export async function runUntilStopped(options: RunOptions): Promise<void> {
  try {
    const config = readConfig(process.env);
    for (const warning of config.warnings) console.warn(`Note: ${warning}`);
    await options.prepare?.();
    await start(config, options);
  } catch (error) {
    const sentence = explainFailure(error);
    if (sentence === undefined) throw error;
    console.error(sentence);
    process.exit(1);
  }
}

async function start(config: Config, { beforeListening, ready }: RunOptions): Promise<void> {
  const starting = startThroughline(config, {
    log: console.log,
    ...(beforeListening ? { beforeListening } : {}),
  });
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), patienceMs).unref();
    const running = await starting.catch(() => undefined);
    await running?.stop();
    process.exit(0);
  };
  // From the beginning: a signal that comes while it starts must not leave the database running.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
  const running = await starting;
  if (!stopping) ready(running);
}
