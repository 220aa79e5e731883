import { type RawBuilder, sql } from 'kysely';
import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { notFound } from '#platform/errors/index.ts';
import { domains as allDomains } from '#platform/values/domains.ts';
import { type Domain, sensitiveCategories } from '#platform/values/index.ts';
import type { Assessment, Hope, Inquiry, Need, RiskAssessment, SafetyPlan, Strength } from '../contract.ts';
import { findingOf } from '../rules/domains.ts';
import { gravestRisk, lacksSafetyPlan, riskKinds, riskState } from '../rules/risks.ts';
import {
  currentSafetyPlan,
  hopeColumns,
  inquiryColumns,
  listOf,
  needColumns,
  riskColumns,
  saidAbout,
  strengthColumns,
} from './json.ts';

type Rating = NonNullable<Assessment['domains'][number]['rating']>;

type Facts = {
  readonly caseId: string | null;
  readonly closed: boolean;
  readonly ownDomains: readonly Domain[];
  readonly needs: readonly Need[];
  readonly strengths: readonly Strength[];
  readonly hopes: readonly Hope[];
  readonly inquiries: readonly Inquiry[];
  readonly ratings: readonly (Rating & { readonly domain: string })[];
  readonly risks: readonly RiskAssessment[];
  readonly safetyPlan: SafetyPlan | null;
  readonly said: Assessment['said'];
};

/** The newest row of each kind; `given` limits them to one case. */
const newestOfEach = (
  table: string,
  kind: string,
  at: string,
  columns: RawBuilder<unknown>,
  given: RawBuilder<unknown>,
) => sql`
  SELECT DISTINCT ON (o.${sql.raw(kind)}) ${columns} FROM ${sql.raw(table)} o
  WHERE o.agency_id = c.agency_id AND o.client_id = c.id ${given}
  ORDER BY o.${sql.raw(kind)}, o.${sql.raw(at)} DESC, o.id DESC`;

const all = (table: string, columns: RawBuilder<unknown>, given: RawBuilder<unknown>) => sql`
  SELECT ${columns} FROM ${sql.raw(table)} o
  WHERE o.agency_id = c.agency_id AND o.client_id = c.id ${given}
  ORDER BY o.ended_at IS NOT NULL, o.recorded_at, o.id`;

const ratingColumns = sql`o.domain, o.rating, o.rated_by AS "ratedBy", o.words, o.rated_at AS "ratedAt"`;

/** The domains that the agency of client `c` added. */
const ownDomains = sql`(
  SELECT coalesce(json_agg(d.domain ORDER BY d.position), '[]') FROM agency_domains d
  WHERE d.agency_id = c.agency_id AND d.added_at IS NOT NULL)`;

export class AssessmentReader {
  protected readonly db: Db;
  protected readonly actor: WorkerActor;

  constructor(db: Db, actor: WorkerActor) {
    this.db = db;
    this.actor = actor;
  }

  /** What is known over all domains and dangers. 404 when the client or the case named is missing or hidden. */
  async read(clientId: string, caseId: string | undefined): Promise<Assessment> {
    const facts = await this.#facts(clientId, caseId);
    const { needs, strengths, hopes, inquiries, ratings, risks, safetyPlan } = facts;
    const domains = [...allDomains, ...facts.ownDomains].map((domain) => {
      const [theirNeeds, theirStrengths] = [
        needs.filter((need) => need.domain === domain),
        strengths.filter((strength) => strength.domain === domain),
      ];
      const lastInquiry = inquiries.find((inquiry) => inquiry.domain === domain) ?? null;
      const theirHopes = hopes.filter((hope) => hope.domain === domain);
      const recorded = theirNeeds.length + theirStrengths.length + theirHopes.length;
      const finding = findingOf(lastInquiry?.finding ?? null, recorded);
      return {
        domain,
        finding,
        lastInquiry,
        rating: ratings.find((rating) => rating.domain === domain) ?? null,
        needs: theirNeeds,
        strengths: theirStrengths,
        hopes: theirHopes,
      };
    });
    const latest = riskKinds.map((kind) => risks.find((risk) => risk.kind === kind) ?? null);
    return {
      caseId: facts.caseId,
      closed: facts.closed,
      domains,
      risks: riskKinds.map((kind, nth) => ({
        kind,
        state: riskState(latest[nth] ?? null),
        latest: latest[nth] ?? null,
      })),
      gravest: gravestRisk(latest),
      safetyPlan,
      lacksSafetyPlan: lacksSafetyPlan(latest, safetyPlan !== null),
      said: facts.said,
      mayProtect: sensitiveCategories.filter((category) => this.actor.clearances.includes(category)),
    };
  }

  async #facts(clientId: string, caseId: string | undefined): Promise<Facts> {
    const given = caseId === undefined ? sql`` : sql`AND o.case_id = ${caseId}`;
    const whole = sql``;
    const { rows } = await sql<{ facts: Facts }>`
      SELECT json_build_object(
        'caseId', k.id, 'closed', k.closed_at IS NOT NULL,
        'ownDomains', ${ownDomains},
        'needs', ${listOf(all('needs', needColumns, given))},
        'strengths', ${listOf(all('strengths', strengthColumns, given))},
        'hopes', ${listOf(all('hopes', hopeColumns, given))},
        'inquiries', ${listOf(newestOfEach('domain_inquiries', 'domain', 'asked_at', inquiryColumns, given))},
        'ratings', ${listOf(newestOfEach('domain_ratings', 'domain', 'rated_at', ratingColumns, given))},
        'risks', ${listOf(newestOfEach('risk_assessments', 'kind', 'assessed_at', riskColumns, whole))},
        'said', ${saidAbout(sql`o.agency_id = c.agency_id AND o.client_id = c.id`)},
        'safetyPlan', ${currentSafetyPlan}) AS facts
      FROM clients c
      LEFT JOIN LATERAL (
        SELECT k.id, k.closed_at FROM cases k
        WHERE k.agency_id = c.agency_id AND k.client_id = c.id AND (${caseId ?? null}::uuid IS NULL OR k.id = ${caseId ?? null}::uuid)
        ORDER BY k.closed_at IS NULL DESC, k.opened_at DESC, k.id DESC LIMIT 1) k ON true
      WHERE c.agency_id = ${this.actor.agencyId} AND c.id = ${clientId} AND (k.id IS NOT NULL OR ${caseId === undefined})`.execute(
      this.db,
    );
    const facts = rows[0]?.facts;
    if (!facts) throw notFound();
    return facts;
  }
}
