import { fillIn } from './support/forms.ts';
import { takeIn } from './support/intake.ts';
import { ask, expect, test } from './support/journey.ts';
import { inDatabase } from './support/server.ts';

const soon = () => new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);

test('A telephone intake in danger goes first, is told to the supervisor, and is accepted', async ({
  rosa,
  ingrid,
}) => {
  await takeIn(rosa, {
    'Given name': 'Hanna',
    'Family name': 'Lindgren',
    'What they say brought them': 'She calls from a neighbor’s telephone.',
    'Is somebody in danger right now?': 'He broke the door.',
    Program: 'Home after Hospital',
  });
  await takeIn(rosa, {
    'Given name': 'Tobias',
    'Family name': 'Wren',
    'What they say brought them': 'Asks about a bus pass.',
    Program: 'Home after Hospital',
  });
  const mails = await inDatabase(`SELECT body FROM mails WHERE kind = 'danger'`);
  expect(mails.rows.length).toBeGreaterThan(0);
  for (const { body } of mails.rows) expect(body).not.toMatch(/Hanna|Lindgren|door/);

  await ingrid.goto('/intake/queue');
  const danger = ingrid.getByRole('region', { name: 'May be in danger' });
  await expect(danger.getByText('He broke the door.')).toBeVisible();
  await expect(danger.getByText('Tobias Wren')).toHaveCount(0);
  await danger.getByRole('button', { name: 'Decide about Hanna Lindgren' }).click();
  await fillIn(ingrid.getByRole('dialog'), { Decision: 'Accepted', Why: 'She is not safe alone.' });
  await ingrid.getByRole('button', { name: 'Record decision' }).click();
  const telling = ingrid.getByRole('dialog', { name: 'Does Hanna Lindgren know?' });
  await fillIn(telling, {
    'How they hear of it': 'I have told them, or will not: write down how',
    'In which words': 'Told her on the neighbor’s telephone.',
  });
  await telling.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(ingrid.getByText('He broke the door.')).toHaveCount(0);
});

test('Two people wait in their places; one is moved up with a reason, and shown on later', async ({
  rosa,
}) => {
  for (const name of ['Ada', 'Ben']) {
    const clientId = await takeIn(rosa, {
      'Given name': name,
      'Family name': 'Waiting',
      'What they say brought them': 'Needs a place.',
      Program: 'Veterans’ Path',
    });
    const { cases } = await ask<{ cases: { id: string }[] }>(rosa, 'GET', `/clients/${clientId}/cases`);
    await ask(rosa, 'POST', `/clients/${clientId}/cases/${cases[0]?.id}/triage`, {
      decision: 'wait_listed',
      reason: 'No apartment yet',
      reviewOn: soon(),
    });
  }
  await rosa.goto('/intake/queue');
  const list = rosa.getByRole('region', { name: 'Waiting list: Veterans’ Path' });
  await expect(list.getByRole('link', { name: /\d+\. Ben Waiting/ })).toBeVisible();
  await list.getByRole('button', { name: 'Move Ben Waiting' }).click();
  await fillIn(rosa.getByRole('dialog'), { Place: '1', Why: 'He sleeps outside and it freezes.' });
  await rosa.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(list.getByRole('link', { name: '1. Ben Waiting' })).toBeVisible();
  await list.getByText('What happened while they waited').click();
  await expect(list.getByText(/He sleeps outside and it freezes/)).toBeVisible();

  await list.getByRole('button', { name: 'Decide about Ada Waiting' }).click();
  const dialog = rosa.getByRole('dialog');
  await fillIn(dialog, {
    Decision: 'Shown on to another service',
    'Or its name, if it is not in the directory': 'Lakeside Shelter',
    Why: 'They have a bed tonight.',
  });
  await dialog.getByRole('button', { name: 'Record decision' }).click();
  await rosa.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(list.getByText('Ada Waiting')).toHaveCount(0);
  const { rows } = await inDatabase(
    `SELECT k.closed_at IS NOT NULL AS closed, k.redirected_to FROM cases k JOIN clients c ON c.id = k.client_id WHERE c.given_name = 'Ada'`,
  );
  expect(rows).toEqual([{ closed: true, redirected_to: 'Lakeside Shelter' }]);
});
