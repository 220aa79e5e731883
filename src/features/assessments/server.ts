import { RawJson, serveRoom } from '#platform/http/index.ts';
import type { Services } from '#platform/services.ts';
import { assessmentRoutes } from './contract.ts';
import { AssessmentReader } from './store/assessment.ts';
import { DomainBook } from './store/domains.ts';
import { HopeWriter } from './store/hopes.ts';
import { InquiryWriter } from './store/inquiries.ts';
import { NeedWriter } from './store/needs.ts';
import { RiskReader, RiskWriter } from './store/risks.ts';
import { SafetyPlanReader, SafetyPlanWriter } from './store/safety-plans.ts';
import { StrengthWriter } from './store/strengths.ts';

export const assessmentsRoom = (_services: Services) =>
  serveRoom('assessments', assessmentRoutes, {
    readAssessment: async ({ db, actor, params, query }) =>
      new AssessmentReader(db, actor).read(params.clientId, query.caseId),
    recordInquiry: async ({ db, actor, now, params, body }) =>
      new InquiryWriter(db, actor, now).record(params.clientId, body),
    readLifeDomains: async ({ db, actor }) => new DomainBook(db, actor).read(),
    changeLifeDomains: async ({ db, actor, body }) => new DomainBook(db, actor).change(body),
    addLifeDomain: async ({ db, actor, now, body }) => new DomainBook(db, actor).add(body, now),
    recordHope: async ({ db, actor, now, params, body }) =>
      new HopeWriter(db, actor, now).record(params.clientId, body),
    changeHope: async ({ db, actor, now, params, body, expectedVersion }) =>
      new HopeWriter(db, actor, now).change(params.clientId, params.hopeId, expectedVersion, body),
    endHope: async ({ db, actor, now, params, body }) =>
      new HopeWriter(db, actor, now).end(params.clientId, params.hopeId, body.reason),
    assessRisk: async ({ db, actor, now, today, params, body }) =>
      new RiskWriter(db, actor, now).assess(params.clientId, today, body),
    readRiskAssessments: async ({ db, actor, params }) =>
      new RawJson(await new RiskReader(db, actor).list(params.clientId)),
    writeSafetyPlan: async ({ db, actor, now, params, body }) =>
      new SafetyPlanWriter(db, actor, now).write(params.clientId, body),
    readSafetyPlan: async ({ db, actor, params }) => new SafetyPlanReader(db, actor).current(params.clientId),
    giveSafetyPlan: async ({ db, actor, now, params }) =>
      new SafetyPlanWriter(db, actor, now).give(params.clientId, params.safetyPlanId),
    recordNeed: async ({ db, actor, now, params, body }) =>
      new NeedWriter(db, actor, now).record(params.clientId, body),
    changeNeed: async ({ db, actor, now, params, body, expectedVersion }) =>
      new NeedWriter(db, actor, now).change(params.clientId, params.needId, expectedVersion, body),
    endNeed: async ({ db, actor, now, params, body }) =>
      new NeedWriter(db, actor, now).end(params.clientId, params.needId, body),
    reopenNeed: async ({ db, actor, now, params }) =>
      new NeedWriter(db, actor, now).reopen(params.clientId, params.needId),
    recordStrength: async ({ db, actor, now, params, body }) =>
      new StrengthWriter(db, actor, now).record(params.clientId, body),
    changeStrength: async ({ db, actor, now, params, body, expectedVersion }) =>
      new StrengthWriter(db, actor, now).change(params.clientId, params.strengthId, expectedVersion, body),
    endStrength: async ({ db, actor, now, params, body }) =>
      new StrengthWriter(db, actor, now).end(params.clientId, params.strengthId, body.reason),
  });
