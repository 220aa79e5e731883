import { aPerson, aSentReferral } from './support/arranged.ts';
import { fillIn } from './support/forms.ts';
import { expect, test } from './support/journey.ts';
import { answerAsPartner } from './support/referral.ts';
import { inDatabase } from './support/server.ts';

test('A provider asks back, declines with a reason, and sees no more of the person', async ({
  rosa,
  outsider,
}) => {
  const { path, link } = await aSentReferral(rosa, await aPerson(rosa, 'Nadia', 'Petrova'));
  await outsider.goto(link);
  await expect(outsider.getByText('Nadia Petrova')).toBeVisible();
  await answerAsPartner(outsider, 'Write a message', { Message: 'Does she have stairs at home?' });

  const main = outsider.getByRole('main');
  await main.getByRole('button', { name: 'Decline' }).click();
  await fillIn(main, { 'Your name': 'Sam Lindqvist' });
  await main.getByRole('button', { name: 'Send: Decline' }).click();
  await expect(main.getByLabel('Why')).toHaveAttribute('aria-invalid', 'true');
  await fillIn(main, { Why: 'Our therapist is away until spring.' });
  await main.getByRole('button', { name: 'Send: Decline' }).click();
  await expect(outsider.getByText('This referral has ended.')).toBeVisible();
  await expect(outsider.getByText('Nadia Petrova')).toHaveCount(0);

  await rosa.goto(path);
  await expect(rosa.getByText('Declined').first()).toBeVisible();
  await expect(rosa.getByText('Our therapist is away until spring.').first()).toBeVisible();
  await expect(rosa.getByText('Does she have stairs at home?')).toBeVisible();
});

test('A link that was ended, has expired or never was opens nothing', async ({ rosa, outsider }) => {
  const dead = outsider.getByRole('heading', { name: 'This link no longer works' });
  const { path, link } = await aSentReferral(rosa, await aPerson(rosa, 'Omar', 'Said'));
  await outsider.goto(link);
  await expect(outsider.getByText('Omar Said')).toBeVisible();

  await rosa.goto(path);
  await rosa.getByRole('button', { name: 'End this link' }).click();
  await expect(rosa.getByText('Ended', { exact: true })).toBeVisible();
  await outsider.reload();
  await expect(dead).toBeVisible();

  const other = await aSentReferral(rosa, await aPerson(rosa, 'Grace', 'Mbeki'));
  await inDatabase(
    `UPDATE referral_links SET expires_at = now() - interval '1 minute' WHERE referral_id = $1`,
    [other.path.split('/').at(-1)],
  );
  await outsider.goto('about:blank');
  await outsider.goto(other.link);
  await expect(dead).toBeVisible();

  await outsider.goto('about:blank');
  await outsider.goto(`${link.split('#')[0]}#never-given-to-anybody`);
  await expect(dead).toBeVisible();
});
