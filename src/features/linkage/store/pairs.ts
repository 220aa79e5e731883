import { type RawBuilder, sql } from 'kysely';
import { notFound } from '#platform/errors/index.ts';
import type { Apart, Colleague, Merge, Pair, Question } from '../contract.ts';
import { surenessOf } from '../rules/sure.ts';
import { factsOf, LinkageReader } from './people.ts';

const shown = 50;

type PairRow = { id: string; oneId: string; otherId: string; foundAt: string };

/** What was found and decided about pairs of records of which the actor sees both. */
export class PairReader extends LinkageReader {
  /** The surest first; what is known of them now is compared anew. */
  async pairs(): Promise<Pair[]> {
    const { rows } = await sql<PairRow>`
      SELECT p.id, p.one_id, p.other_id, p.found_at FROM access.duplicate_pairs() p
      WHERE p.apart_at IS NULL ORDER BY p.probability DESC, p.id LIMIT ${shown}`.execute(this.db);
    const people = await this.people(rows.flatMap(({ oneId, otherId }) => [oneId, otherId]));
    const names = [...people.values()].flatMap(({ givenName, familyName }) => [givenName, familyName]);
    const judge = await this.judgeFor(names);
    return rows.flatMap(({ id, oneId, otherId, foundAt }) => {
      const [one, other] = [people.get(oneId), people.get(otherId)];
      if (!one || !other) return [];
      const { sure, agreement } = judge.judge(factsOf(one), factsOf(other));
      return sure ? [{ id, one, other, sure, agreement, foundAt }] : [];
    });
  }

  async apart(): Promise<Apart[]> {
    const { rows } = await sql<Apart>`
      SELECT p.id, json_build_object('id', a.id, 'name', a.name) AS one, json_build_object('id', b.id, 'name', b.name) AS other,
        p.apart_at AS at, w.name AS by, p.apart_reason AS reason
      FROM access.duplicate_pairs() p
      JOIN clients a ON a.agency_id = p.agency_id AND a.id = p.one_id
      JOIN clients b ON b.agency_id = p.agency_id AND b.id = p.other_id
      JOIN workers w ON w.agency_id = p.agency_id AND w.id = p.apart_by
      WHERE p.apart_at IS NOT NULL ORDER BY p.apart_at DESC LIMIT ${shown}`.execute(this.db);
    return rows;
  }

  /** Merges that stand; whoever supervises may undo all of them, others their own. */
  async merges(leads: boolean): Promise<Merge[]> {
    const { rows } = await sql<Merge>`
      SELECT m.id, json_build_object('id', c.id, 'name', c.name) AS survivor, m.merged_id, access.merged_name(m.id) AS merged_name,
        m.reason, m.merged_at AS at, w.name AS by,
        (${leads} OR m.merged_by = ${this.actor.id}) AND NOT EXISTS (
          SELECT FROM access.merges_seen() later
          WHERE later.survivor_id = m.survivor_id AND later.undone_at IS NULL AND later.id > m.id) AS may_undo
      FROM access.merges_seen() m
      JOIN clients c ON c.agency_id = m.agency_id AND c.id = m.survivor_id
      JOIN workers w ON w.agency_id = m.agency_id AND w.id = m.merged_by
      WHERE m.undone_at IS NULL ORDER BY m.merged_at DESC LIMIT ${shown}`.execute(this.db);
    return rows;
  }

  async questions(): Promise<Question[]> {
    const { rows } = await sql<Question & { probability: number }>`
      SELECT q.id, json_build_object('id', c.id, 'name', c.name) AS client, q.probability, q.agreement, q.asked_at
      FROM access.questions_asked() q
      JOIN clients c ON c.agency_id = ${this.actor.agencyId} AND c.id = q.client_id ORDER BY q.asked_at DESC`.execute(
      this.db,
    );
    return rows.map(({ probability, ...question }) => ({
      ...question,
      sure: surenessOf(probability) ?? 'possible',
    }));
  }

  async colleagues(): Promise<Colleague[]> {
    const { rows } = await sql<Colleague>`
      SELECT q.id, json_build_object('id', c.id, 'name', c.name) AS client, q.answered_at,
        json_build_object('name', w.name, 'phone', w.phone, 'email', w.email) AS worker
      FROM access.colleagues_to_call() q
      JOIN clients c ON c.agency_id = ${this.actor.agencyId} AND c.id = q.client_id
      JOIN workers w ON w.agency_id = ${this.actor.agencyId} AND w.id = q.worker_id ORDER BY q.answered_at`.execute(
      this.db,
    );
    return rows;
  }
}

/** Decides about pairs and answers questions. */
export class PairWriter extends PairReader {
  /** A reason says that they are two people, null takes that back. Answers both ids; throws 404. */
  async setApart(pairId: string, reason: string | null): Promise<string[]> {
    const { rows } = await sql<{ ids: string[] }>`
      SELECT ARRAY[p.one_id, p.other_id] AS ids FROM access.duplicate_pairs() p
      WHERE p.id = ${pairId} AND access.set_apart(p.id, ${reason})`.execute(this.db);
    const [done] = rows;
    if (!done) throw notFound();
    return done.ids;
  }

  /** Answers the client it was about; throws 404. */
  async answer(questionId: string, answer: 'in_touch' | 'not_them'): Promise<string> {
    return this.#about(sql`access.answer_question(${questionId}, ${answer})`);
  }

  /** Answers the client it was about; throws 404. */
  async called(questionId: string): Promise<string> {
    return this.#about(sql`access.called_colleague(${questionId})`);
  }

  async #about(done: RawBuilder<unknown>): Promise<string> {
    const { rows } = await sql<{ clientId: string | null }>`SELECT ${done} AS client_id`.execute(this.db);
    const [found] = rows;
    if (!found?.clientId) throw notFound();
    return found.clientId;
  }
}
