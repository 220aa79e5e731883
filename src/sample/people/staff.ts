/** Who works at Riverbend. The first six recur in tests and documents. */
export const staffKeys = ['rosa', 'marcus', 'grace', 'ingrid', 'samuel', 'dana', 'ade', 'noor'] as const;
export type StaffKey = (typeof staffKeys)[number];

export const programKeys = ['stroke', 'veterans', 'housing'] as const;
export type ProgramKey = (typeof programKeys)[number];

type Staff = {
  readonly name: string;
  readonly jobTitle: string;
  readonly roles: readonly string[];
  readonly clearances: readonly string[];
  readonly languages: readonly string[];
  readonly supervisor?: StaffKey;
  readonly programs: readonly ProgramKey[];
  /** Sees every client of these programs. */
  readonly spans?: readonly ProgramKey[];
  readonly startedDaysAgo: number;
};

export const staff: Readonly<Record<StaffKey, Staff>> = {
  rosa: {
    name: 'Rosa Delgado',
    jobTitle: 'Case manager',
    roles: ['case_manager'],
    clearances: ['domestic_violence'],
    languages: ['en', 'es'],
    supervisor: 'ingrid',
    programs: ['stroke', 'housing'],
    startedDaysAgo: 2190,
  },
  marcus: {
    name: 'Marcus Hill',
    jobTitle: 'Case manager, veterans',
    roles: ['case_manager'],
    clearances: ['mental_health', 'substance_use'],
    languages: ['en'],
    supervisor: 'samuel',
    programs: ['veterans'],
    startedDaysAgo: 1460,
  },
  grace: {
    name: 'Grace Kim',
    jobTitle: 'Case manager, housing',
    roles: ['case_manager'],
    clearances: ['substance_use', 'immigration'],
    languages: ['en', 'ko'],
    supervisor: 'samuel',
    programs: ['housing'],
    startedDaysAgo: 620,
  },
  ingrid: {
    name: 'Ingrid Solberg',
    jobTitle: 'Clinical supervisor',
    roles: ['supervisor'],
    clearances: ['mental_health', 'domestic_violence', 'substance_use'],
    languages: ['en', 'no'],
    programs: ['stroke'],
    startedDaysAgo: 3650,
  },
  samuel: {
    name: 'Samuel Osei',
    jobTitle: 'Supervisor, veterans and housing',
    roles: ['supervisor', 'case_manager'],
    clearances: ['mental_health', 'domestic_violence', 'substance_use', 'immigration'],
    languages: ['en', 'fr'],
    programs: ['veterans', 'housing'],
    startedDaysAgo: 2555,
  },
  dana: {
    name: 'Dana Whitfield',
    jobTitle: 'Program director',
    roles: ['director'],
    clearances: ['mental_health'],
    languages: ['en'],
    programs: ['veterans', 'housing'],
    spans: ['veterans', 'housing'],
    startedDaysAgo: 4015,
  },
  ade: {
    name: 'Ade Okafor',
    jobTitle: 'Office and systems',
    roles: ['administrator'],
    clearances: [],
    languages: ['en', 'yo'],
    programs: [],
    startedDaysAgo: 1825,
  },
  noor: {
    name: 'Noor Haddad',
    jobTitle: 'Quality and reporting',
    roles: ['auditor'],
    clearances: [],
    languages: ['en', 'ar'],
    programs: [],
    startedDaysAgo: 900,
  },
};

export const programs: Readonly<
  Record<
    ProgramKey,
    {
      readonly name: string;
      readonly description: string;
      readonly everyDays: number;
      readonly everyDaysHighRisk: number;
    }
  >
> = {
  stroke: {
    name: 'Home after Hospital',
    description:
      'Coming home from hospital and staying there: therapy, care, equipment, and somebody who keeps it together.',
    everyDays: 14,
    everyDaysHighRisk: 7,
  },
  veterans: {
    name: 'Veterans’ Path',
    description: 'Housing, benefits, health and belonging after service.',
    everyDays: 21,
    everyDaysHighRisk: 7,
  },
  housing: {
    name: 'Housing First Steps',
    description: 'A home first; then papers, income, school and everything that keeps the home.',
    everyDays: 14,
    everyDaysHighRisk: 7,
  },
};

/** Where somebody of the sample signs in: their first name. */
export const emailOf = (key: StaffKey): string => `${key}@riverbend.example`;
