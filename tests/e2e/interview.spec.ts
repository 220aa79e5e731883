import { answerDialog, dayFromNow } from './support/forms.ts';
import { takeIn } from './support/intake.ts';
import { expect, test } from './support/journey.ts';

test('At the kitchen table: their words on a phone become a need, a strength and a hope, and the whole picture', async ({
  rosa,
}) => {
  await rosa.setViewportSize({ width: 360, height: 740 });
  const clientId = await takeIn(rosa, {
    'Given name': 'Noor',
    'Family name': 'Vance',
    'What they say brought them': 'The stairs are too much.',
    Program: 'Home after Hospital',
  });
  await rosa.goto(`/clients/${clientId}/assessments/interviews`);
  await rosa.getByRole('button', { name: 'Begin an interview' }).click();
  await rosa.getByRole('dialog').getByRole('button', { name: 'Begin', exact: true }).click();

  const question = 'How is it where you live? What would you keep, and what would you change?';
  const field = rosa.getByRole('textbox', { name: question });
  await field.fill('I like my neighbors. The stairs are steep.');
  await rosa.getByRole('button', { name: `Support: ${question}` }).click();
  await expect(rosa.getByRole('link', { name: 'I like my neighbors' })).toBeVisible();
  await field.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(21, 42));
  await rosa.getByRole('button', { name: `Need: ${question}` }).click();
  await expect(rosa.getByRole('link', { name: 'The stairs are steep' })).toBeVisible();
  const hope = 'If we talk again in a year and you say “it was worth it”, what will be different?';
  await rosa.getByRole('textbox', { name: hope }).fill('I walk to the river.');
  await rosa.getByRole('button', { name: `Hope: ${hope}` }).click();
  await expect(rosa.getByRole('link', { name: 'I walk to the river' })).toBeVisible();

  const food = rosa.getByRole('textbox', { name: 'How do you come by your food' });
  await food.fill('My son shops.');
  await expect(rosa.getByText('Draft saved.')).toBeVisible();
  await rosa.reload();
  await expect(food).toHaveValue('My son shops.');
  await rosa.getByRole('button', { name: 'The talk is over' }).click();
  await expect(rosa.getByText('My son shops.')).toBeVisible();

  await rosa.goto(`/clients/${clientId}/assessments/whole`);
  const missing = rosa.getByRole('region', { name: 'What is missing' });
  await expect(missing.getByText('The stairs are steep.')).toBeVisible();
  await expect(rosa.getByRole('region', { name: 'Who and what supports them' })).toContainText(
    'I like my neighbors',
  );
  await expect(rosa.getByText('I walk to the river.').first()).toBeVisible();
  await expect(rosa.getByText('Not asked', { exact: true })).toBeVisible();
});

test('What somebody else says stands beside what the person says, with the ground it rests on', async ({
  rosa,
}) => {
  const clientId = await takeIn(rosa, {
    'Given name': 'Ines',
    'Family name': 'Falk',
    'What they say brought them': 'Needs a place to live.',
    Program: 'Home after Hospital',
  });
  await rosa.goto(`/clients/${clientId}/assessments/others`);
  await rosa.getByRole('button', { name: 'Record what somebody said' }).click();
  await answerDialog(
    rosa,
    'Record what somebody said',
    {
      'Who said it': 'Mr. Dorn',
      'Who they are to the person': 'landlord',
      When: dayFromNow(-1),
      'What they said': 'The rent has always come on time.',
      'Part of life': 'Housing',
      'Beside what the person says': 'Says otherwise',
      'The consent it rests on': 'None is needed',
      'Why none is needed': 'She was there and asked him.',
      'May the person see it?': 'Yes',
    },
    'Record',
  );
  await expect(rosa.getByText('Mr. Dorn (landlord)')).toBeVisible();
  await expect(rosa.getByText('Says otherwise')).toBeVisible();
  await expect(rosa.getByText('Not asked, or nothing written down yet.')).toBeVisible();
});
