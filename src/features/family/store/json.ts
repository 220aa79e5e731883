import { sql } from 'kysely';

/** SQL: the client (alias `c`) as a person of their own family. */
export const selfJson = sql`json_build_object(
  'id', c.id, 'isSelf', true, 'name', c.name, 'sex', c.sex, 'gender', c.gender, 'genderWords', c.gender_words,
  'birthYear', extract(year FROM c.birth_date)::integer, 'died', false, 'deathYear', NULL, 'unborn', NULL, 'notes', NULL,
  'sensitivity', NULL, 'permission', NULL, 'linkedClient', NULL, 'version', c.version)`;

/** SQL: a relative (alias `r`). The link to another record is there only for who may see that record. */
export const relativeJson = sql`json_build_object(
  'id', r.id, 'isSelf', false, 'name', r.name, 'sex', r.sex, 'gender', r.gender, 'genderWords', r.gender_words,
  'birthYear', r.birth_year, 'died', r.died, 'deathYear', r.death_year,
  'unborn', r.unborn, 'notes', r.notes, 'sensitivity', r.sensitivity,
  'permission', (
    SELECT json_build_object('id', p.id, 'scope', p.scope, 'words', p.words, 'saidOn', p.said_on)
    FROM contact_permissions p
    WHERE p.agency_id = r.agency_id AND p.client_id = r.client_id AND p.relative_id = r.id
    ORDER BY p.said_on DESC, p.recorded_at DESC, p.id DESC LIMIT 1),
  'linkedClient', (
    SELECT json_build_object('linkId', l.id, 'id', o.id, 'name', o.name)
    FROM relative_links l JOIN clients o ON o.agency_id = l.agency_id AND o.id = l.linked_client_id
    WHERE l.agency_id = r.agency_id AND l.relative_id = r.id AND l.ended_at IS NULL
    ORDER BY l.linked_at DESC, l.id DESC LIMIT 1),
  'version', r.version)`;

/** SQL: a tie (alias `t`); where it names nobody it means the client. */
export const tieJson = sql`json_build_object(
  'id', t.id, 'fromId', coalesce(t.from_id, t.client_id), 'toId', coalesce(t.to_id, t.client_id), 'kind', t.kind,
  'words', t.words, 'closeness', t.closeness, 'conflict', t.conflict, 'sinceYear', t.since_year,
  'untilYear', t.until_year, 'sensitivity', t.sensitivity, 'version', t.version)`;

/** SQL: true where the person that a tie (alias `t`) names at `end` may be seen and was not taken out. */
const there = (end: 'from_id' | 'to_id') => sql`(t.${sql.raw(end)} IS NULL OR EXISTS (
  SELECT FROM relatives e
  WHERE e.agency_id = t.agency_id AND e.id = t.${sql.raw(end)} AND e.removed_at IS NULL))`;

/** SQL: a tie (alias `t`) that was not taken out, between two people who are there. */
export const standingTie = sql`t.removed_at IS NULL AND ${there('from_id')} AND ${there('to_id')}`;
