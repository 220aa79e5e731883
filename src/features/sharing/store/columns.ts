import { type RawBuilder, sql } from 'kysely';

/** A consent `k` as it goes out; `day` is the agency's day on which it is looked at. */
export const consentJson = (day: string): RawBuilder<unknown> => sql`
  json_build_object(
    'id', k.id, 'kind', k.kind, 'purpose', k.purpose, 'categories', k.categories, 'given', k.given, 'words', k.words,
    'givenOn', k.given_on, 'expiresOn', k.expires_on, 'recordedAt', k.created_at, 'version', k.version,
    'organization', (SELECT json_build_object('id', o.id, 'name', o.name) FROM organizations o WHERE o.agency_id = k.agency_id AND o.id = k.organization_id),
    'recordedBy', (SELECT json_build_object('id', w.id, 'name', w.name) FROM workers w WHERE w.agency_id = k.agency_id AND w.id = k.recorded_by),
    'withdrawal', CASE WHEN k.withdrawn_at IS NOT NULL THEN (
      SELECT json_build_object('at', k.withdrawn_at, 'reason', k.withdrawn_reason, 'by', json_build_object('id', w.id, 'name', w.name))
      FROM workers w WHERE w.agency_id = k.agency_id AND w.id = k.withdrawn_by) END,
    'state', CASE WHEN k.withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN k.expires_on < ${day}::date THEN 'expired' ELSE 'live' END)`;

/** A disclosure `d` as it goes out. */
export const disclosureJson: RawBuilder<unknown> = sql`
  json_build_object(
    'id', d.id, 'recipient', d.recipient, 'purpose', d.purpose, 'categories', d.categories, 'content', d.content, 'how', d.how,
    'notices', string_to_array(d.notice, E'\n'), 'consentId', d.consent_id, 'referralId', d.referral_id, 'at', d.disclosed_at,
    'by', (SELECT json_build_object('id', w.id, 'name', w.name) FROM workers w WHERE w.agency_id = d.agency_id AND w.id = d.disclosed_by))`;
