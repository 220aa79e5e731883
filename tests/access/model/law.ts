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
  readonly uploadOf: (id: unknown) => Row['columns'] | undefined;
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
   * write. own: only who is named in `owner`. principals: in whose name one sees, unless excluded. closed: nobody.
   */
  readonly of: 'client' | 'agency' | 'administered' | 'own' | 'principals' | 'closed';
  readonly owner?: string;
  /** A column that names another client, whom one must see as well. */
  readonly alsoAbout?: string;
};

export const readAdd = ['read', 'add'] as const;
export const readAddChange = ['read', 'add', 'change'] as const;
export const everything = ['read', 'add', 'change', 'remove'] as const;

export const record = (more: Partial<Law> = {}): Law => ({ of: 'client', verbs: readAddChange, ...more });
export const kept = (more: Partial<Law> = {}): Law => record({ verbs: readAdd, ...more });
export const shared = (more: Partial<Law> = {}): Law => ({ of: 'agency', verbs: readAddChange, ...more });
export const detail = shared({ verbs: everything });
export const closed: Law = { of: 'closed', verbs: [] };

export const always = () => true;
export const byPartner = (column: string) => (columns: Row['columns']) => columns[column] === 'partner';
export const leads = (worker: WorkerFacts) =>
  keepsRecords(worker) && worker.roles.some((role) => role === 'supervisor' || role === 'director');

/** Of the programs, only the one for strokes has named who reads what people write to it. */
export const decides = (worker: WorkerFacts, program: Program | undefined) =>
  keepsRecords(worker) && (program === 'stroke' ? worker.name === 'owner' : leads(worker));

/** A file may be for named people alone, and for whoever brought it in. */
export const isNotNamed = (worker: WorkerFacts, columns: Row['columns'], names: Names): boolean => {
  const named = columns['named_worker_ids'] as readonly string[] | null;
  const id = names.idOf(worker.name);
  return named !== null && columns['recorded_by'] !== id && !named.includes(id);
};
