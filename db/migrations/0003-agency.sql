-- The agency, its programs and the people who work there.

CREATE TABLE agencies (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  time_zone text NOT NULL DEFAULT 'UTC',
  language text NOT NULL DEFAULT 'en',
  note_due_hours integer NOT NULL DEFAULT 48 CHECK (note_due_hours > 0),
  phone text,
  created_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1
);
COMMENT ON TABLE agencies IS 'Who serves. Everything else belongs to exactly one agency.';
COMMENT ON COLUMN agencies.note_due_hours IS 'A note signed later than this many hours after the contact is late.';
CALL access.guard_agency_table('agencies', 'id');

CREATE TABLE programs (
  agency_id uuid NOT NULL REFERENCES agencies,
  id uuid NOT NULL,
  name text NOT NULL,
  description text NOT NULL DEFAULT '',
  contact_every_days integer NOT NULL DEFAULT 30 CHECK (contact_every_days > 0),
  contact_every_days_high_risk integer NOT NULL DEFAULT 7 CHECK (contact_every_days_high_risk > 0),
  answer_days_today integer NOT NULL DEFAULT 1,
  answer_days_soon integer NOT NULL DEFAULT 3,
  answer_days_routine integer NOT NULL DEFAULT 7,
  follow_up_days integer[] NOT NULL DEFAULT '{30,90}',
  closing_reasons text[] NOT NULL DEFAULT '{goals met,moved away,chose to stop,referred on,lost contact,died}',
  ended_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (agency_id, id)
);
COMMENT ON TABLE programs IS 'A line of work with its own rules: how often to be in touch, how long a referral may wait, when to call after closure.';
CALL access.guard_agency_table('programs');

CREATE TABLE workers (
  agency_id uuid NOT NULL REFERENCES agencies,
  id uuid NOT NULL,
  user_id text UNIQUE,
  caseload_id uuid NOT NULL UNIQUE,
  name text NOT NULL,
  email text NOT NULL,
  phone text,
  job_title text NOT NULL DEFAULT '',
  language text NOT NULL DEFAULT 'en',
  languages text[] NOT NULL DEFAULT '{en}',
  roles text[] NOT NULL DEFAULT '{}' CHECK (roles <@ '{case_manager,supervisor,director,administrator,auditor}'),
  clearances text[] NOT NULL DEFAULT '{}' CHECK (clearances <@ '{substance_use,domestic_violence,mental_health,hiv,immigration}'),
  case_weight_limit numeric(6, 1) NOT NULL DEFAULT 40,
  started_on date NOT NULL DEFAULT current_date,
  ended_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (agency_id, id)
);
COMMENT ON TABLE workers IS 'A member of staff, in one or more roles.';
COMMENT ON COLUMN workers.caseload_id IS 'The principal in whose name this worker''s clients are seen: by the worker and by whoever supervises them.';
COMMENT ON COLUMN workers.clearances IS 'Sensitive categories that this worker may read.';
CALL access.guard_agency_table('workers');

CREATE TABLE worker_programs (
  agency_id uuid NOT NULL,
  worker_id uuid NOT NULL,
  program_id uuid NOT NULL,
  spans boolean NOT NULL DEFAULT false,
  PRIMARY KEY (agency_id, worker_id, program_id),
  FOREIGN KEY (agency_id, worker_id) REFERENCES workers,
  FOREIGN KEY (agency_id, program_id) REFERENCES programs
);
COMMENT ON TABLE worker_programs IS 'Where somebody works; spans means that they see every client of the program.';
CALL access.guard_agency_table('worker_programs');
GRANT DELETE ON worker_programs TO throughline_app;
CREATE POLICY agency_removes ON worker_programs FOR DELETE TO throughline_app
  USING (agency_id = (SELECT access.worker_agency_id()));

CREATE TABLE supervisions (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  supervisor_id uuid NOT NULL,
  worker_id uuid NOT NULL,
  started_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, supervisor_id) REFERENCES workers,
  FOREIGN KEY (agency_id, worker_id) REFERENCES workers,
  CHECK (supervisor_id <> worker_id)
);
COMMENT ON TABLE supervisions IS 'Who supervises whom, from when until when.';
CREATE INDEX ON supervisions (agency_id, supervisor_id) WHERE ended_at IS NULL;
CREATE INDEX ON supervisions (agency_id, worker_id) WHERE ended_at IS NULL;
CALL access.guard_agency_table('supervisions');
