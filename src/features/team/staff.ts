import type { WorkerActor } from '#platform/access/actor.ts';
import type { Auth } from '#platform/auth/index.ts';
import type { Db } from '#platform/db/index.ts';
import { Conflict, refuse } from '#platform/errors/index.ts';
import type { Seen } from '#platform/http/index.ts';
import { postMail } from '#platform/mail/index.ts';
import type { Services } from '#platform/services.ts';
import type { NewWorker, Worker, WorkerChange } from './contract.ts';
import { invitation } from './letters.ts';
import { AgencyWriter } from './store/agency.ts';
import { WorkerWriter } from './store/worker-writer.ts';
import type { WorkerRow } from './store/workers.ts';

const emailTaken = () => refuse('body.email', /*i18n*/ 'Somebody signs in with this address already.');

type Request = {
  readonly db: Db;
  readonly actor: WorkerActor;
  readonly now: Date;
  readonly seen: (what: Seen) => void;
  readonly record: () => Promise<void>;
};

/**
 * What an administrator does with the staff: the worker in the agency's tables and the user who signs in are
 * kept together. Sign-in cannot be rolled back with the transaction, so it is touched last, and only once it is on record.
 */
export class Staff {
  readonly #db: Db;
  readonly #actor: WorkerActor;
  readonly #now: Date;
  readonly #seen: (what: Seen) => void;
  readonly #record: () => Promise<void>;
  readonly #services: Services;
  readonly #workers: WorkerWriter;

  constructor(services: Services, { db, actor, now, seen, record }: Request) {
    this.#db = db;
    this.#actor = actor;
    this.#now = now;
    this.#seen = seen;
    this.#record = record;
    this.#services = services;
    this.#workers = new WorkerWriter(db, actor, now);
  }

  get #auth(): Auth {
    return this.#services.auth;
  }

  async read(id: string): Promise<Worker> {
    return await this.#complete(await this.#workers.worker(id));
  }

  async invite(given: NewWorker): Promise<Worker> {
    await this.#workers.assertStillMay('manage workers');
    const userId = await this.#auth.users.idFor(given.email);
    if (!userId || (await this.#workers.isUser(userId))) throw emailTaken();
    const id = await this.#workers.add(userId, { ...given, email: given.email.toLowerCase() });
    const worker = await this.#workers.worker(id);
    await this.#recordAbout(worker);
    if ((await this.#auth.users.create(given, userId)) !== userId) throw emailTaken();
    await this.#sendLink(worker);
    return await this.#complete(worker);
  }

  async change(id: string, change: WorkerChange, expectedVersion: number): Promise<Worker> {
    if (id === this.#actor.id && (change.roles || change.clearances || change.programs)) {
      throw refuse(
        'body.roles',
        /*i18n*/ 'Nobody changes their own rights. Another administrator can do it.',
      );
    }
    await this.#workers.assertStillMay('manage workers');
    const before = await this.#workers.worker(id);
    const email = change.email?.toLowerCase();
    await this.#workers.change(id, email ? { ...change, email } : change, expectedVersion);
    const worker = await this.#workers.worker(id);
    this.#seen({ detail: whatChanged(before, worker) });
    await this.#recordAbout(worker);
    if (worker.userId && (email || change.name)) await this.#follow(worker.userId, worker);
    return await this.#complete(worker);
  }

  /** A new link, for somebody who has no password yet. */
  async inviteAgain(id: string): Promise<Worker> {
    const worker = await this.#workers.worker(id);
    await this.#workers.assertStillMay('manage workers');
    if ((await this.#signInOf(worker)) !== 'invited') {
      throw new Conflict(
        409,
        'not-invited',
        /*i18n*/ 'This person has chosen a password already. Reset their sign-in to start over.',
      );
    }
    await this.#recordAbout(worker);
    await this.#sendLink(worker);
    return await this.#complete(worker);
  }

  /** For a lost phone or a password that somebody else knows. */
  async resetSignIn(id: string): Promise<Worker> {
    const worker = await this.#workers.worker(id);
    await this.#workers.assertStillMay('manage workers');
    if (worker.id === this.#actor.id)
      throw new Conflict(409, 'own', /*i18n*/ 'Change your own password on the page of your account.');
    if (!worker.userId || worker.endedAt)
      throw new Conflict(409, 'left', /*i18n*/ 'This person does not work here any more.');
    await this.#recordAbout(worker);
    await this.#auth.users.shutOut(worker.userId);
    await this.#sendLink(worker);
    return await this.#complete(worker);
  }

  /** @throws Conflict 409 while the worker still answers for open cases, so that no client is left alone. */
  async leave(id: string): Promise<Worker> {
    const worker = await this.#workers.worker(id);
    await this.#workers.assertStillMay('manage workers');
    if (worker.id === this.#actor.id)
      throw new Conflict(
        409,
        'own',
        /*i18n*/ 'Nobody ends their own employment here. Another administrator can do it.',
      );
    // Counted last: a case that is being given to them must either be there by then or be refused.
    await this.#workers.leave(id);
    if ((await this.#workers.openCases(id)) > 0) {
      throw new Conflict(
        409,
        'open-cases',
        /*i18n*/ 'This person still answers for open cases. Hand them over first.',
      );
    }
    await this.#recordAbout(worker);
    if (worker.userId) await this.#auth.users.shutOut(worker.userId);
    return await this.read(id);
  }

  async #recordAbout({ id }: WorkerRow): Promise<void> {
    this.#seen({ subjects: [id] });
    await this.#record();
  }

  async #follow(userId: string, { name, email }: WorkerRow): Promise<void> {
    if (!(await this.#auth.users.change(userId, { name, email }))) throw emailTaken();
  }

  async #sendLink(worker: WorkerRow): Promise<void> {
    if (!worker.userId) return;
    const token = await this.#auth.passwordLinks.create(worker.userId);
    const link = `${this.#services.publicUrl}/choose-password#${token}`;
    const agency = await new AgencyWriter(this.#db, this.#actor, this.#now).get();
    const letter = invitation({ name: worker.name, agency: agency.name, link, language: worker.language });
    await postMail(this.#db, this.#actor.agencyId, { kind: 'invitation', to: worker.email, ...letter });
  }

  async #signInOf({ userId, endedAt }: WorkerRow): Promise<Worker['signIn']> {
    const user = userId && !endedAt ? await this.#auth.users.find(userId) : undefined;
    if (!user) return 'closed';
    if (!user.hasPassword) return 'invited';
    return user.withCode ? 'with password and code' : 'with password';
  }

  async #complete(worker: WorkerRow): Promise<Worker> {
    const { userId: _, ...shown } = worker;
    return { ...shown, signIn: await this.#signInOf(worker) };
  }
}

const rights = ['email', 'roles', 'clearances', 'supervisor', 'programs', 'spans'] as const;

/** What the rights were and became, for the log: only what differs. */
function whatChanged(before: WorkerRow, after: WorkerRow) {
  const differing = rights.filter((right) => JSON.stringify(before[right]) !== JSON.stringify(after[right]));
  const only = (worker: WorkerRow) => Object.fromEntries(differing.map((right) => [right, worker[right]]));
  return { was: only(before), became: only(after) };
}
