import type { Page } from '@playwright/test';
import { beginEnding, print, recordCall, stillOpen, writeEnding } from './support/ending.ts';
import { answerDialog, dayFromNow } from './support/forms.ts';
import { expectNoPointer, press, putAwayPointer } from './support/hands.ts';
import { accept, aNamesake, openTab, takeInSomebodyElse } from './support/intake.ts';
import { ask, expect, test } from './support/journey.ts';
import { noteContact } from './support/log.ts';
import {
  addStep,
  endGoal,
  endNeed,
  hear,
  makeSmart,
  putToThem,
  rate,
  startFromTemplate,
} from './support/plan.ts';
import { answerAsPartner, askForConsent, refer, sendByLink } from './support/referral.ts';
import { inDatabase } from './support/server.ts';
import { follow, lookAtToday } from './support/today.ts';

const walking = 'Walk safely again, inside and outside';
const therapy = 'Begin physical therapy';
const need = 'Cannot leave the flat alone';

/** Whom she is nearly called like, and what she shares with him. */
const jiWoo = {
  her: 'Ji-woo',
  his: 'Ji-won',
  familyName: 'Park',
  birthDate: '1957-03-08',
  phone: '555-0142',
};
const haNeul = {
  her: 'Ha-neul',
  his: 'Ha-nuel',
  familyName: 'Moon',
  birthDate: '1951-06-30',
  phone: '555-0177',
};

test('A woman comes home after a stroke, walks again, and is called once more', async ({
  rosa,
  outsider,
}) => {
  await walkTheThread(rosa, outsider, jiWoo);
});

test('The whole thread of the stroke is walked with the keyboard alone, at the worker’s computer and at the provider’s', async ({
  rosa,
  outsider,
}) => {
  test.setTimeout(300_000);
  await putAwayPointer(rosa, outsider);
  await walkTheThread(rosa, outsider, haNeul);
  expectNoPointer(rosa, outsider);
});

async function walkTheThread(rosa: Page, outsider: Page, who: typeof jiWoo): Promise<void> {
  const { her, his, ...shared } = who;
  let clientId = '';

  await test.step(`Rosa takes ${her} in, who is not her brother-in-law ${his}`, async () => {
    await ask(rosa, 'POST', '/intakes', await aNamesake(rosa, { givenName: his, ...shared }));
    clientId = await takeInSomebodyElse(rosa, `${his} ${who.familyName}`, {
      'Given name': her,
      'Family name': who.familyName,
      Pronouns: 'she/her',
      'Date of birth': who.birthDate,
      'What they say brought them': 'I came home from the hospital and cannot manage the stairs.',
      'How they came to us': 'Hospital or doctor',
      'What matters most to them': 'To cook for my grandchildren again.',
      'Language they prefer': 'Korean',
      'Needs an interpreter': true,
      Telephone: who.phone,
      Program: 'Home after Hospital',
      'Consent to service': 'Said yes',
    });
    await accept(rosa, 'She lives nearby and wants our help.');
  });

  await test.step('They speak of what carries her and what is missing; nobody has assessed a risk', async () => {
    await openTab(rosa, 'Assessments');
    await hear(rosa, 'need', {
      'Part of life': 'Physical health',
      'In their own words': 'My leg does not listen to me.',
      'In short': need,
      'What they want instead': 'To walk to the corner shop.',
      'When is it needed?': 'Now',
      'Who brought it up?': 'They did',
    });
    await hear(rosa, 'strength', {
      'Part of life': 'Family and caregiving',
      'In short': 'A daughter who lives upstairs',
      'What kind?': 'Support from people',
      'Who brought it up?': 'They did',
    });
    await expect(rosa.getByRole('region', { name: 'Risks' }).getByText('Not assessed')).toBeVisible();
    await expect(rosa.getByRole('region', { name: 'Not asked yet' }).getByText('Housing')).toBeVisible();
  });

  await test.step('They make a plan, and she says yes to it in her words', async () => {
    await openTab(rosa, 'Plan');
    await startFromTemplate(rosa, {
      template: 'Home after a stroke',
      need: `Physical health: ${need}`,
      without: [
        'Wash, dress and cook by oneself again',
        'Have the help at home that is needed',
        'Meet others who live with a stroke',
      ],
    });
    await makeSmart(rosa, walking, {
      'What they want, in their own words': 'I want to buy my own rice.',
      'Where it stands today': 'Ten steps with a stick',
      'How sure are they that they can do it?': '8',
    });
    await addStep(rosa, walking, {
      Step: 'Walk to the mailbox with her daughter',
      'Who does it?': 'Family or friends',
      Name: 'Min-seo',
      'By when': dayFromNow(10),
    });
    await putToThem(rosa, { 'In their own words': 'Yes. Slowly, but yes.', 'Their answer': 'Yes' });
    await expect(rosa.getByText('Slowly, but yes.')).toBeVisible();
  });

  let link = '';
  await test.step('A step becomes a referral; nothing leaves before she says yes to it', async () => {
    await refer(rosa, {
      step: therapy,
      service: 'Physical therapy at home',
      told: { 'What we ask for': 'Could you begin therapy at her home, with a Korean interpreter?' },
    });
    await expect(rosa.getByRole('button', { name: 'Send…' })).toBeHidden();
    await askForConsent(rosa, { 'How they said yes': 'Said yes' });
    link = await sendByLink(rosa);
    await expect(rosa.getByText('Waiting for an answer').first()).toBeVisible();
  });

  await test.step('Lakeside answers in a browser of its own, without an account', async () => {
    await outsider.goto(link);
    await expect(outsider.getByText('Could you begin therapy at her home')).toBeVisible();
    await answerAsPartner(outsider, 'Accept', { 'Anything to add': 'Gladly.' });
    await answerAsPartner(outsider, 'Offer an appointment', {
      When: `${dayFromNow(2)}T14:00`,
      Where: 'At her home',
      'We arrange an interpreter': true,
    });
    await answerAsPartner(outsider, 'It has begun, or goes on', {});
    await answerAsPartner(outsider, 'Say what was received', { On: dayFromNow(-1), 'How much': '1' });
    await answerAsPartner(outsider, 'It is completed', {
      'Were you in touch with the person?': 'Yes',
      'Did they receive the service?': 'Yes',
    });
  });

  await test.step(`Rosa reads it, and asks ${her} whether it helped`, async () => {
    await rosa.reload();
    await expect(rosa.getByText('Completed').first()).toBeVisible();
    await expect(rosa.getByText('Gladly.')).toBeVisible();
    await expect(rosa.getByText(/2:00 PM/).first()).toBeVisible();
    await press(rosa.getByRole('button', { name: 'Write down', exact: true }));
    await answerDialog(
      rosa,
      'What came of it',
      { 'Is the need met?': 'Yes', 'How was it for the person?': 'She sang while we practised.' },
      'Write it down',
    );
    await expect(rosa.getByRole('region', { name: 'What came of it' })).toContainText(
      'She sang while we practised.',
    );
    await rate(rosa, clientId, { 'Physical health': 'Going well' });
    await noteContact(rosa, clientId, `${her} walked to the corner shop with her daughter and back alone.`);
  });

  await test.step('The ending stops at what is open, until it is mended', async () => {
    await beginEnding(rosa);
    await expect(stillOpen(rosa)).toContainText('Nobody has said what became of a need');
    await expect(stillOpen(rosa)).toContainText('A goal is still being worked on');
    await endNeed(rosa, need, { 'This need is': 'Met' });
    await endGoal(rosa, walking, {
      'This goal is': 'Achieved',
      'Against what was hoped for': 'As hoped for',
    });
    await beginEnding(rosa);
    await expect(rosa.getByText('Nothing is open.')).toBeVisible();
    await writeEnding(
      rosa,
      {
        'Why it ends': 'The goals are met',
        'Did you talk the ending over with them?': 'Yes',
        'What you did together': 'You learned to walk to the shop again.',
        'How they see it, in their words': 'I am my own boss again.',
        'How it goes on': 'Min-seo comes by each evening. Lakeside is there if the leg gets worse.',
      },
      'End the case',
    );
    await expect(rosa.getByRole('heading', { name: /^Ended/ })).toBeVisible();
  });

  await test.step('She keeps what was done and whom to call, in English and in Spanish', async () => {
    for (const language of ['English', 'Spanish']) {
      const paper = await print(rosa, `Print in ${language}`);
      expect(paper.kind).toBe('%PDF-');
      expect(paper.size).toBeGreaterThan(5000);
    }
  });

  await test.step('Weeks later Today says that the call is due; Rosa calls, and writes down how she is', async () => {
    await inDatabase(
      `UPDATE follow_ups SET due_on = $2
       WHERE id = (SELECT id FROM follow_ups WHERE client_id = $1 ORDER BY due_on LIMIT 1)`,
      [clientId, dayFromNow(0)],
    );
    await follow(
      await lookAtToday(rosa, `${her} ${who.familyName}`),
      new RegExp(`^Call ${her} today`),
      'Write down the call',
    );
    await recordCall(rosa, {
      'What came of the call': 'Doing well',
      'In their own words': 'I cooked for everybody on Sunday.',
    });
    await expect(rosa.getByText('I cooked for everybody on Sunday.')).toBeVisible();
    await expect(
      (await lookAtToday(rosa, `${her} ${who.familyName}`)).getByText(`Call ${her} today`),
    ).toHaveCount(0);
  });
}
