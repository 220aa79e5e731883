import { aPerson } from './support/arranged.ts';
import { expect, test } from './support/journey.ts';

test('Two mend the same details at once: every field is shown twice, and nothing of either is lost', async ({
  rosa,
  ingrid,
}) => {
  const { clientId } = await aPerson(rosa, 'Maya', 'Lindqvist');
  const details = `/clients/${clientId}/details`;
  await rosa.goto(details);
  await ingrid.goto(details);
  await ingrid.getByLabel('Telephone').fill('555-0199');
  await ingrid.getByLabel('Needs an interpreter').check();
  await ingrid.getByRole('button', { name: 'Save details' }).click();
  await expect(ingrid.getByText('Details saved.')).toBeAttached();

  await rosa.getByLabel('Telephone').fill('555-0100');
  await rosa.getByLabel('Anything else about reaching them').fill('Ring twice, then wait.');
  await rosa.getByRole('button', { name: 'Save details' }).click();
  const asked = rosa.getByRole('dialog', { name: /Somebody else changed this/ });
  const telephone = asked.getByRole('region', { name: 'Telephone' });
  await expect(telephone).toContainText('555-0100');
  await expect(telephone).toContainText('555-0199');
  await telephone.getByLabel('Saved meanwhile').check();
  const interpreter = asked.getByRole('region', { name: 'Needs an interpreter' });
  await expect(interpreter.getByLabel('Saved meanwhile')).toBeChecked();
  await asked.getByRole('button', { name: 'Save what I chose' }).click();
  await expect(asked).toBeHidden();

  await rosa.getByLabel('Pronouns').fill('she/her');
  await rosa.getByRole('button', { name: 'Save details' }).click();
  await expect(rosa.getByText('Details saved.').last()).toBeAttached();
  await ingrid.goto(details);
  await expect(ingrid.getByLabel('Telephone')).toHaveValue('555-0199');
  await expect(ingrid.getByLabel('Needs an interpreter')).toBeChecked();
  await expect(ingrid.getByLabel('Anything else about reaching them')).toHaveValue('Ring twice, then wait.');
  await expect(ingrid.getByLabel('Pronouns')).toHaveValue('she/her');
});
