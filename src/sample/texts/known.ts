import type { Thread } from './thread.ts';

/** Threads that run for one person only. */
export const safeAtHome: Thread = {
  domain: 'safety',
  sensitivity: 'domestic_violence',
  need: 'To be safe',
  unit: 'talks',
  words: ['He has my telephone in the evening. In the morning he is at work.'],
  impact: 'Leaves the house only for the English class, and counts the minutes.',
  wished: ['To sleep with both eyes closed.'],
  goal: 'A safe place to go, ready at any hour',
  measure: 'Parts of the safety plan that are ready',
  baseline: '0 of 6',
  target: '6 of 6',
  steps: [
    ['Go through the safety plan together', 'worker'],
    ['Leave a bag with papers at the class', 'client'],
    ['Talk to the advocate from the class telephone', 'client'],
    ['Decide about the protective order', 'client'],
  ],
  services: ['advocates'],
  request:
    'A woman in danger at home; speaks Arabic. Please call only the class telephone, weekdays 9 to 11, and ask for the teacher first.',
  notes: [
    'Met at the English class, in the teacher’s room. {name} told more than last time, and looked at the clock.',
    'The bag is at the class: passport, the children’s birth certificates, forty dollars.',
    'Talked with the advocate on the class telephone, with an interpreter from another city, as {they} had asked.',
  ],
};

export const homeForOrtiz: Thread = {
  domain: 'housing',
  need: 'An apartment without stairs',
  unit: 'meetings',
  words: ['Fourth floor, new hip. I have become a prisoner with a view.'],
  impact: 'Has been outside four times since the operation.',
  wished: ['Ground floor, a door to a yard, and the dog I had to give away.'],
  goal: 'Move to the ground floor',
  measure: 'Steps between the bed and the street',
  baseline: '58',
  target: '0',
  steps: [
    ['Get the discharge papers and income letter to the housing office', 'worker'],
    ['Hear whether the voucher is granted', 'provider'],
    ['Look at two apartments', 'client'],
  ],
  services: ['veteranVouchers'],
  request:
    'A veteran of 63 with a new hip on the fourth floor. All papers are attached; please say whether the voucher can be used for the ground-floor apartment on Grant Avenue, which the owner holds until the end of the month.',
  notes: [
    'Papers are complete. {name} had kept every letter since 1991, in order.',
    'The owner on Grant Avenue holds the ground floor until the end of the month.',
  ],
};

export const therapyForJiwoo: Thread = {
  domain: 'physical_health',
  need: 'Walking and using the right hand',
  unit: 'visits',
  words: ['저는 다시 젓가락을 쓰고 싶어요. (I want to use chopsticks again.)'],
  impact: 'Eats with the left hand, when nobody is looking.',
  wished: ['To cook for my sister on the first of the year.'],
  goal: 'Walk to the corner shop and carry something home',
  measure: 'Walks to the shop a week',
  baseline: '0',
  target: '3',
  steps: [
    ['Ask the doctor for an order for home therapy', 'worker'],
    ['First visit of the therapist, with an interpreter', 'provider'],
    ['Hand exercises with beans and chopsticks, mornings', 'client'],
    ['Walk to the mailbox with the sister', 'family'],
    ['Walk to the shop', 'client'],
  ],
  services: ['physicalTherapy'],
  request:
    'Home therapy after a stroke seven weeks ago, right side. Needs a Korean interpreter at each visit; afternoons are best.',
  notes: [
    'The order came. The interpreter read it aloud, and {name} asked her to read the last line again.',
    'Beans from one bowl into the other: nine, then eleven. {name} counts in Korean and swears in English.',
    'Stood at the window for the length of a song.',
  ],
};

export const careForJiwoo: Thread = {
  domain: 'daily_living',
  need: 'Help in the mornings',
  unit: 'hours',
  words: ['My sister comes before her shift. She does not sleep.'],
  impact: 'The sister works nights and comes at six.',
  wished: ['That my sister is my sister again.'],
  goal: 'Steady help in the mornings',
  measure: 'Mornings a week with help',
  baseline: '0',
  target: '5',
  steps: [
    ['Apply for in-home care', 'worker'],
    ['Have the sister there at the visit', 'family'],
    ['Choose an aide who speaks Korean, if there is one', 'client'],
  ],
  services: ['homeCare'],
  request:
    'Application for community care hours; home from hospital after a stroke, lives alone, the sister is worn out.',
  notes: [
    'Applied. The visit at home is in three weeks; asked for an interpreter in writing.',
    'The sister brought the list of a week’s nights. We put it with the papers.',
  ],
};
