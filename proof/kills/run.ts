import { setTimeout as pause } from 'node:timers/promises';
import { programs } from '#tests/support/people.ts';
import { Installation, type Where } from '../support/installation.ts';
import { type Damage, verify } from './verify.ts';
import { Writer } from './writer.ts';

export type Victim = 'application' | 'postmaster' | 'backend';

export type KillOptions = {
  readonly where: Where;
  /** Who is killed, in turn. */
  readonly victims: readonly Victim[];
  readonly times: number;
  readonly log: (line: string) => void;
};

export type KillResult = Damage & {
  readonly acknowledged: number;
  readonly retries: number;
  /** Kills that came while nothing had been acknowledged since the last one: they prove less. */
  readonly idle: number;
  readonly slowestMs: number;
  readonly medianMs: number;
};

const writersAtOnce = 6;

async function someClient(at: Installation) {
  const answer = await at.ask('rosa', 'POST', '/intakes', {
    givenName: 'Amal',
    familyName: 'Karimi',
    programId: programs.stroke,
    reasonForContact: 'I cannot manage the stairs.',
  });
  if (answer.status !== 201) throw new Error(`No client: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as { clientId: string; caseId: string };
}

/** The whole server begins anew after one of its processes was killed: it may be asked too soon. */
async function adminSoon(at: Installation): ReturnType<Installation['admin']> {
  for (const until = performance.now() + 30_000; ; await pause(50)) {
    const admin = await at.admin().catch((error: unknown) => error as Error);
    if (!(admin instanceof Error)) return admin;
    if (performance.now() > until) throw admin;
  }
}

async function killBackend(at: Installation): Promise<void> {
  const admin = await adminSoon(at);
  const { rows } = await admin.query<{ pid: number }>(
    `SELECT pid FROM pg_stat_activity WHERE usename = 'throughline_app' ORDER BY state = 'active' DESC, random() LIMIT 1`,
  );
  await admin.end();
  if (rows[0]) process.kill(rows[0].pid, 'SIGKILL');
}

/** Kills, and answers how long it took until the application was ready again. */
async function killOnce(at: Installation, victim: Victim): Promise<number> {
  if (victim === 'application') {
    await at.kill();
    return at.start();
  }
  const began = performance.now();
  if (victim === 'postmaster') process.kill(await at.postmasterPid(), 'SIGKILL');
  else await killBackend(at);
  await pause(50);
  await at.ready();
  return performance.now() - began;
}

/** Kills again and again while people write, and then counts what is missing. */
export async function killWhileWriting({ where, victims, times, log }: KillOptions): Promise<KillResult> {
  const at = await Installation.open({ where });
  try {
    const writers: Writer[] = [];
    for (let nth = 0; nth < writersAtOnce; nth++) writers.push(new Writer(at, await someClient(at)));
    const writing = Promise.all(writers.map((writer) => writer.run()));
    const acknowledged = () => writers.reduce((sum, writer) => sum + writer.acknowledged.length, 0);
    const waits: number[] = [];
    let idle = 0;
    for (let nth = 1; nth <= times; nth++) {
      const before = acknowledged();
      await Promise.race([writing, pause(200 + Math.random() * 400)]);
      if (acknowledged() === before) idle += 1;
      waits.push(await killOnce(at, victims[nth % victims.length] ?? 'application'));
      if (nth % 10 === 0) log(`${where} ${victims.join(', ')}: ${nth} kills, ${acknowledged()} acknowledged`);
    }
    await pause(500);
    for (const writer of writers) writer.stop();
    await writing;
    const admin = await at.admin();
    const damage = await verify(
      admin,
      writers.flatMap((writer) => writer.acknowledged),
    );
    await admin.end();
    const sorted = waits.toSorted((one, other) => one - other);
    return {
      ...damage,
      acknowledged: acknowledged(),
      retries: writers.reduce((sum, writer) => sum + writer.retries, 0),
      idle,
      slowestMs: sorted.at(-1) ?? 0,
      medianMs: sorted[Math.floor(sorted.length / 2)] ?? 0,
    };
  } finally {
    await at.close();
  }
}
