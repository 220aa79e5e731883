-- The people. Names at the beginning of a list are more common, as in life.

INSERT INTO clients (agency_id, id, preferred_name, given_name, family_name, birth_date, pronouns, language, interpreter_needed, phone, address,
  safe_contact_methods, safe_contact_times, safe_to_leave_message, what_matters, created_at, created_by)
SELECT p.agency_id, p.client_id, CASE WHEN load.roll(p.n, 10, 12) = 0 THEN left(g.name, 4) END, g.name, f.name,
  (p.now - (18 + load.roll(p.n, 11, 72)) * interval '1 year')::date - load.roll(p.n, 12, 365),
  load.pick(p.n, 13, '{she/her,she/her,he/him,he/him,they/them,NULL}'),
  CASE WHEN load.roll(p.n, 14, 3) = 0 THEN o.language ELSE 'en' END, load.roll(p.n, 14, 3) = 0 AND o.language <> 'en',
  '(' || load.pick(p.n, 15, '{312,773,872,708}') || ') ' || 200 + load.roll(p.n, 16, 800) || '-' || lpad(load.roll(p.n, 17, 10000)::text, 4, '0'),
  100 + load.roll(p.n, 18, 9000) || ' ' || load.pick(p.n, 19, '{Lake,Oak,Halsted,Western,Damen,Kedzie,Pulaski,Clark}') || ' Street, Chicago',
  CASE load.roll(p.n, 20, 3) WHEN 0 THEN '{call,text}' WHEN 1 THEN '{call}' ELSE '{text,visit}' END::text[],
  load.pick(p.n, 21, '{mornings,after 4 pm,any time,NULL}'), load.pick(p.n, 22, '{t,t,f,NULL}')::boolean,
  load.pick(p.n, 23, ARRAY['My grandchildren.', 'To be asked before things are decided.', 'My garden and the choir.', 'To keep my own front door.', NULL, NULL]),
  p.opened_at, p.worker_id
FROM load.people p
JOIN load.origins o ON o.hundredth = load.roll(p.n, 24, 100)
JOIN load.given g ON g.origin = o.origin AND g.place = floor(o.given * power(load.roll(p.n, 25, 100000) / 100000.0::float8, 1.5))::integer
JOIN load.family f ON f.origin = o.origin AND f.place = floor(o.family * power(load.roll(p.n, 26, 100000) / 100000.0::float8, 1.3))::integer
ORDER BY p.n;
