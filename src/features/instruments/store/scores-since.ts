import { type RawBuilder, sql } from 'kysely';
import type { SinceThen } from '../contract.ts';
import type { Questionnaire } from '../engine/fhir.ts';
import { definitionsOf } from '../engine/form.ts';
import { changesOf, type Score } from '../engine/scores.ts';
import { differenceOf } from '../rules/change.ts';
import { counts } from './json.ts';

type Scored = { readonly id: string; readonly at: string; readonly scores: readonly Score[] };
export type Answered = {
  readonly url: string;
  readonly title: string;
  readonly questionnaire: Questionnaire;
  readonly now: Scored;
  readonly before: Scored | null;
};

/** Of each instrument the last answering of client `c`, and the last until `end`, as JSON. */
export const answeredUntil = (end: RawBuilder<unknown>): RawBuilder<unknown> => {
  const scored = sql`json_build_object('id', r.id, 'at', r.completed_at, 'scores', r.scores)`;
  return sql`(
    SELECT coalesce(json_agg(json_build_object('url', n.url, 'title', n.title, 'questionnaire', n.questionnaire, 'now', n.scored,
      'before', (SELECT ${scored} FROM instrument_responses r
        JOIN instruments i ON i.agency_id = r.agency_id AND i.id = r.instrument_id
        WHERE r.agency_id = c.agency_id AND r.client_id = c.id AND ${counts} AND i.url = n.url AND r.completed_at < ${end}
        ORDER BY r.completed_at DESC, r.id DESC LIMIT 1)) ORDER BY n.completed_at DESC), '[]')
    FROM (SELECT DISTINCT ON (i.url) i.url, i.title, i.questionnaire, r.completed_at, ${scored} AS scored
      FROM instrument_responses r
      JOIN instruments i ON i.agency_id = r.agency_id AND i.id = r.instrument_id
      WHERE r.agency_id = c.agency_id AND r.client_id = c.id AND ${counts}
      ORDER BY i.url, r.completed_at DESC, r.id DESC) n)`;
};

/** The first number that an instrument comes to, now and then, with what was published about the difference. */
export function besideThen({ url, title, questionnaire, now, before }: Answered): SinceThen['instruments'] {
  const score = now.scores.find(({ value }) => typeof value === 'number');
  if (!score) return [];
  const earlier = before?.scores.find(({ linkId }) => linkId === score.linkId)?.value;
  const was = typeof earlier === 'number' ? earlier : null;
  const item = definitionsOf(questionnaire).find((one) => one.item.linkId === score.linkId)?.item;
  const isSame = before?.id === now.id;
  return [
    {
      url,
      title,
      responseId: now.id,
      at: now.at,
      now: { value: Number(score.value), band: score.band },
      before: was,
      difference: isSame ? null : differenceOf(was, Number(score.value), item ? changesOf(item) : []),
    },
  ];
}
