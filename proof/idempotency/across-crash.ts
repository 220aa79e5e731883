import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { newId } from '#platform/values/index.ts';
import { programs } from '#tests/support/people.ts';
import type { Installation } from '../support/installation.ts';

export type CrashFindings = {
  crashes: number;
  /** Crashes that came after the effect was kept and before anybody was told. */
  keptUntold: number;
  /** Crashes that came before the effect. */
  before: number;
  effects: number;
  answers: number;
};

/** Comes back in the moment in which the effect can be seen, which is before or while the first answer is written. */
async function isThere(admin: pg.Client, reason: string): Promise<void> {
  for (const until = Date.now() + 3_000; Date.now() < until; ) {
    const { rowCount } = await admin.query('SELECT FROM cases WHERE reason_for_contact = $1', [reason]);
    if (rowCount) return;
  }
}

/** Sends one key many times at once, kills the application among them, and sends it again. */
export async function sendAcrossCrash(
  at: Installation,
  given: { crashes: number; copies: number },
): Promise<CrashFindings> {
  const findings: CrashFindings = { crashes: 0, keptUntold: 0, before: 0, effects: 0, answers: 0 };
  for (let nth = 0; nth < given.crashes; nth++) {
    const body = {
      givenName: `Amal${nth}`,
      familyName: 'Karimi',
      programId: programs.stroke,
      reasonForContact: newId(),
    };
    const key = newId();
    const send = () =>
      at
        .ask('rosa', 'POST', '/intakes', body, { 'idempotency-key': key })
        .then(async (answer) => (answer.status === 201 ? await answer.text() : undefined))
        .catch(() => undefined);
    const watching = await at.admin();
    const first = Array.from({ length: given.copies }, send);
    if (nth % 2 === 0) await pause(Math.random() * 250);
    else await isThere(watching, body.reasonForContact);
    await at.kill();
    await watching.end();
    const told = (await Promise.all(first)).filter((text) => text !== undefined);
    await at.start();
    const admin = await at.admin();
    const count = async () =>
      (await admin.query('SELECT FROM cases WHERE reason_for_contact = $1', [body.reasonForContact]))
        .rowCount ?? 0;
    if ((await count()) === 0) findings.before += 1;
    else if (told.length === 0) findings.keptUntold += 1;
    const again = await Promise.all(Array.from({ length: given.copies }, send));
    findings.crashes += 1;
    findings.effects += await count();
    findings.answers += new Set([...told, ...again]).size;
    await admin.end();
  }
  return findings;
}
