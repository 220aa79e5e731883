import type { Insertable } from 'kysely';
import type pg from 'pg';
import { v7 } from 'uuid';
import type { DB } from '#platform/db/index.ts';
import type { JsonValue } from '#platform/db/schema.gen.ts';
import { Random } from './random.ts';

/** What points to something stands after it. */
const order = [
  'agencies',
  'programs',
  'workers',
  'workerPrograms',
  'supervisions',
  'intakeSettings',
  'selfReferralPages',
  'triageWorkers',
  'selfReferrals',
  'organizations',
  'services',
  'locations',
  'serviceAtLocations',
  'addresses',
  'phones',
  'directoryLanguages',
  'requiredDocuments',
  'schedules',
  'serviceVerifications',
  'clients',
  'relatives',
  'familyTies',
  'contactPermissions',
  'householdMembers',
  'ecomapSystems',
  'cases',
  'caseAssignments',
  'careTeamMembers',
  'consents',
  'collateralItems',
  'domainInquiries',
  'interviews',
  'interviewAnswers',
  'hopes',
  'needs',
  'strengths',
  'riskAssessments',
  'safetyPlans',
  'instruments',
  'instrumentResponses',
  'riskAlerts',
  'reassessmentCadences',
  'plans',
  'goals',
  'goalSources',
  'steps',
  'planVersions',
  'agreements',
  'contacts',
  'notes',
  'noteAmendments',
  'promises',
  'referrals',
  'disclosures',
  'referralLinks',
  'referralEvents',
  'servicesReceived',
  'appointments',
  'domainRatings',
  'closures',
  'followUps',
  'exclusions',
  'emergencyAccesses',
] as const satisfies readonly (keyof DB)[];
type Table = (typeof order)[number];

type Row<T extends Table> = Omit<Insertable<DB[T]>, 'agencyId'>;

/** A copy of the value as a JSON column takes it. */
export const asJson = (value: object): JsonValue => JSON.parse(JSON.stringify(value)) as JsonValue;

/** The rows of the sample, gathered by table and then written with a few statements. */
export class Tables {
  readonly agencyId: string;
  readonly #rows = new Map<Table, object[]>();
  readonly #chance = new Random('identifiers');
  #made = 0;

  /** `madeAt` is the ISO instant of the first identifier, the agency's. */
  constructor(madeAt: string) {
    this.agencyId = this.id(madeAt);
  }

  /** An identifier as the application would have made it then (UUIDv7), the same each time the sample is built. */
  id(at: string): string {
    this.#made += 1;
    const random = Uint8Array.from({ length: 16 }, () => this.#chance.between(0, 255));
    return v7({ msecs: Date.parse(at), seq: this.#made, random });
  }

  /** Adds a row and answers it. */
  add<T extends Table>(table: T, row: Row<T>): Row<T> {
    const rows = this.#rows.get(table);
    const whole = table === 'agencies' ? row : { agencyId: this.agencyId, ...row };
    if (rows) rows.push(whole);
    else this.#rows.set(table, [whole]);
    return row;
  }

  /** A row that was added before. @throws Error when there is none. */
  find<T extends Table>(table: T, fits: (row: Row<T>) => boolean): Row<T> {
    const found = (this.#rows.get(table) as Row<T>[] | undefined)?.find(fits);
    if (!found) throw new Error(`no such row in ${table}`);
    return found;
  }

  /** All rows by table. */
  all(): IterableIterator<[Table, object[]]> {
    return this.#rows.entries();
  }

  /** Writes everything, table by table. */
  async write(client: pg.ClientBase): Promise<void> {
    for (const table of order) {
      const alike = Map.groupBy(this.#rows.get(table) ?? [], (row) => Object.keys(row).sort().join());
      for (const group of alike.values()) await insert(client, snake(table), group);
    }
  }
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

async function insert(client: pg.ClientBase, table: string, rows: readonly object[]): Promise<void> {
  const [first = {}] = rows;
  const columns = Object.keys(first).map(snake);
  const content = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [snake(key), value])),
  );
  const names = columns.map((column) => `"${column}"`).join(', ');
  await client.query(
    `INSERT INTO ${table} (${names}) SELECT ${names} FROM json_populate_recordset(NULL::${table}, $1)`,
    [JSON.stringify(content)],
  );
}
