-- Which processes work on the queue. A process that is killed leaves its jobs locked, and the queue would wait four
-- hours for it: so each tells every few seconds that it lives, and the others free the jobs of one that went silent.

SET ROLE throughline_worker;
CREATE TABLE graphile_worker.live_pools (
  id text PRIMARY KEY,
  seen_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE graphile_worker.live_pools IS 'The pools of workers that live, and when each last said so; belongs to the role of the workers like the queue itself.';
RESET ROLE;
