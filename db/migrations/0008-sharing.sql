-- What may be told to whom, and what was told.

CREATE TABLE consents (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('service', 'sharing')),
  organization_id uuid,
  purpose text NOT NULL CHECK (purpose IN ('service', 'referral', 'coordination', 'advocacy', 'payment')),
  categories text[] NOT NULL DEFAULT '{}' CHECK (categories <@ '{contact,needs,plan,substance_use,domestic_violence,mental_health,hiv,immigration}'),
  given text NOT NULL CHECK (given IN ('signed', 'verbal', 'electronic')),
  words text,
  given_on date NOT NULL,
  expires_on date,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text,
  recorded_by uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, client_id, id),
  FOREIGN KEY (agency_id, client_id) REFERENCES clients,
  FOREIGN KEY (agency_id, organization_id) REFERENCES organizations,
  FOREIGN KEY (agency_id, recorded_by) REFERENCES workers,
  CHECK ((kind = 'service') = (organization_id IS NULL)),
  CHECK ((kind = 'service') = (purpose = 'service')),
  CHECK (expires_on >= given_on),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
);
COMMENT ON TABLE consents IS 'What the client allows: to be served, or that this organization is told these categories for this purpose, until when. It says what may be told, never what is so; the whole care team reads it.';
COMMENT ON COLUMN consents.categories IS 'contact, needs, plan, and the sensitive ones: substance_use, domestic_violence, mental_health, hiv, immigration.';
COMMENT ON COLUMN consents.words IS 'What the client said or wrote about it.';
COMMENT ON COLUMN consents.expires_on IS 'The last day on which it holds; null while no day was named.';
CREATE INDEX ON consents (agency_id, client_id);
CALL access.guard_client_table('consents');
CALL access.keep_history_of('consents');
REVOKE UPDATE ON consents FROM throughline_app;
GRANT UPDATE (withdrawn_at, withdrawn_by, withdrawn_reason, version) ON consents TO throughline_app;

CREATE TABLE disclosures (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  consent_id uuid,
  referral_id uuid,
  organization_id uuid,
  recipient text NOT NULL,
  purpose text NOT NULL,
  categories text[] NOT NULL,
  content jsonb NOT NULL,
  how text NOT NULL CHECK (how IN ('link', 'letter', 'phone', 'in person', 'printed')),
  notice text NOT NULL,
  disclosed_at timestamptz NOT NULL DEFAULT now(),
  disclosed_by uuid NOT NULL,
  sensitivity text,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, client_id) REFERENCES clients,
  FOREIGN KEY (agency_id, client_id, consent_id) REFERENCES consents (agency_id, client_id, id),
  FOREIGN KEY (agency_id, organization_id) REFERENCES organizations,
  FOREIGN KEY (agency_id, disclosed_by) REFERENCES workers
);
COMMENT ON TABLE disclosures IS 'What was told to somebody outside, word for word, on which consent, with the notice that went along. Never changed.';
COMMENT ON COLUMN disclosures.notice IS 'The sentences the law wants beside it, one a line.';
CREATE INDEX ON disclosures (agency_id, client_id);
CREATE INDEX ON disclosures (agency_id, referral_id);
CALL access.guard_client_table('disclosures');
REVOKE UPDATE ON disclosures FROM throughline_app;
CREATE POLICY partner_reads ON disclosures FOR SELECT TO throughline_app USING (referral_id = (SELECT access.referral_id()));
