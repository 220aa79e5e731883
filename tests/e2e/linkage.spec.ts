import { answerDialog } from './support/forms.ts';
import { aNamesake, takeInSomebodyElse } from './support/intake.ts';
import { ask, expect, test } from './support/journey.ts';
import { inDatabase } from './support/server.ts';

test('However slow the line and fast the hand, Rosa is asked before a second record is made', async ({
  rosa,
}) => {
  const namesake = await aNamesake(rosa);
  await ask(rosa, 'POST', '/intakes', { ...namesake, givenName: 'Haneul', familyName: 'Ryu' });
  await rosa.route('**/api/clients/duplicates', async (route) => {
    await new Promise((later) => setTimeout(later, 1500));
    await route.continue();
  });
  await takeInSomebodyElse(rosa, 'Haneul Ryu', {
    Program: 'Home after Hospital',
    'What they say brought them': 'My neighbour told me about you.',
    'Given name': 'Haneul',
    'Family name': 'Ryuu',
    'Date of birth': namesake.birthDate,
  });
});

test('Rosa sees that somebody is here twice, makes one record of the two, and two again', async ({
  rosa,
}) => {
  const namesake = await aNamesake(rosa);
  const takeIn = (person: object) =>
    ask<{ clientId: string; caseId: string }>(rosa, 'POST', '/intakes', { ...namesake, ...person });
  const kept = await takeIn({ givenName: 'Soledad', familyName: 'Amador', phone: '555-0177' });
  const other = await takeIn({ givenName: 'Soledat', familyName: 'Amador', phone: '555-0177' });
  await ask(rosa, 'POST', `/clients/${other.clientId}/needs`, {
    caseId: other.caseId,
    domain: 'housing',
    title: 'The heating is off',
  });

  await test.step('They stand side by side, with what agrees', async () => {
    await inDatabase(`SELECT graphile_worker.add_job('find-duplicates')`);
    const pair = rosa.getByRole('listitem').filter({ hasText: 'Soledad Amador and Soledat Amador' });
    await expect(async () => {
      await rosa.goto('/duplicates');
      await expect(pair).toBeVisible({ timeout: 2000 });
    }).toPass();
    await expect(pair.getByText('Very likely the same person')).toBeVisible();
    await expect(pair.getByRole('row', { name: /Given name/ })).toContainText('nearly the same');
    await pair.getByRole('link', { name: 'Look at both…' }).click();
  });

  await test.step('She sees what will happen, says why, and it is one record', async () => {
    await expect(rosa.getByRole('heading', { level: 1, name: 'Make one record of two' })).toBeVisible();
    await expect(rosa.getByRole('region', { name: 'What will move' })).toContainText('Needs: 1');
    await expect(rosa.getByRole('region', { name: 'Who will see more' })).toContainText('Nobody');
    await rosa.getByLabel('How do you know that they are one?').fill('She showed me both letters.');
    await rosa.getByRole('button', { name: 'Make one record', exact: true }).click();
    await rosa.waitForURL(`**/clients/${kept.clientId}/**`);
  });

  await test.step('An old address leads to the record that stayed, with all that was written', async () => {
    await rosa.goto(`/clients/${other.clientId}/assessments`);
    await rosa.waitForURL(`**/clients/${kept.clientId}/assessments`);
    await expect(rosa.getByText('The heating is off').first()).toBeVisible();
  });

  await test.step('It was a mistake: two records again', async () => {
    await rosa.goto('/duplicates');
    const made = rosa.getByRole('list', { name: 'Made one' }).getByRole('listitem');
    await made.filter({ hasText: 'Soledat Amador' }).getByRole('button', { name: 'Undo…' }).click();
    await answerDialog(rosa, 'Make two records again', { 'Why?': 'They are sisters.' }, 'Make two again');
    await rosa.goto(`/clients/${other.clientId}/assessments`);
    await expect(rosa.getByText('The heating is off').first()).toBeVisible();
    await expect(rosa.getByRole('link', { name: 'Soledat Amador' })).toBeVisible();
  });
});
