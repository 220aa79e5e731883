import type { Caller } from '#tests/support/caller.ts';
import type {
  Hope,
  Need,
  NewHope,
  NewNeed,
  NewRiskAssessment,
  NewStrength,
  RiskAssessment,
  Strength,
} from './contract.ts';
import { assessmentRoutes } from './contract.ts';

type Given<T> = Partial<Omit<T, 'caseId'>>;

/** A need, recorded by the caller: that the rent cannot be paid, unless told otherwise. */
export async function aNeed(
  caller: Caller,
  clientId: string,
  caseId: string,
  given: Given<NewNeed> = {},
): Promise<Need> {
  const body = {
    domain: 'housing' as const,
    title: 'The rent is three months behind',
    words: 'I am afraid of every letter.',
    ...given,
    caseId,
  };
  return (await caller.ask(assessmentRoutes.recordNeed, { params: { clientId }, body })).body;
}

/** A strength, recorded by the caller: a sister nearby, unless told otherwise. */
export async function aStrength(
  caller: Caller,
  clientId: string,
  caseId: string,
  given: Given<NewStrength> = {},
): Promise<Strength> {
  const body = {
    domain: 'family' as const,
    kind: 'support' as const,
    title: 'Her sister comes every Sunday',
    ...given,
    caseId,
  };
  return (await caller.ask(assessmentRoutes.recordStrength, { params: { clientId }, body })).body;
}

/** A risk assessment, recorded by the caller: a moderate danger of falling into homelessness, unless told otherwise. */
export async function aRisk(
  caller: Caller,
  clientId: string,
  caseId: string,
  given: Given<NewRiskAssessment> = {},
): Promise<RiskAssessment> {
  const body = {
    kind: 'homelessness_tonight' as const,
    level: 'moderate' as const,
    evidence: 'An eviction notice came.',
    ...given,
    caseId,
  };
  return (await caller.ask(assessmentRoutes.assessRisk, { params: { clientId }, body })).body;
}

/** A hope, recorded by the caller: to cook for the whole family again, unless told otherwise. */
export async function aHope(
  caller: Caller,
  clientId: string,
  caseId: string,
  given: Given<NewHope> = {},
): Promise<Hope> {
  const body = {
    domain: 'family' as const,
    title: 'To cook for everybody again',
    words: 'One table, all of us.',
    ...given,
    caseId,
  };
  return (await caller.ask(assessmentRoutes.recordHope, { params: { clientId }, body })).body;
}
