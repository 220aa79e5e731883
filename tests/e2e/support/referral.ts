import { expect, type Page } from '@playwright/test';
import { type Answer, answerDialog, fillIn } from './forms.ts';
import { press, take } from './hands.ts';

type Answers = Readonly<Record<string, Answer>>;

/** Writes a referral from a step of the plan to a service of the directory. Nothing is sent. */
export async function refer(
  worker: Page,
  { step, service, told }: { step: string; service: string; told: Answers },
): Promise<void> {
  const item = worker.getByRole('listitem').filter({ hasText: step }).last();
  await press(item.getByRole('link', { name: /^Refer/ }));
  await chooseService(worker, service);
  await fillIn(worker.getByRole('main'), told);
  await press(worker.getByRole('button', { name: 'Keep the referral' }));
  await expect(worker.getByRole('heading', { level: 1, name: service })).toBeVisible();
}

export async function chooseService(worker: Page, service: string): Promise<void> {
  const offered = worker.getByRole('list', { name: 'Services' }).getByRole('listitem');
  await press(
    offered
      .filter({ hasText: service })
      .first()
      .getByRole('button', { name: /^Choose/ }),
  );
}

/** Asks for the consent that the referral lacks. */
export async function askForConsent(worker: Page, said: Answers): Promise<void> {
  await press(worker.getByRole('button', { name: 'Ask for consent' }));
  await answerDialog(worker, 'Record consent', said, 'Record consent');
  await expect(worker.getByText('They said yes to all of it.')).toBeVisible();
}

/** Sends the referral as a link to hand over; answers the link. */
export async function sendByLink(worker: Page): Promise<string> {
  await press(worker.getByRole('button', { name: 'Send…' }));
  const send = worker.getByRole('dialog', { name: /^Send to/ });
  const told = send.getByRole('group', { name: /^How are they told/ });
  await take(told, told.getByLabel('A link that I hand over'));
  await press(send.getByRole('button', { name: 'Send', exact: true }));
  return takeLink(worker);
}

/** Reads the link from the dialog that shows it once. What happens in there is said in there, and once more after. */
export async function takeLink(worker: Page): Promise<string> {
  const dialog = worker.getByRole('dialog', { name: /^The link for/ });
  const link = (await dialog.getByRole('status').first().textContent()) ?? '';
  await worker.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await press(dialog.getByRole('button', { name: 'Copy the link' }));
  await expect(dialog.getByRole('status').last()).toHaveText('Link copied.');
  await press(dialog.getByRole('button', { name: 'I have handed it over' }));
  await expect(dialog).toBeHidden();
  await expect(worker.getByRole('status').filter({ hasText: 'Link copied.' })).toBeVisible();
  return link.trim();
}

/** What the provider answers on the page behind the link. */
export async function answerAsPartner(partner: Page, action: string, answers: Answers): Promise<void> {
  const main = partner.getByRole('main');
  await press(main.getByRole('button', { name: action, exact: true }));
  await fillIn(main, { ...answers, 'Your name': 'Sam Lindqvist' });
  await press(main.getByRole('button', { name: `Send: ${action}` }));
  await expect(main.getByText('Thank you. Riverbend Community Services can read it now.')).toBeVisible();
}
