import { type RawBuilder, sql } from 'kysely';
import { nearestConsent } from '#features/sharing/index.ts';

/** A list of JSON objects over `from`, never null. */
const list = (item: RawBuilder<unknown>, order: RawBuilder<unknown>, from: RawBuilder<unknown>) =>
  sql`(SELECT coalesce(json_agg(${item} ORDER BY ${order}), '[]') ${from})`;

const one = (item: RawBuilder<unknown>, from: RawBuilder<unknown>) => sql`(SELECT ${item} ${from})`;

const named = (table: string, id: string) =>
  one(
    sql`json_build_object('id', x.id, 'name', x.name)`,
    sql`FROM ${sql.table(table)} x WHERE x.agency_id = r.agency_id AND x.id = ${sql.ref(id)}`,
  );

const titled = (table: string, id: string) =>
  one(
    sql`json_build_object('id', x.id, 'title', x.title)`,
    sql`FROM ${sql.table(table)} x WHERE x.agency_id = r.agency_id AND x.id = ${sql.ref(id)}`,
  );

const ofReferral = (table: string) =>
  sql`FROM ${sql.table(table)} x WHERE x.agency_id = r.agency_id AND x.referral_id = r.id`;

/** The pairs of a referral `r` as SheetRow reads them. */
export const referralPairs = sql`
  'id', r.id, 'clientId', r.client_id, 'caseId', r.case_id, 'status', r.status, 'statusReason', r.status_reason, 'statusAt', r.status_at,
  'urgency', r.urgency, 'request', r.request, 'warmIntroduction', r.warm_introduction, 'tells', r.tells, 'sensitivity', r.sensitivity,
  'requestedAt', r.requested_at, 'answerDueAt', r.answer_due_at, 'expectedOn', r.expected_on, 'waitPosition', r.wait_position, 'version', r.version,
  'need', ${titled('needs', 'r.need_id')}, 'step', ${titled('steps', 'r.step_id')},
  'service', ${named('services', 'r.service_id')}, 'organization', ${named('organizations', 'r.organization_id')},
  'requestedBy', ${named('workers', 'r.requested_by')},
  'contactMade', r.contact_made, 'serviceReceived', r.service_received, 'needMet', r.need_met,
  'experience', r.experience, 'experienceRating', r.experience_rating,
  'told', (SELECT json_object_agg(f.fact, json_build_object('at', f.at, 'by', f.by_name)) FROM (
    SELECT DISTINCT ON (x.fact) x.fact, x.at, x.by_name ${ofReferral('referral_events')} AND x.kind = 'fact' ORDER BY x.fact, x.at DESC, x.id DESC) f),
  'lastWord', (SELECT json_build_object('by', x.by_kind, 'at', x.at) ${ofReferral('referral_events')} AND x.kind IN ('message', 'call')
    ORDER BY x.at DESC, x.id DESC LIMIT 1)`;

/** Events, oldest first; the policies of the database decide which of them this reader sees. */
export const events = list(
  sql`json_build_object('id', x.id, 'kind', x.kind, 'fromStatus', x.from_status, 'toStatus', x.to_status, 'fact', x.fact, 'text', x.text,
    'side', x.by_kind, 'by', x.by_name, 'at', x.at)`,
  sql`x.at, x.id`,
  ofReferral('referral_events'),
);

export const appointments = list(
  sql`json_build_object('id', x.id, 'title', x.title, 'place', x.place, 'startsAt', x.starts_at, 'minutes', x.minutes,
    'interpreterArranged', x.interpreter_arranged, 'status', x.status, 'madeBy', x.made_by_kind)`,
  sql`x.starts_at`,
  ofReferral('appointments'),
);

export const servicesReceived = list(
  sql`json_build_object('id', x.id, 'receivedOn', x.received_on, 'quantity', x.quantity, 'unit', x.unit, 'note', x.note,
    'side', x.recorded_by_kind, 'by', x.recorded_by_name)`,
  sql`x.received_on, x.recorded_at`,
  ofReferral('services_received'),
);

/** Links, newest first; whether one still opens is a question of access and asks the database's clock. */
export const links = list(
  sql`json_build_object('id', x.id, 'sentTo', x.sent_to, 'createdAt', x.created_at, 'expiresAt', x.expires_at, 'revokedAt', x.revoked_at,
    'openedLastAt', x.opened_last_at, 'timesOpened', x.times_opened, 'live', x.revoked_at IS NULL AND x.expires_at > now())`,
  sql`x.created_at DESC`,
  ofReferral('referral_links'),
);

/** What the provider was told with the referral itself, newest. */
export const disclosed = one(
  sql`json_build_object('content', x.content, 'categories', x.categories, 'notice', x.notice, 'purpose', x.purpose, 'at', x.disclosed_at)`,
  sql`${ofReferral('disclosures')} AND x.content ->> 'kind' = 'referral' ORDER BY x.disclosed_at DESC LIMIT 1`,
);

/** What is known now of everything that a referral could tell: the shape of Known. */
export const known = one(
  sql`json_build_object(
    'request', r.request, 'urgency', r.urgency, 'warmIntroduction', r.warm_introduction,
    'person', json_build_object('name', c.name, 'pronouns', c.pronouns, 'language', c.language, 'interpreterNeeded', c.interpreter_needed,
      'phone', c.phone, 'email', c.email, 'address', c.address, 'safeContactMethods', c.safe_contact_methods,
      'safeContactTimes', c.safe_contact_times, 'safeToLeaveMessage', c.safe_to_leave_message, 'safeContactNote', c.safe_contact_note),
    'need', (SELECT json_build_object('title', n.title, 'words', n.words) FROM needs n WHERE n.agency_id = r.agency_id AND n.id = r.need_id),
    'plan', (SELECT json_build_object('goal', g.title, 'step', s.title) FROM steps s
      JOIN goals g ON g.agency_id = s.agency_id AND g.id = s.goal_id WHERE s.agency_id = r.agency_id AND s.id = r.step_id))`,
  sql`FROM clients c WHERE c.agency_id = r.agency_id AND c.id = r.client_id`,
);

/** How the provider is reached. */
export const provider = sql`json_build_object(
  'email', (SELECT coalesce(v.email, o.email) FROM services v JOIN organizations o ON o.agency_id = v.agency_id AND o.id = v.organization_id
    WHERE v.agency_id = r.agency_id AND v.id = r.service_id),
  'phones', (SELECT coalesce(json_agg(p.number ORDER BY p.service_id IS NULL, p.number), '[]') FROM phones p
    WHERE p.agency_id = r.agency_id AND (p.service_id = r.service_id OR p.organization_id = r.organization_id)))`;

/** The consent nearest to what this referral tells. */
export const consentOf = (today: string) =>
  nearestConsent({
    agency: sql`r.agency_id`,
    client: sql`r.client_id`,
    organization: sql`r.organization_id`,
    purpose: sql`'referral'`,
    categories: sql`array_remove(r.tells || r.sensitivity, NULL)`,
    day: sql`${today}`,
  });
