import type { ClientFacts, Program, Row, WorkerFacts } from './facts.ts';
import { keepsRecords } from './sees.ts';

export type Verb = 'read' | 'add' | 'change' | 'remove';

/** What the model must know of the world beside the row: who and what has which id, and in whose name one sees. */
export type Names = {
  readonly idOf: (worker: string) => string;
  readonly programOf: (id: unknown) => Program | undefined;
  readonly clientOf: (id: unknown) => ClientFacts | undefined;
  readonly principalsOf: (worker: WorkerFacts) => readonly string[];
  /** The history of something that was ever protected stays as protected as it was. */
  readonly everProtectedAs: (entityId: unknown) => readonly unknown[];
  /** A verb that is allowed by privilege on one table beyond its law, to see whether policies alone would hold. */
  readonly awake?: { readonly table: string; readonly command: string };
};

/** Whether a holder of a link may, told by the columns of a row of the very referral. */
type OfPartner = Partial<Record<Verb, (columns: Row['columns'], linkId: string) => boolean>>;

type Common = {
  readonly verbs: readonly Verb[];
  /** Columns that may be changed, where not all may. */
  readonly changes?: readonly string[];
  readonly partner?: OfPartner;
  /** One more condition on a worker. */
  readonly unless?: (verb: Verb, worker: WorkerFacts, columns: Row['columns'], names: Names) => boolean;
};

export type Law = Common & {
  /**
   * client: told by who sees the client. agency: every worker of it. administered: every worker reads, administrators
   * write. own: only who is named in `owner`. principals: in whose name one sees. closed: nobody.
   */
  readonly of: 'client' | 'agency' | 'administered' | 'own' | 'principals' | 'closed';
  readonly owner?: string;
  /** A column that names another client, whom one must see as well. */
  readonly alsoAbout?: string;
};

const readAdd = ['read', 'add'] as const;
const readAddChange = ['read', 'add', 'change'] as const;
const everything = ['read', 'add', 'change', 'remove'] as const;

const record = (more: Partial<Law> = {}): Law => ({ of: 'client', verbs: readAddChange, ...more });
const kept = (more: Partial<Law> = {}): Law => record({ verbs: readAdd, ...more });
const shared = (more: Partial<Law> = {}): Law => ({ of: 'agency', verbs: readAddChange, ...more });
const detail = shared({ verbs: everything });
const closed: Law = { of: 'closed', verbs: [] };

const always = () => true;
const byPartner = (column: string) => (columns: Row['columns']) => columns[column] === 'partner';
const leads = (worker: WorkerFacts) =>
  keepsRecords(worker) && worker.roles.some((role) => role === 'supervisor' || role === 'director');

/** Of the programs, only the one for strokes has named who reads what people write to it. */
const decides = (worker: WorkerFacts, program: Program | undefined) =>
  keepsRecords(worker) && (program === 'stroke' ? worker.name === 'owner' : leads(worker));

/** The law of every table, one line each. A table without a line fails the build. */
export const laws: Readonly<Record<string, Law>> = {
  addresses: detail,
  agencies: { of: 'administered', verbs: readAddChange },
  agency_domains: shared(),
  agreements: kept(),
  appointments: record({ partner: { read: always, add: byPartner('made_by_kind') } }),
  audit_checks: shared({ verbs: ['read'] }),
  audit_events: closed,
  audit_seals: shared({ verbs: ['read'] }),
  care_team_members: record(),
  case_assignments: kept(),
  cases: record(),
  client_access: { of: 'principals', verbs: ['read'] },
  client_merge_moves: closed,
  client_merges: closed,
  client_seals: record({ unless: (verb, worker) => verb !== 'read' && !leads(worker) }),
  client_search: closed,
  clients: record({
    unless: (verb, worker, columns, names) =>
      verb === 'add' && columns['created_by'] !== names.idOf(worker.name),
  }),
  closure_requests: record(),
  closures: record(),
  collateral_items: record({ changes: ['withdrawn_at', 'withdrawn_by', 'withdrawn_reason'] }),
  consents: record({ changes: ['withdrawn_at', 'withdrawn_by', 'withdrawn_reason', 'version'] }),
  contact_permissions: kept(),
  contacts: record(),
  cost_options: detail,
  directory_attributes: detail,
  directory_contacts: detail,
  directory_imports: shared({ verbs: readAdd }),
  directory_languages: detail,
  directory_metadata: detail,
  disclosures: kept({ partner: { read: always } }),
  domain_inquiries: record(),
  domain_ratings: kept(),
  drafts: { of: 'own', owner: 'worker_id', verbs: everything },
  ecomap_systems: record(),
  emergency_accesses: record({
    verbs: ['read', 'change'],
    changes: ['reviewed_at', 'reviewed_by', 'justified', 'review'],
    unless: (verb, worker, columns, names) =>
      verb === 'change' && columns['worker_id'] === names.idOf(worker.name),
  }),
  exclusions: record({ unless: (verb, worker) => verb !== 'read' && !leads(worker) }),
  family_ties: record(),
  field_history: record({ verbs: ['read'] }),
  files: kept(),
  follow_ups: record(),
  funding: detail,
  goal_sources: record(),
  goals: record(),
  hopes: record(),
  household_members: record(),
  idempotency_keys: { of: 'own', owner: 'actor_id', verbs: readAddChange },
  instrument_responses: record(),
  instruments: shared({ changes: ['retired_at', 'retired_by'] }),
  intake_settings: shared(),
  interview_answers: record(),
  interview_guide_versions: shared({ verbs: readAdd }),
  interview_guides: shared(),
  interviews: record({ changes: ['finished_at'] }),
  linkage_frequencies: closed,
  linkage_keys: closed,
  linkage_pairs: closed,
  linkage_questions: closed,
  linkage_queue: closed,
  location_accessibility: detail,
  locations: shared(),
  mails: {
    of: 'agency',
    verbs: readAdd,
    unless: (verb, worker) => verb === 'read' && !worker.roles.includes('administrator'),
  },
  needs: record(),
  note_amendments: kept(),
  notes: record(),
  organization_identifiers: detail,
  organization_programs: shared(),
  organizations: shared(),
  phones: detail,
  plan_version_goals: kept(),
  plan_versions: kept(),
  plans: record(),
  programs: { of: 'administered', verbs: readAddChange },
  promises: record(),
  reassessment_cadences: shared(),
  referral_events: kept({
    partner: {
      read: (columns) => columns['by_kind'] === 'partner' || columns['kind'] === 'message',
      add: (columns, linkId) => columns['by_kind'] === 'partner' && columns['by_id'] === linkId,
    },
  }),
  referral_links: record({ changes: ['revoked_at', 'revoked_by'] }),
  referrals: record(),
  relative_links: record({ alsoAbout: 'linked_client_id' }),
  relatives: record(),
  required_documents: detail,
  risk_alerts: record({ changes: ['acknowledged_at', 'acknowledged_by', 'what_was_done'] }),
  risk_assessments: kept(),
  safety_plans: record(),
  schedules: detail,
  self_referral_attempts: closed,
  self_referral_pages: shared(),
  self_referrals: {
    of: 'agency',
    verbs: ['read', 'change'],
    changes: [
      'ended_as',
      'ended_reason',
      'ended_at',
      'ended_by',
      'redirected_to',
      'redirected_to_service_id',
      'became_case_id',
      'told_how',
      'told_words',
      'told_at',
      'told_by',
      'version',
    ],
    unless: (_verb, worker, columns, names) => !decides(worker, names.programOf(columns['program_id'])),
  },
  service_areas: detail,
  service_at_locations: detail,
  service_verifications: shared({ verbs: readAdd }),
  services: shared(),
  services_received: kept({
    partner: {
      read: byPartner('recorded_by_kind'),
      add: (columns, linkId) =>
        columns['recorded_by_kind'] === 'partner' && columns['recorded_by'] === linkId,
    },
  }),
  snoozes: record({
    changes: ['ended_at'],
    unless: (_verb, worker, columns, names) => columns['worker_id'] !== names.idOf(worker.name),
  }),
  steps: record(),
  strengths: record(),
  supervisions: { of: 'administered', verbs: readAddChange },
  taxonomies: detail,
  taxonomy_terms: detail,
  triage_tellings: kept(),
  triage_workers: detail,
  waiting_list_entries: record({ verbs: ['read', 'change'], changes: ['rank', 'review_on', 'version'] }),
  waiting_list_events: kept(),
  worker_programs: { of: 'administered', verbs: everything },
  workers: { of: 'administered', verbs: readAddChange },
};

export const lawOf = (table: string): Law => {
  const law = laws[table];
  if (!law) throw new Error(`No law for table ${table}: add a line to tests/access/model/laws.ts.`);
  return law;
};
