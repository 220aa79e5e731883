/** What a request fits: rows of `source` (the parameter's own table unless told) of which `when` is true. */
export type Fit = {
  readonly of: RegExp;
  readonly source?: string;
  readonly when?: string;
  /** The column that says who may ask, where being around the client is not enough. */
  readonly by?: string;
};

/** Rows that no single table holds, each with an identifier and, where there is one, its client. */
export const views = `
  CREATE VIEW watch.clients AS SELECT c.*, c.id AS client_id FROM clients c WHERE merged_into_id IS NULL;
  CREATE VIEW watch.households AS SELECT DISTINCT ON (household_id) m.household_id AS id, agency_id, client_id
    FROM household_members m WHERE ended_on IS NULL ORDER BY household_id, m.id;
  CREATE VIEW watch.pages AS SELECT p.*, p.program_id AS id, p.slug AS page FROM self_referral_pages p;
  CREATE VIEW watch.pairs AS SELECT p.*, p.one_id AS client_id, c.version, s.worker_id AS seer_id FROM linkage_pairs p
    JOIN clients c ON c.id = p.one_id AND c.merged_into_id IS NULL JOIN clients d ON d.id = p.other_id AND d.merged_into_id IS NULL
    JOIN watch.sees s ON s.client_id = p.one_id JOIN watch.sees o ON o.client_id = p.other_id AND o.worker_id = s.worker_id;
  CREATE VIEW watch.questions AS SELECT q.*, q.known_id AS client_id FROM linkage_questions q;
  CREATE VIEW watch.answers AS SELECT q.*, q.other_id AS client_id FROM linkage_questions q;
  CREATE VIEW watch.unseen AS SELECT c.*, (SELECT w.id FROM workers w WHERE w.agency_id = c.agency_id AND w.ended_at IS NULL
      AND '{case_manager}' && w.roles AND NOT EXISTS (SELECT FROM watch.sees s WHERE s.worker_id = w.id AND s.client_id = c.id)
      ORDER BY md5(w.id::text || c.id::text) LIMIT 1) AS stranger_id
    FROM clients c WHERE c.birth_date IS NOT NULL AND c.merged_into_id IS NULL;
  CREATE VIEW watch.self_referrals AS SELECT s.*, w.id AS reader_id FROM self_referrals s JOIN workers w ON w.agency_id = s.agency_id
    AND CASE WHEN EXISTS (SELECT FROM triage_workers t WHERE t.program_id = s.program_id)
      THEN EXISTS (SELECT FROM triage_workers t WHERE t.program_id = s.program_id AND t.worker_id = w.id)
      ELSE w.roles && '{supervisor,director}' END;
  CREATE VIEW watch.overdue AS SELECT s.*, c.responsible_worker_id FROM steps s JOIN cases c ON c.id = s.case_id
    WHERE s.due_on < current_date AND s.done_at IS NULL AND s.dropped_at IS NULL AND c.closed_at IS NULL;
  CREATE VIEW watch.merges AS SELECT m.*, m.survivor_id AS client_id FROM client_merges m;
  CREATE VIEW watch.drafts AS SELECT d.*, d.subject_id AS id FROM drafts d;
  CREATE VIEW watch.linked AS SELECT r.*, l.linked_client_id, s.worker_id AS seer_id FROM relatives r
    JOIN relative_links l ON l.relative_id = r.id AND l.ended_at IS NULL
    JOIN watch.sees s ON s.client_id = r.client_id JOIN watch.sees o ON o.client_id = l.linked_client_id AND o.worker_id = s.worker_id;
  CREATE VIEW watch.answers_open AS SELECT a.*, i.started_by FROM interview_answers a JOIN interviews i ON i.id = a.interview_id
    WHERE i.finished_at IS NULL;
  CREATE VIEW watch.links AS SELECT r.*, l.id AS link_id FROM referrals r JOIN referral_links l ON l.referral_id = r.id
    WHERE l.token_hash = sha256(convert_to('proof-' || r.id, 'UTF8')) AND l.revoked_at IS NULL`;

/** What is made overnight, or by days going by, and of which the sample has little. */
export const overnight = `
  INSERT INTO linkage_pairs (agency_id, one_id, other_id, probability)
  SELECT DISTINCT ON (a.client_id) c.agency_id, least(a.client_id, b.client_id), greatest(a.client_id, b.client_id), 0.9
  FROM watch.sees a JOIN watch.sees b ON b.worker_id = a.worker_id AND b.client_id > a.client_id
  JOIN clients c ON c.id = a.client_id
  ORDER BY a.client_id, md5(b.client_id::text) ON CONFLICT DO NOTHING;
  INSERT INTO linkage_questions (agency_id, known_id, other_id, probability, agreement)
  SELECT a.agency_id, a.id, b.id, 0.9, '{}' FROM watch.clients a CROSS JOIN LATERAL (
    SELECT b.id FROM watch.clients b WHERE b.agency_id = a.agency_id AND b.id <> a.id AND NOT EXISTS (
      SELECT FROM watch.sees x JOIN watch.sees y ON y.worker_id = x.worker_id WHERE x.client_id = a.id AND y.client_id = b.id)
    LIMIT 1) b ON CONFLICT DO NOTHING;
  UPDATE interviews SET finished_at = NULL;
  UPDATE referrals SET status = 'draft' WHERE status IN ('requested', 'accepted') AND md5(id::text) < '8';
  INSERT INTO risk_alerts (agency_id, id, client_id, case_id, response_id, link_id, kind, words, raised_at, raised_by)
  SELECT agency_id, gen_random_uuid(), client_id, case_id, id, '/44260-8', 'suicide', 'Said today.', now(), begun_by
  FROM instrument_responses WHERE completed_at IS NOT NULL ON CONFLICT DO NOTHING`;

const isOpenReferral = `t.status IN ('requested', 'wait_listed', 'accepted', 'in_progress', 'on_hold')`;
const isDone = 't.completed_at IS NOT NULL AND t.replaced_at IS NULL AND t.errored_at IS NULL';

/** The first that matches method and address counts; whatever is not named here must only not be over. */
export const fits: readonly Fit[] = [
  { of: /^(POST|PUT|DELETE|GET) .*\/public-pages\//, source: 'watch.pages', when: 't.opened_at IS NOT NULL' },
  {
    of: /partner\/referral\/(acceptance|refusal)/,
    source: 'watch.links',
    when: `t.status IN ('requested', 'wait_listed')`,
  },
  { of: /partner\/referral\/waiting-list/, source: 'watch.links', when: `t.status = 'requested'` },
  { of: /partner\/referral\/progress/, source: 'watch.links', when: `t.status IN ('accepted', 'on_hold')` },
  { of: /partner\/referral\/hold/, source: 'watch.links', when: `t.status = 'in_progress'` },
  {
    of: /partner\/referral\/outcome/,
    source: 'watch.links',
    when: `t.status IN ('accepted', 'in_progress')`,
  },
  { of: /partner\/referral/, source: 'watch.links', when: isOpenReferral },
  {
    of: /DELETE .*\/duplicates\/\{pairId\}\/apart/,
    source: 'watch.pairs',
    when: 't.apart_at IS NOT NULL',
    by: 'seer_id',
  },
  { of: /\/duplicates\/\{pairId\}/, source: 'watch.pairs', when: 't.apart_at IS NULL', by: 'seer_id' },
  { of: /merge-preview|\/merges$/, source: 'watch.pairs', when: 't.apart_at IS NULL', by: 'seer_id' },
  { of: /\/merges\/\{mergeId\}/, source: 'watch.merges', when: 't.undone_at IS NULL' },
  { of: /duplicate-questions\/\{questionId\}\/answer/, source: 'watch.questions', when: 't.answer IS NULL' },
  {
    of: /duplicate-questions\/\{questionId\}\/call/,
    source: 'watch.answers',
    when: `t.answer = 'in_touch' AND t.heard_at IS NULL`,
  },
  { of: /\/drafts\/\{form\}/, source: 'watch.drafts', by: 'worker_id' },
  { of: /households\/\{householdId\}\/members$/, source: 'watch.households' },
  {
    of: /care-team\/\{memberId\}/,
    source: 'care_team_members',
    when: `t.role <> 'responsible' AND t.ends_at IS NULL`,
  },
  { of: /emergency-accesses\/\{accessId\}/, when: 't.reviewed_at IS NULL' },
  { of: /\/interviews\/.*\{questionId\}/, source: 'watch.answers_open', by: 'started_by' },
  { of: /\/interviews\/\{interviewId\}\/ending/, when: 't.finished_at IS NULL', by: 'started_by' },
  { of: /\/relatives\/\{relativeId\}\/link\/ending/, source: 'watch.linked', by: 'seer_id' },
  { of: /needs\/\{needId\}\/reopening/, when: 't.ended_at IS NOT NULL' },
  { of: /steps\/\{stepId\}\/reopening/, when: 't.done_at IS NOT NULL OR t.dropped_at IS NOT NULL' },
  { of: /notes\/\{noteId\}\/amendments/, when: 't.signed_at IS NOT NULL' },
  { of: /notes\/\{noteId\}/, when: 't.signed_at IS NULL', by: 'author_id' },
  {
    of: /contacts\/\{contactId\}\/note/,
    when: 'NOT EXISTS (SELECT FROM notes n WHERE n.contact_id = t.id)',
    by: 'worker_id',
  },
  {
    of: /self-referrals\/\{selfReferralId\}\/telling/,
    source: 'watch.self_referrals',
    by: 'reader_id',
    when: `t.ended_as IN ('redirected', 'set_aside') AND t.told_at IS NULL`,
  },
  {
    of: /self-referrals\/\{selfReferralId\}\/erasure/,
    source: 'watch.self_referrals',
    by: 'reader_id',
    when: 't.ended_at IS NOT NULL',
  },
  { of: /self-referrals\/\{selfReferralId\}$/, source: 'watch.self_referrals', by: 'reader_id' },
  {
    of: /self-referrals\/\{selfReferralId\}/,
    source: 'watch.self_referrals',
    by: 'reader_id',
    when: 't.ended_at IS NULL',
  },
  {
    of: /POST .*\/emergency-accesses$/,
    source: 'watch.unseen',
    by: 'stranger_id',
    when: 't.stranger_id IS NOT NULL',
  },
  { of: /POST .*\/snoozes$/, source: 'watch.overdue', by: 'responsible_worker_id' },
  { of: /POST .*\/(ties|relatives)$/, source: 'relatives', when: 't.removed_at IS NULL' },
  { of: /POST .*\/household-(notes|findings)$/, source: 'household_members', when: 't.ended_on IS NULL' },
  { of: /POST .*\/instrument-responses\/\{responseId\}\/error/, when: 't.errored_at IS NULL' },
  {
    of: /instrument-responses\/\{responseId\}\/household-copies/,
    when: `${isDone} AND t.client_id IN (SELECT m.client_id
      FROM household_members m JOIN household_members o ON o.household_id = m.household_id AND o.client_id <> m.client_id)`,
  },
  { of: /instrument-responses\/\{responseId\}\/(amendments|error)/, when: isDone },
  { of: /instrument-responses\/\{responseId\}/, when: 't.completed_at IS NULL AND t.errored_at IS NULL' },
  {
    of: /PUT .*uploads\/\{uploadId\}\/content/,
    when: 't.arrived_at IS NULL AND t.removed_at IS NULL',
    by: 'recorded_by',
  },
  { of: /GET .*uploads\/\{uploadId\}\/content/, when: 't.arrived_at IS NOT NULL AND t.removed_at IS NULL' },
  { of: /(PATCH|PUT) .*referrals\/\{referralId\}$/, when: `t.status = 'draft'` },
  { of: /referrals\/\{referralId\}\/sending/, when: `t.status = 'draft'` },
  { of: /POST .*referrals\/\{referralId\}\/(?!links\/\{)/, when: isOpenReferral },
  {
    of: /plan\/versions\/\{versionId\}\/agreements/,
    when: 't.written_at = (SELECT max(v.written_at) FROM plan_versions v WHERE v.plan_id = t.plan_id)',
  },
  { of: /closures\/\{closureId\}\/reopening/, when: 't.reopened_at IS NULL' },
  { of: /closure-requests\/\{requestId\}\/withdrawal/, when: 't.answered_at IS NULL', by: 'asked_by' },
  { of: /snoozes\/\{snoozeId\}/, when: 't.ended_at IS NULL', by: 'worker_id' },
  { of: /appointments\/\{appointmentId\}/, when: `t.status = 'planned'` },
  { of: /cases\/\{caseId\}\/triage/, when: 't.closed_at IS NULL AND t.triage IS NULL' },
  { of: /cases\/\{caseId\}\/tellings/, when: `t.triage IN ('redirected', 'wait_listed')` },
  { of: /\{clientId\}\/(goals|steps|plan)$/, source: 'plans' },
];

/** These end much that others need: asked one time in eight. */
export const rarely = /workers\/\{workerId\}\/|programs\/\{programId\}\/ending|\/closure$|\/merges$/;

export const fitOf = (method: string, path: string): Fit | undefined =>
  fits.find(({ of }) => of.test(`${method} ${path}`));
