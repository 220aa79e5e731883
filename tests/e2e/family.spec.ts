import type { Page } from '@playwright/test';
import { aPerson, type Person } from './support/arranged.ts';
import { ask, expect, test } from './support/journey.ts';

type Households = { readonly households: readonly { readonly id: string }[] };

/** A household of these people, made by a signed-in colleague without the pages. */
async function livingTogether(worker: Page, [first, ...others]: readonly Person[]): Promise<void> {
  const path = `/clients/${first?.clientId}/households`;
  const { households } = await ask<Households>(worker, 'POST', path, { label: 'At home' });
  for (const { clientId } of others)
    await ask(worker, 'POST', `${path}/${households[0]?.id}/members`, { memberId: clientId });
}

test('A note for a household is written once and reaches two records, not the third', async ({ rosa }) => {
  const samira = await aPerson(rosa, 'Samira', 'Aziz');
  const yusuf = await aPerson(rosa, 'Yusuf', 'Aziz');
  const nadia = await aPerson(rosa, 'Nadia', 'Aziz');
  await livingTogether(rosa, [samira, yusuf, nadia]);

  await rosa.goto(`/clients/${samira.clientId}/people`);
  await rosa.getByRole('link', { name: 'Family and household' }).click();
  await expect(rosa.getByRole('list', { name: 'At home' }).getByRole('listitem')).toHaveCount(3);
  await rosa.getByRole('link', { name: 'Record for the household' }).click();
  await rosa.getByLabel('What happened?').fill('We sat at the kitchen table and spoke about the rent.');
  await rosa.getByRole('checkbox', { name: 'Yusuf Aziz' }).check();
  const preview = rosa.getByRole('list', { name: 'What reaches whom' });
  await expect(preview.getByRole('listitem')).toHaveCount(2);
  await expect(preview.getByText('The record of Nadia Aziz')).toHaveCount(0);
  await rosa.getByRole('button', { name: 'Sign and finish' }).click();
  await expect(rosa.getByText('Signed and recorded for each of them.').first()).toBeVisible();

  for (const [person, copies] of [
    [samira, 1],
    [yusuf, 1],
    [nadia, 0],
  ] as const) {
    await rosa.goto(`/clients/${person.clientId}/log`);
    await expect(rosa.getByLabel('What happened?')).toBeVisible();
    await rosa.waitForLoadState('networkidle');
    await expect(rosa.getByText('spoke about the rent').filter({ visible: true })).toHaveCount(copies);
    await expect(rosa.getByText('For the household')).toHaveCount(copies);
  }
});

test('A family grows person by person, is drawn, and says the same as a list', async ({ rosa }) => {
  const { clientId } = await aPerson(rosa, 'Irina', 'Petrova');
  await rosa.goto(`/clients/${clientId}/people/family`);
  for (const [name, standing] of [
    ['Oleg', 'Divorced'],
    ['Katya', 'Child'],
  ] as const) {
    await rosa.getByRole('button', { name: 'Add a person' }).click();
    const dialog = rosa.getByRole('dialog', { name: 'Add a person' });
    await dialog.getByLabel('What they are').selectOption(standing);
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByRole('button', { name: 'Add a person' }).click();
    await expect(dialog).toBeHidden();
  }
  await rosa.getByRole('button', { name: 'Add a relationship' }).click();
  const dialog = rosa.getByRole('dialog', { name: 'Add a relationship' });
  await dialog.getByLabel('Who', { exact: true }).selectOption('Oleg');
  await dialog.getByLabel('What they are').selectOption('Parent');
  await dialog.getByLabel('To whom').selectOption('Katya');
  await dialog.getByRole('button', { name: 'Add a relationship' }).click();

  await expect(rosa.getByRole('img', { name: /3 people, 2 generations/ })).toBeVisible();
  const people = rosa.getByRole('list', { name: 'The people of their life' });
  await expect(people.getByText('To Oleg: Child')).toBeVisible();
  await expect(people.getByText('To Irina Petrova: Divorced')).toBeVisible();
  await expect(people.getByText('Not asked what they may be told: tell them nothing')).toHaveCount(2);
});
