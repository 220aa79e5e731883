import { sql } from 'kysely';
import { InquiryWriter, openCase, sensitivityOf } from '#features/assessments/index.ts';
import type { WorkerActor } from '#platform/access/actor.ts';
import { type Db, editedOr } from '#platform/db/index.ts';
import { Conflict, notFound } from '#platform/errors/index.ts';
import { type Domain, newId } from '#platform/values/index.ts';
import type { Answer, Guide, Interview } from '../contract.ts';
import { InterviewReader } from './interviews.ts';

type Ref = { readonly clientId: string; readonly interviewId: string; readonly questionId: string };
type Asked = Interview['questions'][number];

const answerColumns = ['id', 'questionId', 'words', 'writtenAt', 'version'] as const;

/** Holds interviews, inside the transaction of the request. */
export class InterviewWriter extends InterviewReader {
  protected readonly now: Date;

  constructor(db: Db, actor: WorkerActor, now: Date) {
    super(db, actor);
    this.now = now;
  }

  /** Keeps the questions as they stand now. Throws 404; 409 when the case is closed. */
  async start(clientId: string, caseId: string, guide: Guide): Promise<Interview> {
    const id = newId();
    await openCase(this.db, this.actor, clientId, caseId);
    await this.db
      .insertInto('interviews')
      .values({
        agencyId: this.actor.agencyId,
        id,
        clientId,
        caseId,
        guideVersionId: guide.versionId,
        guideName: guide.name,
        opening: guide.opening,
        questions: sql`${JSON.stringify(guide.questions)}::jsonb`,
        startedAt: this.now,
        startedBy: this.actor.id,
      })
      .execute();
    return this.get(clientId, id);
  }

  /**
   * Keeps the words of one answer; `version` is the one that was read, 0 for the first words. Throws 404; 409 when it is
   * over or led by somebody else; 412 with the answer as it is when it was changed meanwhile.
   */
  async answer({ clientId, interviewId, questionId }: Ref, words: string, version: number): Promise<Answer> {
    const { asked } = await this.writable({ clientId, interviewId, questionId });
    const { rows } = await sql<{ id: string }>`
      INSERT INTO interview_answers AS a (agency_id, id, client_id, interview_id, question_id, domain, question, words, sensitivity, written_at, written_by)
      VALUES (${this.actor.agencyId}, ${newId()}, ${clientId}, ${interviewId}, ${questionId}, ${asked.domain}, ${asked.question},
        ${words}, ${sensitivityOf(this.actor, asked.domain, undefined)}, ${this.now}, ${this.actor.id})
      ON CONFLICT (agency_id, interview_id, question_id) DO UPDATE SET words = excluded.words, written_at = excluded.written_at,
        version = a.version + 1 WHERE a.version = ${version}
      RETURNING a.id`.execute(this.db);
    const kept = () => this.#answer(interviewId, questionId);
    await editedOr(rows[0], kept);
    return (await kept()) as Answer;
  }

  async finding(ref: Ref, finding: 'nothing_now' | 'rather_not_say'): Promise<void> {
    const { asked, interview } = await this.writable(ref);
    await this.#inquire(ref.clientId, interview.caseId, asked.domain, finding);
  }

  /** Ends the talk; what was spoken of counts as asked. Throws 404 or 409. */
  async finish(clientId: string, interviewId: string): Promise<Interview> {
    const interview = await this.get(clientId, interviewId);
    checkMine(interview);
    const spoken = new Set(
      interview.questions.filter(({ answer }) => answer?.words.trim()).map(({ domain }) => domain),
    );
    for (const domain of spoken) await this.#inquire(clientId, interview.caseId, domain, 'spoken_of');
    await this.db
      .updateTable('interviews')
      .set({ finishedAt: this.now })
      .where('agencyId', '=', this.actor.agencyId)
      .where('clientId', '=', clientId)
      .where('id', '=', interviewId)
      .execute();
    return this.get(clientId, interviewId);
  }

  protected async writable({
    clientId,
    interviewId,
    questionId,
  }: Ref): Promise<{ asked: Asked; interview: Interview }> {
    const interview = await this.get(clientId, interviewId);
    checkMine(interview);
    const asked = interview.questions.find(({ id }) => id === questionId);
    if (!asked) throw notFound();
    return { asked, interview };
  }

  async #inquire(
    clientId: string,
    caseId: string,
    domain: Domain,
    finding: 'spoken_of' | 'nothing_now' | 'rather_not_say',
  ): Promise<void> {
    await new InquiryWriter(this.db, this.actor, this.now).record(clientId, {
      caseId,
      domain,
      finding,
      words: null,
    });
  }

  async #answer(interviewId: string, questionId: string): Promise<Answer | undefined> {
    return this.db
      .selectFrom('interviewAnswers')
      .select(answerColumns)
      .where('agencyId', '=', this.actor.agencyId)
      .where('interviewId', '=', interviewId)
      .where('questionId', '=', questionId)
      .executeTakeFirst();
  }
}

function checkMine({ mayWrite, finishedAt }: Interview): void {
  if (mayWrite) return;
  throw finishedAt
    ? new Conflict(409, 'finished', /*i18n*/ 'This interview is over.')
    : new Conflict(409, 'led-by-another', /*i18n*/ 'Somebody else leads this interview.');
}
