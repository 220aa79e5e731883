import { sql } from 'kysely';
import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { notFound } from '#platform/errors/index.ts';
import type { ResponseSheet } from '../contract.ts';
import type { Questionnaire, ResponseItem } from '../engine/fhir.ts';
import type { Person } from '../engine/person.ts';
import { fhirStatus, type Status } from '../rules/answering.ts';
import { alertJson, alertsOfClient, counts, summaryFields } from './json.ts';

export type Sheet = Omit<ResponseSheet, 'questionnaire' | 'items' | 'previous'> & {
  readonly questionnaire: Questionnaire;
  readonly items: readonly ResponseItem[];
  readonly previous: unknown;
  readonly instrumentId: string;
};

export class ResponseReader {
  protected readonly db: Db;
  protected readonly actor: WorkerActor;

  constructor(db: Db, actor: WorkerActor) {
    this.db = db;
    this.actor = actor;
  }

  /** Everything somebody answered, as JSON text; 404 when the client is missing or hidden. */
  async list(clientId: string): Promise<string> {
    const { rows } = await sql<{ found: string }>`
      SELECT json_build_object('caseId', k.id, 'language', c.language, 'alerts', ${alertsOfClient},
        'responses', (SELECT coalesce(json_agg(json_build_object(${summaryFields}) ORDER BY coalesce(r.completed_at, r.begun_at) DESC, r.id DESC), '[]')
          FROM instrument_responses r
          JOIN instruments i ON i.agency_id = r.agency_id AND i.id = r.instrument_id
          WHERE r.agency_id = c.agency_id AND r.client_id = c.id))::text AS found
      FROM clients c
      LEFT JOIN LATERAL (
        SELECT k.id FROM cases k WHERE k.agency_id = c.agency_id AND k.client_id = c.id AND k.closed_at IS NULL
        ORDER BY k.opened_at DESC, k.id DESC LIMIT 1) k ON true
      WHERE c.agency_id = ${this.actor.agencyId} AND c.id = ${clientId}`.execute(this.db);
    if (!rows[0]) throw notFound();
    return rows[0].found;
  }

  /** One answering with its questionnaire and the one before; undefined when missing or hidden. */
  async find(clientId: string, responseId: string): Promise<Sheet | undefined> {
    const { rows } = await sql<{ sheet: Sheet }>`
      SELECT json_build_object(${summaryFields}, 'version', r.version, 'instrumentId', r.instrument_id,
        'questionnaire', i.questionnaire, 'items', r.answers, 'computed', '{}'::json,
        'previous', (SELECT json_build_object('id', p.id, 'completedAt', p.completed_at, 'items', p.answers, 'scores', p.scores)
          FROM (SELECT r.* FROM instrument_responses r
            JOIN instruments pi ON pi.agency_id = r.agency_id AND pi.id = r.instrument_id
            WHERE ${counts} AND pi.url = i.url AND r.agency_id = ${this.actor.agencyId} AND r.client_id = ${clientId} AND r.id <> ${responseId}) p
          WHERE p.completed_at < coalesce(r.completed_at, 'infinity') AND p.id IS DISTINCT FROM r.amends
          ORDER BY p.completed_at DESC, p.id DESC LIMIT 1),
        'alerts', (SELECT coalesce(json_agg(${alertJson} ORDER BY a.raised_at), '[]')
          FROM risk_alerts a WHERE a.agency_id = r.agency_id AND a.client_id = r.client_id AND a.response_id = r.id)) AS sheet
      FROM instrument_responses r
      JOIN instruments i ON i.agency_id = r.agency_id AND i.id = r.instrument_id
      WHERE r.agency_id = ${this.actor.agencyId} AND r.client_id = ${clientId} AND r.id = ${responseId}`.execute(
      this.db,
    );
    return rows[0]?.sheet;
  }

  /** What expressions may know of somebody; their date of birth is null when it is not known. */
  protected async person(clientId: string): Promise<Person> {
    const found = await this.db
      .selectFrom('clients')
      .select('birthDate')
      .where('agencyId', '=', this.actor.agencyId)
      .where('id', '=', clientId)
      .executeTakeFirst();
    return { birthDate: found?.birthDate ?? null };
  }

  async get(clientId: string, responseId: string): Promise<Sheet> {
    const found = await this.find(clientId, responseId);
    if (!found) throw notFound();
    return found;
  }
}

const author: Readonly<Record<string, string>> = {
  client: 'Patient',
  together: 'Patient',
  proxy: 'RelatedPerson',
};

/** One answering as a FHIR R4 QuestionnaireResponse. */
export function asFhir(
  sheet: Sheet,
  clientId: string,
): Record<string, unknown> & { resourceType: 'QuestionnaireResponse' } {
  const { questionnaire, status, answeredBy, proxyName } = sheet;
  const version = questionnaire.version === undefined ? '' : `|${questionnaire.version}`;
  const by = sheet.completedBy ?? sheet.begunBy;
  const source =
    answeredBy === 'proxy'
      ? { type: author['proxy'], display: proxyName ?? '' }
      : { reference: `Patient/${clientId}` };
  return {
    resourceType: 'QuestionnaireResponse',
    id: sheet.id,
    meta: { lastUpdated: sheet.savedAt },
    language: sheet.language,
    questionnaire: `${sheet.url}${version}`,
    status: fhirStatus[status as Status],
    subject: { reference: `Patient/${clientId}` },
    authored: sheet.completedAt ?? sheet.savedAt,
    author: { reference: `Practitioner/${by.id}`, display: by.name },
    source,
    item: sheet.items,
  };
}
