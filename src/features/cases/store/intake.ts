import { ClientWriter } from '#features/clients/index.ts';
import { newId } from '#platform/values/index.ts';
import type { Intake, NewIntake } from '../contract.ts';
import { CaseWriter } from './cases.ts';

/** Takes somebody in: person, case and consent to service, together or not at all. */
export class IntakeWriter extends CaseWriter {
  async take(intake: NewIntake, today: string): Promise<Intake> {
    const {
      programId,
      reasonForContact,
      immediateDanger,
      source,
      cameBy,
      responsibleWorkerId,
      selfReferralId,
      consentGiven,
      consentWords,
      ...person
    } = intake;
    const clientId = await new ClientWriter(this.db, this.actor).add(person, this.now);
    if (consentGiven)
      await this.#consentToService(clientId, { given: consentGiven, words: consentWords, givenOn: today });
    const caseId = await this.open(clientId, {
      programId,
      reasonForContact,
      immediateDanger,
      source,
      cameBy,
      responsibleWorkerId,
      selfReferralId,
    });
    return { clientId, caseId };
  }

  async #consentToService(
    clientId: string,
    consent: { given: string; words: string | null; givenOn: string },
  ): Promise<void> {
    await this.db
      .insertInto('consents')
      .values({
        ...consent,
        agencyId: this.actor.agencyId,
        id: newId(),
        clientId,
        kind: 'service',
        purpose: 'service',
        recordedBy: this.actor.id,
        createdAt: this.now,
      })
      .execute();
  }
}
