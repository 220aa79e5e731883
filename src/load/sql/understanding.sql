-- What was asked, what is missing, what carries, what endangers, and how it goes.

INSERT INTO domain_inquiries (agency_id, id, client_id, case_id, domain, finding, asked_at, asked_by)
SELECT p.agency_id, load.id(p.opened_at, 6, p.n * 8 + i), p.client_id, p.case_id, h.domain, CASE WHEN i < 2 THEN 'spoken_of' ELSE 'nothing_now' END, p.opened_at, p.worker_id
FROM load.people p, generate_series(0, 3) AS i JOIN load.threads h ON true WHERE h.thread = (p.thread + i) % 12;

INSERT INTO needs (agency_id, id, client_id, case_id, domain, title, words, wished_for, horizon, recorded_at, recorded_by, ended_as, ended_at, ended_by, ended_reason)
SELECT p.agency_id, load.id(p.opened_at, 4, p.n * 4 + i), p.client_id, p.case_id, h.domain, h.need, h.words, h.wished,
  CASE WHEN i = 0 AND load.roll(p.n, 40, 4) = 0 THEN 'immediate' ELSE 'long_term' END, p.opened_at, p.worker_id,
  CASE WHEN NOT p.open THEN load.pick(p.n, 41 + i, '{met,met,partly_met,no_longer_wanted}') END, p.closed_at, CASE WHEN NOT p.open THEN p.worker_id END,
  CASE WHEN NOT p.open THEN 'Talked over at the end.' END
FROM load.people p, generate_series(0, 1) AS i JOIN load.threads h ON true WHERE h.thread = (p.thread + i) % 12;

INSERT INTO needs (agency_id, id, client_id, case_id, domain, title, words, sensitivity, recorded_at, recorded_by)
SELECT p.agency_id, load.id(p.opened_at, 4, p.n * 4 + 3), p.client_id, p.case_id, 'mental_health', 'Nights without sleep', 'I lie there and listen.', 'mental_health', p.opened_at, p.worker_id
FROM load.people p WHERE p.open AND load.roll(p.n, 43, 5) = 0;

INSERT INTO strengths (agency_id, id, client_id, case_id, domain, kind, title, words, recorded_at, recorded_by)
SELECT p.agency_id, load.id(p.opened_at, 5, p.n * 2 + i), p.client_id, p.case_id, h.domain, load.pick(p.n, 44 + i, '{strength,support,resource}'),
  h.strength, h.strength_words, p.opened_at, p.worker_id
FROM load.people p, generate_series(0, 1) AS i JOIN load.threads h ON true WHERE h.thread = (p.thread + i + 2) % 12;

CREATE UNLOGGED TABLE load.risks AS
SELECT p.agency_id, p.n, p.client_id, p.case_id, p.worker_id, p.opened_at, load.roll(p.n, 46, 20) AS rolled FROM load.people p WHERE load.roll(p.n, 46, 20) < 16;

INSERT INTO risk_assessments (agency_id, id, client_id, case_id, kind, level, evidence, protective_factors, assessed_at, assessed_by)
SELECT r.agency_id, load.id(r.opened_at, 7, r.n), r.client_id, r.case_id, load.pick(r.n, 47, '{suicide,self_neglect,domestic_violence,overdose,homelessness_tonight}'),
  CASE WHEN r.rolled = 0 THEN 'high' WHEN r.rolled < 5 THEN 'moderate' WHEN r.rolled < 10 THEN 'low' ELSE 'none_found' END,
  'Asked directly; answered openly.', 'A sister who calls every evening.', r.opened_at, r.worker_id
FROM load.risks r;

INSERT INTO safety_plans (agency_id, id, client_id, case_id, warning_signs, own_ways, places_and_people, people_to_ask, professionals, safer_surroundings, written_at, written_by)
SELECT r.agency_id, load.id(r.opened_at, 8, r.n), r.client_id, r.case_id, 'Not sleeping.', 'Walk.', 'The library.', 'My sister.', '988.', 'Medicine locked away.', r.opened_at, r.worker_id
FROM load.risks r WHERE r.rolled = 0 AND r.n % 5 < 4;

INSERT INTO domain_ratings (agency_id, id, client_id, case_id, domain, rating, rated_by, rated_at, recorded_by)
SELECT p.agency_id, load.id(p.opened_at, 24, p.n * 4 + i), p.client_id, p.case_id, h.domain, 1 + i + load.roll(p.n, 48 + i, 3), 'together',
  CASE i WHEN 0 THEN p.opened_at ELSE p.latest_at END, p.worker_id
FROM load.people p JOIN load.threads h ON h.thread = p.thread, generate_series(0, 1) AS i WHERE p.planned;
