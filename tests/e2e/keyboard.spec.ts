import { aPerson } from './support/arranged.ts';
import { expect, test } from './support/journey.ts';
import { pick, press, tabTo, type } from './support/keyboard.ts';

test('Keys find a person, walk through a menu, and lead back to where one was', async ({ rosa }) => {
  await aPerson(rosa, 'Yusuf', 'Demir');
  await rosa.goto('/people');
  const dialog = rosa.getByRole('dialog');
  const field = (label: string) => dialog.getByLabel(label);
  const group = (name: RegExp) => dialog.getByRole('group', { name });
  const button = (name: string | RegExp) => rosa.getByRole('button', { name });
  const tab = (name: string) =>
    rosa.getByRole('navigation', { name: 'About this person' }).getByRole('link', { name });

  await test.step('Ctrl+K finds him', async () => {
    await expect(rosa.getByRole('heading', { level: 1 })).toBeVisible();
    await rosa.keyboard.press('Control+k');
    await expect(dialog.getByRole('combobox')).toBeFocused();
    await rosa.keyboard.type('Yusuf Demir');
    await expect(dialog.getByRole('option', { name: /Yusuf Demir/ })).toBeVisible();
    await rosa.keyboard.press('Enter');
    await expect(rosa).toHaveURL(/\/clients\//);
  });

  await test.step('A need', async () => {
    await press(rosa, tab('Assessments'));
    await press(rosa, button('Add…'));
    await expect(rosa.getByRole('menuitem').first()).toBeFocused();
    await rosa.keyboard.press('ArrowDown');
    await expect(rosa.getByRole('menuitem', { name: 'Add need' })).toBeFocused();
    await rosa.keyboard.press('Enter');
    await type(rosa, field('Part of life'), 'Physical h');
    await type(rosa, field('In their own words'), 'It hurts to stand.');
    await type(rosa, field('In short'), 'Pain in the back');
    await pick(rosa, group(/^When is it needed/), 'Now');
    await pick(rosa, group(/^Who brought it up/), 'They did');
    await press(rosa, dialog.getByRole('button', { name: 'Record' }));
    await expect(dialog).toBeHidden();
    await expect(button('Add…')).toBeFocused();
  });

  await test.step('A note, and back out of a dialog with Escape', async () => {
    await press(rosa, tab('Log'));
    await type(rosa, rosa.getByLabel('What happened?'), 'He is glad that it begins.');
    await press(rosa, button('Sign and finish'));
    await expect(rosa.getByText('He is glad that it begins.').filter({ visible: true })).toBeVisible();
    await press(rosa, button('Add to it…'));
    await expect(dialog).toBeVisible();
    await rosa.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await tabTo(rosa, button('Add to it…'));
  });
});
