-- One round of ten contacts for everybody. In rounds, because in life the contacts of one person lie far apart on the disk.

INSERT INTO contacts (agency_id, id, client_id, case_id, worker_id, kind, with_whom, outcome, happened_at, minutes, interpreter_used, recorded_at)
SELECT p.agency_id, load.id(p.happened_at, 16, p.n * 10 + p.k), p.client_id, p.case_id, p.worker_id,
  load.pick(p.n * 10 + p.k, 80, '{phone,phone,phone,visit,visit,office,video,message,letter}'),
  load.pick(p.n * 10 + p.k, 81, '{client,client,client,client,family,provider}'),
  load.pick(p.n * 10 + p.k, 82, '{reached,reached,reached,reached,reached,reached,reached,no_answer,no_answer,missed}'),
  p.happened_at, 5 * (1 + load.roll(p.n * 10 + p.k, 83, 12)), false, p.happened_at + load.roll(p.n * 10 + p.k, 84, 600) * interval '1 minute'
FROM (SELECT p.*, k, load.contact_at(p.n, k, p.opened_at, p.latest_at) AS happened_at FROM load.people p, (SELECT current_setting('load.round')::integer AS k) r OFFSET 0) p;
