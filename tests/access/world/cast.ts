import type { ClientFacts, WorkerFacts } from '../model/facts.ts';

const all = ['substance_use', 'domestic_violence', 'mental_health', 'hiv', 'immigration'] as const;
const worker = (name: string, more: Omit<WorkerFacts, 'name' | 'agency' | 'roles'> = {}): WorkerFacts => ({
  name,
  agency: 'here',
  roles: ['case_manager'],
  ...more,
});

/** Everybody who ever asks, each for one relation to the clients below. */
export const workers: readonly WorkerFacts[] = [
  worker('owner'),
  worker('mate'),
  worker('cleared mate', { cleared: ['mental_health'] }),
  worker('fully cleared mate', { cleared: all }),
  worker('former mate'),
  worker('colleague in the program', { worksIn: ['stroke'], cleared: all }),
  worker('colleague elsewhere', { worksIn: ['housing'] }),
  worker('other owner', { worksIn: ['housing'] }),
  worker('named', { cleared: ['hiv'] }),
  worker('rescuer'),
  worker('late rescuer', { cleared: all }),
  worker('supervisor', { supervises: ['owner'], cleared: ['domestic_violence'] }),
  worker('former supervisor', { supervised: ['owner'], cleared: all }),
  worker('director', { spans: ['stroke'], cleared: ['mental_health'] }),
  worker('other director', { spans: ['housing'], cleared: all }),
  worker('administrator', { supervises: ['owner'], spans: ['stroke'], cleared: all }),
  worker('auditor', { cleared: all }),
  worker('leading administrator', { spans: ['stroke'] }),
  worker('gone mate', { left: true, cleared: all }),
  worker('mate with an old session', { session: 'expired' }),
  worker('mate who stepped away', { session: 'locked' }),
  worker('stranger', { spans: ['elsewhere'], cleared: all }),
  worker('foreign owner', { worksIn: ['elsewhere'] }),
  worker('foreign administrator', {}),
].map((one): WorkerFacts => {
  const agency = /^(stranger|foreign)/.test(one.name) ? 'there' : 'here';
  if (one.name === 'leading administrator') return { ...one, agency, roles: ['administrator', 'director'] };
  if (one.name.endsWith('administrator')) return { ...one, agency, roles: ['administrator'] };
  if (one.name === 'auditor') return { ...one, agency, roles: ['auditor'] };
  if (one.name.endsWith('supervisor')) return { ...one, agency, roles: ['supervisor'] };
  if (/director$|^stranger$/.test(one.name)) return { ...one, agency, roles: ['director'] };
  return { ...one, agency };
});

const team = [
  'mate',
  'cleared mate',
  'fully cleared mate',
  'gone mate',
  'mate with an old session',
  'mate who stepped away',
  'administrator',
  'auditor',
];
const owned = {
  agency: 'here',
  madeBy: 'owner',
  cases: [{ program: 'stroke', responsible: 'owner' }],
  team,
  formerTeam: ['former mate'],
} as const satisfies Omit<ClientFacts, 'name'>;
const others = {
  agency: 'here',
  madeBy: 'other owner',
  cases: [{ program: 'housing', responsible: 'other owner' }],
} as const satisfies Omit<ClientFacts, 'name'>;

/** One client for each way in which somebody may or may not be seen. */
export const clients: readonly ClientFacts[] = [
  { name: 'plain', ...owned },
  { name: 'sealed', ...owned, sealedTo: ['named', 'cleared mate'] },
  { name: 'unsealed', ...owned, wasSealedTo: ['named'] },
  {
    name: 'excluding',
    ...owned,
    excluded: ['mate', 'supervisor', 'director'],
    wasExcluded: ['cleared mate'],
  },
  { name: 'another’s', ...others },
  {
    name: 'opened in an emergency',
    ...others,
    emergencyOf: ['rescuer'],
    lapsedEmergencyOf: ['late rescuer'],
  },
  { name: 'sealed after an emergency', ...others, emergencyOf: ['rescuer'], sealedTo: ['other owner'] },
  { name: 'excluding a rescuer', ...others, emergencyOf: ['rescuer'], excluded: ['rescuer'] },
  { name: 'without a case', agency: 'here', madeBy: 'owner', cases: [] },
  {
    name: 'in two programs',
    ...owned,
    team: [],
    cases: [...owned.cases, { program: 'housing', responsible: 'other owner' }],
  },
  { name: 'ended', ...owned, cases: [{ program: 'stroke', responsible: 'owner', closed: true }] },
  {
    name: 'foreign',
    agency: 'there',
    madeBy: 'foreign owner',
    cases: [{ program: 'elsewhere', responsible: 'foreign owner' }],
  },
];

export const named = (name: string): WorkerFacts => {
  const found = workers.find((one) => one.name === name);
  if (!found) throw new Error(`nobody is called ${name}`);
  return found;
};
