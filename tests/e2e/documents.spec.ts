import { readFile } from 'node:fs/promises';
import { aPerson } from './support/arranged.ts';
import { expect, test } from './support/journey.ts';

const letter = 'The hearing has moved to the second of December.\n';

test('A letter that somebody brings is kept with them, and taken home again as it was', async ({ rosa }) => {
  const { clientId } = await aPerson(rosa, 'Tomas', 'Novak');
  await rosa.goto(`/clients/${clientId}/documents`);
  await rosa.getByRole('button', { name: 'Add a file' }).click();
  const dialog = rosa.getByRole('dialog', { name: 'Add a file' });
  await dialog.getByLabel('What is it?').selectOption('Court or legal paper');
  await dialog.getByRole('button', { name: 'Keep the file' }).click();
  await expect(dialog.getByText('Please choose a file or take a picture.')).toBeVisible();

  const choose = dialog.getByLabel('Choose a file');
  const page = Buffer.from('<!doctype html><script>alert(1)</script>');
  await choose.setInputFiles({ name: 'Letter.txt', mimeType: 'text/plain', buffer: page });
  await dialog.getByRole('button', { name: 'Keep the file' }).click();
  await expect(dialog.getByText(/This file is none of them, whatever its name says/).first()).toBeVisible();
  await choose.setInputFiles({ name: 'Letter.txt', mimeType: 'text/plain', buffer: Buffer.from(letter) });
  await dialog.getByRole('button', { name: 'Keep the file' }).click();
  await expect(dialog).toBeHidden();

  const kept = rosa.getByRole('list', { name: 'Brought or sent' }).getByRole('listitem');
  await expect(kept).toContainText('Letter');
  await expect(kept).toContainText('Not checked for viruses');
  const downloading = rosa.waitForEvent('download');
  await kept.getByRole('link', { name: 'Download' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('Letter.txt');
  expect(await readFile(await download.path(), 'utf8')).toBe(letter);
});

test('A photo over a slow telephone shows how much has gone; when the line breaks, one press sends it again', async ({
  rosa,
}) => {
  const { clientId } = await aPerson(rosa, 'Tomas', 'Slow');
  await rosa.goto(`/clients/${clientId}/documents`);
  await rosa.getByRole('button', { name: 'Add a file' }).click();
  const dialog = rosa.getByRole('dialog', { name: 'Add a file' });
  await dialog.getByLabel('What is it?').selectOption('Letter');
  const long = Buffer.from(letter.repeat(6000));
  await dialog
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'Long.txt', mimeType: 'text/plain', buffer: long });
  const keep = dialog.getByRole('button', { name: 'Keep the file' });

  await rosa.route('**/uploads/*/content', (route) => route.abort());
  await keep.click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await rosa.unroute('**/uploads/*/content');
  const line = await rosa.context().newCDPSession(rosa);
  const slow = { offline: false, latency: 20, downloadThroughput: -1, uploadThroughput: 150_000 };
  await line.send('Network.emulateNetworkConditions', slow);
  await keep.click();
  await expect(dialog.getByRole('progressbar', { name: 'Sending the file' })).toBeVisible();
  await expect(dialog).toBeHidden({ timeout: 20_000 });
  await expect(rosa.getByRole('list', { name: 'Brought or sent' }).getByRole('listitem')).toHaveCount(1);
});
