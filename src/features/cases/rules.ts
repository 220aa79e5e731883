/** Who brought the person to us. */
export const sources = [
  'self',
  'family',
  'health',
  'provider',
  'justice',
  'school',
  'outreach',
  'other',
] as const;
export type Source = (typeof sources)[number];

export const sourceWords: Readonly<Record<Source, string>> = {
  self: /*i18n*/ 'Came by themselves',
  family: /*i18n*/ 'Family or friends',
  health: /*i18n*/ 'Hospital or doctor',
  provider: /*i18n*/ 'Another agency',
  justice: /*i18n*/ 'Court, prison or probation',
  school: /*i18n*/ 'School',
  outreach: /*i18n*/ 'We met them outside',
  other: /*i18n*/ 'Another way',
};

/** How the first word was exchanged. */
export const comings = ['in_person', 'telephone', 'online'] as const;
export type Coming = (typeof comings)[number];

export const comingWords: Readonly<Record<Coming, string>> = {
  in_person: /*i18n*/ 'Face to face',
  telephone: /*i18n*/ 'By telephone',
  online: /*i18n*/ 'Wrote on our page',
};

/** How consent was given. */
export const consentWays = ['signed', 'verbal', 'electronic'] as const;
export type ConsentWay = (typeof consentWays)[number];

export const consentWayWords: Readonly<Record<ConsentWay, string>> = {
  signed: /*i18n*/ 'Signed on paper',
  verbal: /*i18n*/ 'Said yes',
  electronic: /*i18n*/ 'Signed on a screen',
};

/** What is decided when somebody has come: to walk with them, to show them on to another service, or to let them wait. */
export const triageDecisions = ['accepted', 'redirected', 'wait_listed'] as const;
export type TriageDecision = (typeof triageDecisions)[number];

export const triageWords: Readonly<Record<TriageDecision, string>> = {
  accepted: /*i18n*/ 'Accepted',
  redirected: /*i18n*/ 'Shown on to another service',
  wait_listed: /*i18n*/ 'On the waiting list',
};

/** Which decisions may follow which; what is accepted ends with a closure. */
export const nextTriage: Readonly<Record<TriageDecision | 'undecided', readonly TriageDecision[]>> = {
  undecided: ['accepted', 'redirected', 'wait_listed'],
  wait_listed: ['accepted', 'redirected'],
  redirected: ['accepted', 'wait_listed'],
  accepted: [],
};

export const teamRoles = ['responsible', 'member', 'cover'] as const;
export type TeamRole = (typeof teamRoles)[number];

export const teamRoleWords: Readonly<Record<TeamRole, string>> = {
  responsible: /*i18n*/ 'Responsible',
  member: /*i18n*/ 'Care team',
  cover: /*i18n*/ 'Covering',
};

/** How heavy a case may weigh: 1 is an ordinary one, and limits of a worker are counted in it. */
export const lightestCase = 0.5;
export const heaviestCase = 10;
