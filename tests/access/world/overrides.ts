type Values = Readonly<Record<string, unknown>>;

const told = (word: string) => ({
  kind: 'referral',
  request: word,
  urgency: 'soon',
  warmIntroduction: false,
  person: {
    name: word,
    pronouns: null,
    language: 'en',
    interpreterNeeded: false,
    phone: word,
    email: null,
    address: word,
    methods: [],
    times: word,
    leaveMessage: null,
    note: word,
  },
  need: { title: word, words: word },
  plan: null,
});

const goalContent = (word: string) => ({
  title: word,
  words: word,
  hope: word,
  measure: word,
  baseline: word,
  target: word,
  dueOn: null,
  steps: [],
});

const questions = (word: string) => [{ id: word, domain: 'housing', question: word, hint: word }];

/** What a table wants beyond what its columns say of themselves. `word` is the row's own. */
const ofTable: Readonly<Record<string, (word: string) => Values>> = {
  agencies: () => ({ time_zone: 'America/Chicago' }),
  agency_domains: () => ({ labels: {}, added_at: null, added_by: null }),
  appointments: () => ({ starts_at: '2026-11-24T15:00:00Z', status_reason: null }),
  collateral_items: () => ({ answer_id: null, need_id: null, strength_id: null, risk_id: null }),
  closures: (word) => ({ exceptions: [], resources: [], discussed_with_client: true, reason: word }),
  closure_requests: (word) => ({
    answer_words: null,
    exceptions: [],
    content: {
      reason: word,
      summary: word,
      clientWords: null,
      discussed: true,
      notDiscussedReason: null,
      transitionPlan: word,
      resources: [],
    },
  }),
  consents: () => ({
    kind: 'sharing',
    purpose: 'referral',
    categories: ['contact', 'needs'],
    withdrawn_reason: null,
  }),
  directory_imports: () => ({ counts: { added: 0, updated: 0, unchanged: 0, refused: 0 } }),
  disclosures: (word) => ({
    content: told(word),
    categories: ['contact', 'needs'],
    purpose: 'referral',
    how: 'link',
  }),
  goal_sources: () => ({ strength_id: null, hope_id: null }),
  instruments: (word) => ({
    category: null,
    questionnaire: {
      resourceType: 'Questionnaire',
      status: 'active',
      url: `https://${word}.example`,
      title: word,
      item: [{ linkId: '1', text: word, type: 'string' }],
    },
  }),
  interview_guide_versions: (word) => ({ questions: questions(word) }),
  interviews: (word) => ({ questions: questions(word) }),
  instrument_responses: (word) => ({
    answers: [{ linkId: '1', answer: [{ valueString: word }] }],
    proxy_name: null,
    error_reason: null,
    amended_reason: null,
  }),
  mails: (word) => ({ kind: 'news', to_address: `${word}@example.org`, failure: null }),
  plan_version_goals: (word) => ({ content: goalContent(word) }),
  promises: () => ({ released_reason: null }),
  referral_events: () => ({ kind: 'message', from_status: null, to_status: null, fact: null }),
  referrals: () => ({ tells: ['contact', 'needs'], status_reason: null }),
  services: () => ({ capacity_note: null, wait_time: null, application_process: null }),
  uploads: () => ({ removed_reason: null, file_name: null, media_type: null, scan_found: null }),
  warning_notes: () => ({ ended_reason: null }),
  steps: () => ({ result: null, dropped_reason: null }),
};

/** What a column of this name holds, wherever it stands. */
const ofColumn: Readonly<Record<string, (word: string) => unknown>> = {
  domain: () => 'housing',
  language: () => 'en',
  time_zone: () => 'UTC',
  timezone: () => null,
  email: (word) => `${word}@example.org`,
  website: (word) => `https://${word}.example`,
  url: (word) => `https://${word}.example`,
  source: () => 'hand',
  sensitivity: () => null,
  by_kind: () => 'worker',
  made_by_kind: () => 'worker',
  recorded_by_kind: () => 'worker',
  media_type: () => 'application/pdf',
};

export const overrideOf = (
  table: string,
  column: string,
  word: string,
): { readonly value: unknown } | undefined => {
  const values = ofTable[table]?.(word);
  if (values && column in values) return { value: values[column] };
  const make = ofColumn[column];
  return make ? { value: make(word) } : undefined;
};
