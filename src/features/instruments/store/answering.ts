import { checkClearance, openCase } from '#features/assessments/index.ts';
import type { WorkerActor } from '#platform/access/actor.ts';
import { type Db, editedOr } from '#platform/db/index.ts';
import { Conflict } from '#platform/errors/index.ts';
import { newId } from '#platform/values/index.ts';
import type { NewResponse, ResponseDraft, SavedDraft } from '../contract.ts';
import type { ResponseItem } from '../engine/fhir.ts';
import { asksOfPerson } from '../engine/person.ts';
import type { Scorer } from '../scoring/scorer.ts';
import type { Outcome } from '../scoring/work.ts';
import { AlertWriter } from './alerts.ts';
import { InstrumentWriter } from './catalogue.ts';
import { asOutcome, demandTruth, demandWhole } from './demands.ts';
import { ResponseReader, type Sheet } from './responses.ts';

/** The moment of a request: the clock, the agency's day, and where the web is found. */
export type Moment = { readonly now: Date; readonly today: string; readonly publicUrl: string };

export class ResponseWriter extends ResponseReader {
  readonly #scorer: Scorer;
  readonly #at: Moment;

  constructor(db: Db, actor: WorkerActor, scorer: Scorer, at: Moment) {
    super(db, actor);
    this.#scorer = scorer;
    this.#at = at;
  }

  /** Begins an answering. Words in a protected category are protected where the writer is cleared for it. */
  async begin(clientId: string, { url, caseId, ...answering }: NewResponse): Promise<Sheet> {
    await openCase(this.db, this.actor, clientId, caseId);
    const instrument = await new InstrumentWriter(this.db, this.actor, this.#at.now).keep(url);
    const { category } = instrument;
    const sensitivity = category !== null && this.actor.clearances.includes(category) ? category : null;
    const outcome = await this.#workOut(clientId, instrument.questionnaire, null);
    const id = await this.#insert({
      ...answering,
      clientId,
      caseId,
      sensitivity,
      instrumentId: instrument.id,
      answers: JSON.stringify(outcome.kept),
      ...outcome.progress,
    });
    return { ...(await this.get(clientId, id)), computed: outcome.computed as Sheet['computed'] };
  }

  /** One answering; what is not completed yet with what its expressions say. */
  async open(clientId: string, responseId: string): Promise<Sheet> {
    const sheet = await this.get(clientId, responseId);
    if (sheet.status !== 'in_progress') return sheet;
    const { computed } = await asOutcome(
      this.#workOut(clientId, sheet.questionnaire, sheet.items),
      sheet.items,
    );
    return { ...sheet, computed: computed as Sheet['computed'] };
  }

  /** Keeps what was answered so far, whole or not. 409 when it was completed meanwhile, 412 when changed. */
  async save(
    clientId: string,
    responseId: string,
    expected: number,
    { items, ...answering }: ResponseDraft,
  ): Promise<SavedDraft> {
    const sheet = await this.#unfinished(clientId, responseId);
    const given = items as unknown as readonly ResponseItem[];
    const outcome = await asOutcome(this.#workOut(clientId, sheet.questionnaire, given), given);
    demandTruth(outcome.strangers);
    const version = await this.#update(sheet, clientId, expected, {
      ...answering,
      answers: JSON.stringify(outcome.kept),
      ...outcome.progress,
    });
    return {
      version,
      savedAt: this.#at.now.toISOString(),
      progress: outcome.progress,
      computed: outcome.computed as SavedDraft['computed'],
    };
  }

  /** Completes it: scored here, whatever was sent; alerts are raised in the same transaction. */
  async complete(
    clientId: string,
    responseId: string,
    expected: number,
    { items, ...answering }: ResponseDraft,
  ): Promise<Sheet> {
    const sheet = await this.#unfinished(clientId, responseId);
    const outcome = await demandWhole(
      this.#workOut(clientId, sheet.questionnaire, items as unknown as readonly ResponseItem[]),
    );
    await this.#update(sheet, clientId, expected, {
      ...answering,
      answers: JSON.stringify(outcome.items),
      scores: JSON.stringify(outcome.scores),
      ...outcome.progress,
      status: sheet.amends === null ? 'completed' : 'amended',
      completedAt: this.#at.now,
      completedBy: this.actor.id,
    });
    if (sheet.amends !== null) await this.#replace(clientId, sheet.amends);
    const alerts = new AlertWriter(this.db, this.actor, this.#at.now);
    await alerts.raise(clientId, sheet, outcome.alarms, this.#at.publicUrl);
    return this.get(clientId, responseId);
  }

  /** Begins a correction with the same answers; what is corrected stays as it is. */
  async amend(clientId: string, responseId: string, reason: string): Promise<Sheet> {
    const sheet = await this.get(clientId, responseId);
    if (sheet.completedAt === null || sheet.status === 'entered_in_error' || sheet.replacedAt !== null)
      throw new Conflict(
        409,
        'not-completed',
        /*i18n*/ 'Only what is completed and still stands can be corrected.',
      );
    checkClearance(this.actor, sheet.sensitivity);
    const { caseId, answeredBy, proxyName, language, mode, sensitivity, instrumentId } = sheet;
    const id = await this.#insert({
      clientId,
      caseId,
      answeredBy,
      proxyName,
      language,
      mode,
      sensitivity,
      instrumentId,
      answers: JSON.stringify(sheet.items),
      asked: sheet.asked,
      answered: sheet.answered,
      amends: responseId,
      amendedReason: reason,
    });
    return this.open(clientId, id);
  }

  /** It stays to be read, and counts no longer. */
  async markWrong(clientId: string, responseId: string, reason: string): Promise<Sheet> {
    await this.get(clientId, responseId);
    const wrong = {
      status: 'entered_in_error',
      errorReason: reason,
      erroredAt: this.#at.now,
      erroredBy: this.actor.id,
    };
    await this.db
      .updateTable('instrumentResponses')
      .set((now) => ({ ...wrong, version: now('version', '+', 1) }))
      .where('agencyId', '=', this.actor.agencyId)
      .where('clientId', '=', clientId)
      .where('id', '=', responseId)
      .where('status', '<>', 'entered_in_error')
      .execute();
    return this.get(clientId, responseId);
  }

  async #workOut(
    clientId: string,
    questionnaire: Sheet['questionnaire'],
    items: readonly ResponseItem[] | null,
  ): Promise<Outcome> {
    const person = asksOfPerson(questionnaire) ? await this.person(clientId) : null;
    return this.#scorer.ask('workOut', { questionnaire, items, today: this.#at.today, person });
  }

  async #unfinished(clientId: string, responseId: string): Promise<Sheet> {
    const sheet = await this.get(clientId, responseId);
    if (sheet.status === 'in_progress') return sheet;
    throw new Conflict(
      409,
      'completed',
      /*i18n*/ 'This was completed already. It can be corrected, not changed.',
    );
  }

  async #insert(given: Inserted): Promise<string> {
    const id = newId();
    const at = { begunAt: this.#at.now, savedAt: this.#at.now, begunBy: this.actor.id };
    await this.db
      .insertInto('instrumentResponses')
      .values({ ...given, ...at, id, agencyId: this.actor.agencyId })
      .execute();
    return id;
  }

  async #update(sheet: Sheet, clientId: string, expected: number, changed: Changed): Promise<number> {
    const edited = await this.db
      .updateTable('instrumentResponses')
      .set((now) => ({ ...changed, savedAt: this.#at.now, version: now('version', '+', 1) }))
      .where('agencyId', '=', this.actor.agencyId)
      .where('clientId', '=', clientId)
      .where('id', '=', sheet.id)
      .where('version', '=', expected)
      .where('status', '=', 'in_progress')
      .returning('version')
      .executeTakeFirst();
    return (await editedOr(edited, () => this.find(clientId, sheet.id))).version;
  }

  async #replace(clientId: string, amended: string): Promise<void> {
    await this.db
      .updateTable('instrumentResponses')
      .set({ replacedAt: this.#at.now })
      .where('agencyId', '=', this.actor.agencyId)
      .where('clientId', '=', clientId)
      .where('id', '=', amended)
      .execute();
  }
}

type Answered = Omit<ResponseDraft, 'items'> & {
  readonly answers: string;
  readonly asked: number;
  readonly answered: number;
};
type Inserted = Answered & {
  readonly clientId: string;
  readonly caseId: string;
  readonly instrumentId: string;
  readonly sensitivity: string | null;
  readonly amends?: string;
  readonly amendedReason?: string;
};
type Changed = Answered & {
  readonly scores?: string;
  readonly status?: string;
  readonly completedAt?: Date;
  readonly completedBy?: string;
};
