import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aNeed } from '#features/assessments/testing.ts';
import { anIntake } from '#features/cases/testing.ts';
import { aService } from '#features/directory/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { type ReferralDetail, referralRoutes } from './contract.ts';
import { findMove, isOpen, type Side, type Status, sides, statuses } from './rules/status.ts';
import { aLink } from './testing.ts';

let app: TestApp;
let made: { referral: ReferralDetail; token: string };
let params: { clientId: string; referralId: string };
beforeAll(async () => {
  app = await startTestApp();
  const { clientId, caseId } = await anIntake(app.rosa);
  const { id: needId } = await aNeed(app.rosa, clientId, caseId);
  const { serviceId } = await aService(app.rosa);
  made = await aLink(app.rosa, clientId, { needId, serviceId });
  params = { clientId, referralId: made.referral.id };
});
afterAll(() => app.close());

const put = (status: Status) =>
  app.admin.query('UPDATE referrals SET status = $1, status_reason = NULL WHERE id = $2', [
    status,
    params.referralId,
  ]);
const standing = async (): Promise<Status> =>
  (await app.admin.query('SELECT status FROM referrals WHERE id = $1', [params.referralId])).rows[0].status;

/** How each side asks for a status over HTTP; undefined where there is no such door. */
const partnerDoors: Readonly<Partial<Record<Status, readonly [string, object]>>> = {
  accepted: ['acceptance', {}],
  rejected: ['refusal', {}],
  wait_listed: ['waiting-list', {}],
  in_progress: ['progress', {}],
  on_hold: ['hold', {}],
  completed: ['outcome', { outcome: 'completed' }],
  failed: ['outcome', { outcome: 'failed' }],
};

async function ask(side: Side, to: Status, reason: string | null) {
  if (side === 'worker') {
    const path = `/clients/${params.clientId}/referrals/${params.referralId}`;
    return to === 'requested'
      ? app.rosa.send('POST', `${path}/sending`, { how: 'link' })
      : app.rosa.send('POST', `${path}/status-changes`, { to, ...(reason ? { reason } : {}) });
  }
  const door = partnerDoors[to];
  if (!door) return undefined;
  const [noun, body] = door;
  const said = reason ? { [['refusal', 'hold', 'outcome'].includes(noun) ? 'reason' : 'note']: reason } : {};
  return app
    .partner(made.token)
    .send('POST', `/partner/referral/${noun}`, { by: 'Sam at the desk', ...body, ...said });
}

describe.each(sides)('what the table of moves says is what happens over HTTP for the %s:', (side) => {
  it.each(statuses)('from %s to each status, with a reason and without', async (from) => {
    for (const to of statuses) {
      const move = findMove(from, to, side);
      for (const reason of [null, 'Because it is so.']) {
        await put(from);
        const answer = await ask(side, to, reason);
        const allowed = move !== undefined && !(move.reason && reason === null);
        const what = `${from} → ${to} by ${side} ${reason ? 'with' : 'without'} reason: ${answer?.text}`;
        expect((answer?.status ?? 404) < 300, what).toBe(allowed);
        expect(await standing(), what).toBe(allowed ? to : from);
        if (answer && !allowed) expect([400, 409, 422], what).toContain(answer.status);
      }
    }
  });
});

it('the moves and abilities that travel with a referral are those of the table', async () => {
  for (const status of statuses) {
    await put(status);
    const seen = (await app.rosa.ask(referralRoutes.readReferral, { params })).body;
    expect(seen.moves, status).toEqual(statuses.filter((to) => findMove(status, to, 'worker')));
    if (status === 'draft') continue;
    const byLink = (await app.partner(made.token).ask(referralRoutes.readByLink, {})).body;
    expect(byLink.moves, status).toEqual(statuses.filter((to) => findMove(status, to, 'partner')));
    expect(byLink.can.includes('message'), status).toBe(isOpen(status));
  }
});

it('two answers at once come one after the other: only one of them counts', async () => {
  await put('requested');
  const answers = await Promise.all([
    ask('partner', 'rejected', 'We are full.'),
    ask('worker', 'accepted', null),
  ]);
  expect(answers.map((answer) => answer?.status).sort()).toEqual([201, 409]);
  const events = await app.admin.query(
    `SELECT to_status FROM referral_events WHERE referral_id = $1 AND kind = 'status' ORDER BY at DESC, id DESC LIMIT 1`,
    [params.referralId],
  );
  expect(events.rows[0].to_status).toBe(await standing());
});
