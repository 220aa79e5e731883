import { beginEnding, stillOpen, writeEnding } from './support/ending.ts';
import { answerDialog } from './support/forms.ts';
import { accept, openTab, takeIn } from './support/intake.ts';
import { expect, test } from './support/journey.ts';
import { hear, putToThem, startFromTemplate } from './support/plan.ts';
import { answerAsPartner, askForConsent, refer, sendByLink } from './support/referral.ts';
import { assessRisk, writeSafetyPlan } from './support/safety.ts';
import { follow, lookAtToday } from './support/today.ts';

const need = 'Nights without sleep since the war';
const treatment = 'Have the first visit';

test('A veteran with PTSD is kept safe, hears a no, and finds the next door', async ({
  marcus,
  rosa,
  ingrid,
  outsider,
}) => {
  let clientId = '';

  await test.step('Marcus takes Tom in, and Rosa joins his care team', async () => {
    clientId = await takeIn(marcus, {
      'Given name': 'Tom',
      'Family name': 'Reyes',
      'Date of birth': '1985-07-19',
      'What they say brought them': 'My brother says I should talk to somebody.',
      'How they came to us': 'Family or friends',
      Program: 'Veterans’ Path',
      'Consent to service': 'Signed on paper',
    });
    await accept(marcus, 'He served, and asks for help with his nights.');
    await marcus.getByRole('button', { name: 'Add a colleague' }).click();
    await answerDialog(marcus, 'Add a colleague', { Colleague: 'Rosa Delgado' }, 'Add to the care team');
  });

  await test.step('What he tells of his mind is hidden from Rosa, who is not cleared for it', async () => {
    await openTab(marcus, 'Assessments');
    await hear(marcus, 'need', {
      'Part of life': 'Mental health',
      'In their own words': 'I hear the convoy every night.',
      'In short': need,
      'When is it needed?': 'Now',
      'Who brought it up?': 'They did',
    });
    await expect(marcus.getByText('Protected: Mental health')).toBeVisible();
    await rosa.goto(`/clients/${clientId}/assessments`);
    await expect(rosa.getByRole('heading', { name: 'Assessments', level: 1 })).toBeVisible();
    await expect(rosa.getByRole('region', { name: 'Risks' })).toBeVisible();
    await expect(rosa.getByText(need)).toHaveCount(0);
  });

  await test.step('The risk is high, and he makes a plan for when it rises', async () => {
    await assessRisk(marcus, {
      Risk: 'Suicide',
      'How great is it?': 'High',
      Signs: 'He has thought of it twice this month.',
      'What was done': 'We called the crisis line together.',
    });
    const today = await lookAtToday(marcus, 'Tom Reyes');
    await follow(today, /is high .*Tom has no safety plan/, 'Write the safety plan');
    await writeSafetyPlan(marcus, {
      '1. How I notice that it is getting dangerous': 'I stop answering my brother.',
      '4. People I can ask for help': 'Luis, my brother',
    });
    await expect(marcus.getByText('I stop answering my brother.')).toBeVisible();
    await expect((await lookAtToday(marcus, 'Tom Reyes')).getByText('has no safety plan')).toHaveCount(0);
    await marcus.goto(`/clients/${clientId}/plan`);
  });

  await test.step('They plan, and call the first door together', async () => {
    await startFromTemplate(marcus, {
      template: 'Living with what was lived through',
      need: `Mental health: ${need}`,
      without: ['Sleep through more nights', 'Be with people who understand'],
    });
    await putToThem(marcus, { 'In their own words': 'One door at a time.', 'Their answer': 'Yes' });
    await refer(marcus, {
      step: treatment,
      service: 'Trauma therapy',
      told: {
        'What we ask for': 'Could you offer a first visit?',
        'A warm introduction: we call together with the person': true,
      },
    });
    await askForConsent(marcus, { 'How they said yes': 'Signed on paper' });
    await outsider.goto(await sendByLink(marcus));
    await expect(outsider.getByText('Marcus Hill will call together with the person')).toBeVisible();
  });

  await test.step('Harbor declines, and Marcus goes on to the next best service', async () => {
    await answerAsPartner(outsider, 'Decline', { Why: 'We take nobody before spring.' });
    await expect(outsider.getByText('What you were told about the person is no longer shown.')).toBeVisible();
    await marcus.reload();
    await expect(marcus.getByText('We take nobody before spring.').first()).toBeVisible();
    await openTab(marcus, 'Plan');
    await refer(marcus, {
      step: treatment,
      service: 'Counseling for veterans',
      told: { 'What we ask for': 'Could you offer a first visit?' },
    });
    await expect(marcus.getByRole('heading', { name: 'Nothing is sent yet' })).toBeVisible();
  });

  await test.step('He moves away; what is open ends with the signature of Ingrid', async () => {
    await beginEnding(marcus);
    await expect(stillOpen(marcus)).toContainText('A referral is still open');
    await writeEnding(
      marcus,
      {
        'Why it ends': 'Moved away',
        'Did you talk the ending over with them?': 'Yes',
        'What you did together': 'You made a plan for the bad nights.',
        'How it goes on': 'The Vet Center in your new town knows your name.',
        'Why it should end although something is open': 'He moved to his brother and goes on there.',
      },
      'Ask a supervisor to sign',
    );
    await expect(marcus.getByText('Waiting for a signature')).toBeVisible();
    await ingrid.goto(new URL(marcus.url()).pathname);
    await ingrid.getByRole('button', { name: 'Sign…' }).click();
    await answerDialog(
      ingrid,
      'Sign for what is left open',
      { 'Your words': 'Go well.' },
      'Sign and end the case',
    );
    await expect(ingrid.getByText('Left open, signed by Ingrid Solberg')).toBeVisible();
  });
});
