import { comesFromAnswer, HopeWriter, NeedWriter, StrengthWriter } from '#features/assessments/index.ts';
import { refuse } from '#platform/errors/index.ts';
import type { Sensitivity } from '#platform/values/index.ts';
import type { NewMaking } from '../contract.ts';
import { type Making, shortOf } from '../rules/words.ts';
import { InterviewWriter } from './interviewing.ts';

type Ref = { readonly clientId: string; readonly interviewId: string; readonly questionId: string };
type Made = { readonly what: Making; readonly id: string; readonly title: string };

const tables = { need: 'needs', strength: 'strengths', support: 'strengths', hope: 'hopes' } as const;

/** Makes needs, strengths, supports and hopes of what was answered; each keeps the words and leads back to them. */
export class MakingWriter extends InterviewWriter {
  /** Throws 404, 409, or 422 when nothing was answered or the words are not theirs. */
  async make(ref: Ref, { what, words, title }: NewMaking): Promise<Made> {
    const { asked, interview } = await this.writable(ref);
    const said = asked.answer?.words.trim();
    if (!asked.answer || !said) throw refuse('body.what', /*i18n*/ 'Nothing has been answered yet.');
    if (words && !said.includes(words))
      throw refuse('body.words', /*i18n*/ 'These are not the words of the answer.');
    const given = {
      caseId: interview.caseId,
      domain: asked.domain,
      title: title ?? shortOf(words ?? said),
      words: words ?? said,
      sensitivity: await this.#protectionOf(asked.answer.id),
    };
    const { id } = await this.#record(ref.clientId, what, given);
    await comesFromAnswer(this.db, this.actor, { table: tables[what], id }, asked.answer.id);
    return { what, id, title: given.title };
  }

  #record(
    clientId: string,
    what: Making,
    given: Parameters<HopeWriter['record']>[1],
  ): Promise<{ id: string }> {
    const writing = [this.db, this.actor, this.now] as const;
    if (what === 'hope') return new HopeWriter(...writing).record(clientId, given);
    if (what === 'need')
      return new NeedWriter(...writing).record(clientId, {
        ...given,
        impact: null,
        wishedFor: null,
        horizon: 'long_term',
        raisedBy: 'client',
      });
    return new StrengthWriter(...writing).record(clientId, { ...given, kind: what, raisedBy: 'client' });
  }

  /** What is made of protected words is protected as they are. */
  async #protectionOf(answerId: string): Promise<Sensitivity | null> {
    const { sensitivity } = await this.db
      .selectFrom('interviewAnswers')
      .select('sensitivity')
      .where('agencyId', '=', this.actor.agencyId)
      .where('id', '=', answerId)
      .executeTakeFirstOrThrow();
    return sensitivity as Sensitivity | null;
  }
}
