import { aNamesake, takeInSomebodyElse } from './support/intake.ts';
import { ask, test } from './support/journey.ts';

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
