/** What two records can say differently of one person, and what it is called. Each is chosen by itself. */
export const facts = {
  preferred_name: /*i18n*/ 'Name they want to be called',
  given_name: /*i18n*/ 'Given name',
  family_name: /*i18n*/ 'Family name',
  birth_date: /*i18n*/ 'Date of birth',
  pronouns: /*i18n*/ 'Pronouns',
  sex: /*i18n*/ 'Sex',
  gender: /*i18n*/ 'Gender',
  gender_words: /*i18n*/ 'Gender, in their own words',
  language: /*i18n*/ 'Language they prefer',
  other_languages: /*i18n*/ 'Other languages',
  interpreter_needed: /*i18n*/ 'Needs an interpreter',
  phone: /*i18n*/ 'Telephone',
  email: /*i18n*/ 'E-mail',
  address: /*i18n*/ 'Address, or where to find them',
  safe_contact_methods: /*i18n*/ 'Safe ways to reach them',
  safe_contact_times: /*i18n*/ 'Safe times',
  safe_to_leave_message: /*i18n*/ 'May we leave a message?',
  safe_contact_note: /*i18n*/ 'Anything else about reaching them',
  what_matters: /*i18n*/ 'What matters most to them',
} as const satisfies Record<string, string>;

export type Fact = keyof typeof facts;
export const factNames = Object.keys(facts) as [Fact, ...Fact[]];

/** Columns that go with a fact and are never chosen by themselves. */
export const goesWith: Partial<Record<Fact, readonly string[]>> = { address: ['latitude', 'longitude'] };

/** What the tables are called when it is said what moves; the others are counted as “other entries”. */
export const kindsOfRows: Readonly<Record<string, string>> = {
  cases: /*i18n*/ 'Cases',
  contacts: /*i18n*/ 'Contacts',
  notes: /*i18n*/ 'Notes',
  needs: /*i18n*/ 'Needs',
  strengths: /*i18n*/ 'Strengths',
  hopes: /*i18n*/ 'Hopes',
  goals: /*i18n*/ 'Goals',
  steps: /*i18n*/ 'Steps',
  plans: /*i18n*/ 'Plans',
  referrals: /*i18n*/ 'Referrals',
  appointments: /*i18n*/ 'Appointments',
  promises: /*i18n*/ 'Promises',
  consents: /*i18n*/ 'Consents',
  disclosures: /*i18n*/ 'Disclosures',
  risk_assessments: /*i18n*/ 'Risk assessments',
  safety_plans: /*i18n*/ 'Safety plans',
  instrument_responses: /*i18n*/ 'Questionnaires',
  relatives: /*i18n*/ 'People in their life',
  uploads: /*i18n*/ 'Files',
  care_team_members: /*i18n*/ 'Places in care teams',
  closures: /*i18n*/ 'Closures',
  exclusions: /*i18n*/ 'Colleagues who are kept out',
};

/** Why two records cannot become one just now. */
export const obstacles = {
  sealed: /*i18n*/ 'One of the two records is sealed. Somebody named on the seal has to open it first.',
  emergency: /*i18n*/ 'Somebody has opened one of the two in an emergency. Wait until that has ended.',
  excluded:
    /*i18n*/ 'Somebody who is responsible for one of the two is kept out of the other. Give the case to somebody else first.',
  related: /*i18n*/ 'The two are recorded as relatives of each other. End that first.',
  wider:
    /*i18n*/ 'Colleagues would see more than before. A supervisor or director who sees both records can decide that.',
} as const satisfies Record<string, string>;
export type Obstacle = keyof typeof obstacles;
