import { runUntilStopped } from '../src/run.ts';
import { ensureWebBuild } from './support/web-build.ts';

/** Everything with one command: database, web pages, the sample agency, and whom to sign in as. */
await runUntilStopped({
  prepare: ensureWebBuild,
  ready: ({ address }) => console.log(`Throughline is ready at ${address}`),
});
