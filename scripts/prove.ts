import { run } from './support/run.ts';

type Proof = { readonly file: string; readonly shows: string };

/** What can be proven, by name: one line each. `npm run prove -- <name> [options]` prints its table. */
const proofs: Readonly<Record<string, Proof>> = {
  outlets: { file: 'proof/outlets.ts', shows: 'that mails, jobs and the log say nothing of clients' },
  routes: {
    file: 'proof/routes.ts',
    shows: 'that every route answers everybody about everybody as the model says',
  },
  pool: { file: 'proof/pool.ts', shows: 'that people who share connections never see as another' },
  policies: { file: 'proof/policies.ts', shows: 'that weakening any one access policy is noticed' },
  fuzz: {
    file: 'proof/fuzz.ts',
    shows: 'bad input: generated requests, spoiled, on every route by everybody',
  },
  idempotency: {
    file: 'proof/idempotency.ts',
    shows: 'one key fifty times at once, also with a crash between',
  },
  editors: {
    file: 'proof/editors.ts',
    shows: 'two people edit one text in every order',
  },
  kills: {
    file: 'proof/kills.ts',
    shows: 'kill -9 of the application, the database server or one connection while people write',
  },
  disk: { file: 'proof/disk.ts', shows: 'the disk of the data is full (takes the right to mount)' },
  overload: { file: 'proof/overload.ts', shows: 'ten times the load, and a pool held by sleepers' },
  idle: { file: 'proof/idle.ts', shows: 'what the process holds in memory while nobody asks anything' },
  restart: { file: 'proof/restart.ts', shows: 'PostgreSQL restarted while people work' },
  jobs: { file: 'proof/jobs.ts', shows: 'jobs with the processes that do them killed' },
  pages: {
    file: 'proof/pages.ts',
    shows: 'axe on every page, menu and dialog in three languages and four looks; nothing beyond the edge',
  },
  audit: {
    file: 'proof/audit.ts',
    shows: 'random reads and writes are on record with exact identifiers, or nothing happens',
  },
};

const [name = '', ...options] = process.argv.slice(2);
const proof = proofs[name];
if (proof) {
  const { ok } = await run(['node', proof.file, ...options]);
  process.exitCode = ok ? 0 : 1;
} else {
  if (name) console.error(`There is no proof named ${name}.`);
  for (const [known, { shows }] of Object.entries(proofs)) console.log(`${known.padEnd(12)} ${shows}`);
  process.exitCode = name ? 1 : 0;
}
