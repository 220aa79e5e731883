import { sql } from 'kysely';
import { checkClearance, openCase, sensitivityOf } from '#features/assessments/index.ts';
import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { notFound, refuse } from '#platform/errors/index.ts';
import { type Domain, newId } from '#platform/values/index.ts';
import type { Collateral, NewCollateral } from '../contract.ts';

type About = NonNullable<NewCollateral['about']>;
const columns = { answer: 'answerId', need: 'needId', strength: 'strengthId', risk: 'riskId' } as const;

/** Everything of a client `c` that somebody else could speak about, as far as the reader sees it. */
const subjects = sql`(
  SELECT 'answer' AS kind, a.id, a.domain, a.question AS title, a.sensitivity, a.written_at AS at, true AS now FROM interview_answers a
    WHERE a.agency_id = c.agency_id AND a.client_id = c.id AND btrim(a.words) <> ''
  UNION ALL
  SELECT 'need', n.id, n.domain, n.title, n.sensitivity, n.recorded_at, n.ended_at IS NULL FROM needs n
    WHERE n.agency_id = c.agency_id AND n.client_id = c.id
  UNION ALL
  SELECT 'strength', t.id, t.domain, t.title, t.sensitivity, t.recorded_at, t.ended_at IS NULL FROM strengths t
    WHERE t.agency_id = c.agency_id AND t.client_id = c.id
  UNION ALL
  SELECT 'risk', r.id, NULL, r.kind, r.sensitivity, r.assessed_at, NOT EXISTS (
      SELECT FROM risk_assessments l WHERE l.agency_id = r.agency_id AND l.client_id = r.client_id AND l.kind = r.kind
        AND (l.assessed_at, l.id) > (r.assessed_at, r.id)) FROM risk_assessments r
    WHERE r.agency_id = c.agency_id AND r.client_id = c.id)`;

const subject = sql`json_build_object('kind', x.kind, 'id', x.id, 'domain', x.domain, 'title', x.title)`;

const item = sql`json_build_object(
  'about', (SELECT ${subject} FROM ${subjects} x WHERE x.id IN (o.answer_id, o.need_id, o.strength_id, o.risk_id)),
  'id', o.id, 'domain', o.domain, 'who', o.who, 'relation', o.relation, 'saidOn', o.said_on, 'words', o.words, 'stance', o.stance,
  'consent', CASE WHEN s.id IS NOT NULL THEN json_build_object('id', s.id, 'purpose', s.purpose, 'givenOn', s.given_on,
    'live', s.withdrawn_at IS NULL AND coalesce(s.expires_on, 'infinity') >= o.said_on) END,
  'noConsentBecause', o.no_consent_because, 'clientMaySee', o.client_may_see, 'hiddenBecause', o.hidden_because,
  'sensitivity', o.sensitivity, 'recordedAt', o.recorded_at, 'recordedBy', json_build_object('id', w.id, 'name', w.name),
  'withdrawn', CASE WHEN o.withdrawn_at IS NOT NULL THEN json_build_object('at', o.withdrawn_at, 'reason', o.withdrawn_reason) END)`;

const items = sql`(
  SELECT coalesce(json_agg(${item} ORDER BY o.withdrawn_at IS NOT NULL, o.said_on DESC, o.id DESC), '[]')
  FROM collateral_items o
  JOIN workers w ON w.agency_id = o.agency_id AND w.id = o.recorded_by
  LEFT JOIN consents s ON s.agency_id = o.agency_id AND s.id = o.consent_id
  WHERE o.agency_id = c.agency_id AND o.client_id = c.id)`;

/** What they say themselves: answers, and needs, strengths and hopes that they raised, that still hold. */
const own = sql`(
  SELECT coalesce(json_agg(json_build_object('domain', x.domain, 'title', x.title, 'words', x.words, 'at', x.at) ORDER BY x.at DESC), '[]') FROM (
    SELECT a.domain, a.question AS title, a.words, a.written_at AS at FROM interview_answers a
      WHERE a.agency_id = c.agency_id AND a.client_id = c.id AND btrim(a.words) <> ''
    UNION ALL
    SELECT n.domain, n.title, n.words, n.recorded_at FROM needs n
      WHERE n.agency_id = c.agency_id AND n.client_id = c.id AND n.raised_by = 'client' AND n.ended_at IS NULL AND n.source_answer_id IS NULL
    UNION ALL
    SELECT t.domain, t.title, t.words, t.recorded_at FROM strengths t
      WHERE t.agency_id = c.agency_id AND t.client_id = c.id AND t.raised_by = 'client' AND t.ended_at IS NULL AND t.source_answer_id IS NULL) x)`;

/** What others say about a client, inside the transaction of the request. */
export class CollateralWriter {
  readonly #db: Db;
  readonly #actor: WorkerActor;
  readonly #now: Date;

  constructor(db: Db, actor: WorkerActor, now: Date) {
    this.#db = db;
    this.#actor = actor;
    this.#now = now;
  }

  /** Throws 404. */
  async read(clientId: string): Promise<Collateral> {
    const { rows } = await sql<{ found: Collateral }>`
      SELECT json_build_object('items', ${items}, 'own', ${own},
        'subjects', (SELECT coalesce(json_agg(${subject} ORDER BY x.at DESC, x.id), '[]') FROM ${subjects} x WHERE x.now), 'caseId', (
        SELECT k.id FROM cases k WHERE k.agency_id = c.agency_id AND k.client_id = c.id AND k.closed_at IS NULL
        ORDER BY k.opened_at DESC, k.id DESC LIMIT 1)) AS found
      FROM clients c WHERE c.agency_id = ${this.#actor.agencyId} AND c.id = ${clientId}`.execute(this.#db);
    if (!rows[0]) throw notFound();
    return rows[0].found;
  }

  /** Protected at least as what it speaks about. Throws 404; 409 when the case is closed; 422 naming the field. */
  async add(clientId: string, given: NewCollateral, today: string): Promise<{ id: string }> {
    await openCase(this.#db, this.#actor, clientId, given.caseId);
    checkGrounds(given, today);
    if (given.consentId) await this.#checkConsent(clientId, given.consentId, given.saidOn);
    const { about, ...said } = given;
    const spokenOf = about && (await this.#subject(clientId, about));
    const domain = given.domain ?? spokenOf?.domain ?? null;
    const usual = domain
      ? sensitivityOf(this.#actor, domain, given.sensitivity)
      : (given.sensitivity ?? null);
    const sensitivity = spokenOf?.sensitivity ?? usual;
    checkClearance(this.#actor, sensitivity);
    const { agencyId, id: recordedBy } = this.#actor;
    return this.#db
      .insertInto('collateralItems')
      .values({
        ...said,
        ...(about ? { [columns[about.kind]]: about.id } : {}),
        domain,
        sensitivity,
        agencyId,
        id: newId(),
        clientId,
        recordedAt: this.#now,
        recordedBy,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
  }

  /** Throws 404 when there is none, or it was withdrawn before. */
  async withdraw(clientId: string, collateralId: string, reason: string): Promise<void> {
    const withdrawn = await this.#db
      .updateTable('collateralItems')
      .set({ withdrawnAt: this.#now, withdrawnBy: this.#actor.id, withdrawnReason: reason })
      .where('agencyId', '=', this.#actor.agencyId)
      .where('clientId', '=', clientId)
      .where('id', '=', collateralId)
      .where('withdrawnAt', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!withdrawn) throw notFound();
  }

  async #subject(clientId: string, { kind, id }: About) {
    const { rows } = await sql<{ domain: Domain | null; sensitivity: string | null }>`
      SELECT x.domain, x.sensitivity FROM clients c CROSS JOIN LATERAL ${subjects} x
      WHERE c.agency_id = ${this.#actor.agencyId} AND c.id = ${clientId} AND x.kind = ${kind} AND x.id = ${id}`.execute(
      this.#db,
    );
    if (!rows[0]) throw notFound();
    return rows[0];
  }

  async #checkConsent(clientId: string, consentId: string, saidOn: string): Promise<void> {
    const found = await this.#db
      .selectFrom('consents')
      .select('id')
      .where('agencyId', '=', this.#actor.agencyId)
      .where('clientId', '=', clientId)
      .where('id', '=', consentId)
      .where('withdrawnAt', 'is', null)
      .where('givenOn', '<=', saidOn)
      .where((or) => or.or([or('expiresOn', 'is', null), or('expiresOn', '>=', saidOn)]))
      .executeTakeFirst();
    if (!found) throw refuse('body.consentId', /*i18n*/ 'This consent did not hold on that day.');
  }
}

function checkGrounds(given: NewCollateral, today: string): void {
  if (given.saidOn > today) throw refuse('body.saidOn', /*i18n*/ 'This day is still to come.');
  if ((given.consentId === null) === (given.noConsentBecause === null))
    throw refuse(
      'body.noConsentBecause',
      /*i18n*/ 'Please choose the consent it rests on, or say why none is needed.',
    );
  if (given.clientMaySee && given.hiddenBecause)
    throw refuse('body.hiddenBecause', /*i18n*/ 'They may see it, so there is nothing to explain here.');
  if (!given.clientMaySee && !given.hiddenBecause)
    throw refuse('body.hiddenBecause', /*i18n*/ 'Please say why they may not see it.');
}
