import { aNeed, aPerson, aSentReferral } from './support/arranged.ts';
import { expect, test } from './support/journey.ts';

test('Whoever is not around a person sees nothing of them: not by address, not by search', async ({
  rosa,
  lee,
}) => {
  const person = await aPerson(rosa, 'Zainab', 'Qureshi');
  await aNeed(rosa, person);
  const { path } = await aSentReferral(rosa, person);
  const tabs = [
    'plan',
    'log',
    'schedule',
    'assessments',
    'people',
    'people/family',
    'people/ecomap',
    'documents',
    'sharing',
    'access',
  ];
  const pages = [...tabs.map((tab) => `/clients/${person.clientId}/${tab}`), path];

  for (const page of pages) {
    await lee.goto(page);
    await expect(lee.getByText('There is nothing here that you can see.').first()).toBeVisible();
    await expect(lee.getByText(/Zainab|Qureshi/)).toHaveCount(0);
  }

  for (const [worker, found] of [
    [rosa, 1],
    [lee, 0],
  ] as const) {
    await worker.goto('/people');
    await worker.getByRole('searchbox').fill('Zainab Qureshi');
    const nobody = worker.getByText('Nobody found whom you may see.');
    const list = worker.getByRole('list', { name: 'People found' });
    await expect(nobody.or(list)).toBeVisible();
    await expect(list.getByRole('link', { name: 'Zainab Qureshi' })).toHaveCount(found);
    await worker.keyboard.press('Control+k');
    await worker.getByRole('combobox', { name: 'Find a person or a page' }).fill('Zainab');
    const options = worker.getByRole('listbox', { name: 'Found' }).getByRole('option', { name: /Zainab/ });
    await expect(options).toHaveCount(found);
  }

  await lee.goto('/intake');
  await lee.getByLabel('Given name').fill('Zainab');
  await lee.getByLabel('Family name').fill('Qureshi');
  await lee.waitForResponse(/\/api\/clients\/duplicates/);
  await expect(lee.getByText('They may be here already')).toHaveCount(0);
});
