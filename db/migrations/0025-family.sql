-- The people of somebody's life: relatives as the client tells of them, how they stand to one another, who may be
-- told what, with whom they live, and the systems around them.

ALTER TABLE clients
  ADD COLUMN sex text CHECK (sex IN ('female', 'male', 'intersex')),
  ADD COLUMN gender text CHECK (gender IN ('woman', 'man', 'nonbinary', 'other')),
  ADD COLUMN gender_words text;
COMMENT ON COLUMN clients.sex IS 'As the person says, at birth; null when nobody has asked.';
COMMENT ON COLUMN clients.gender IS 'As the person says; null when nobody has asked.';
COMMENT ON COLUMN clients.gender_words IS 'Their own word for it, where the four do not say it.';

CREATE TABLE relatives (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  name text NOT NULL,
  sex text CHECK (sex IN ('female', 'male', 'intersex')),
  gender text CHECK (gender IN ('woman', 'man', 'nonbinary', 'other')),
  gender_words text,
  birth_year integer CHECK (birth_year BETWEEN 1800 AND 2200),
  died boolean NOT NULL DEFAULT false,
  death_year integer CHECK (death_year BETWEEN 1800 AND 2200),
  notes text,
  sensitivity text,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  removed_at timestamptz,
  removed_by uuid,
  removed_reason text,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, client_id, id),
  FOREIGN KEY (agency_id, client_id) REFERENCES clients,
  CHECK (death_year IS NULL OR died),
  CHECK (death_year >= birth_year)
);
COMMENT ON TABLE relatives IS 'Somebody in the client''s life, as the client tells of them. Belongs to this client''s record alone: the same aunt of two clients is two rows.';
COMMENT ON COLUMN relatives.removed_at IS 'Recorded by mistake; who they were stays in the history.';
CREATE INDEX ON relatives (agency_id, client_id);
CALL access.guard_client_table('relatives');
CALL access.keep_history_of('relatives');

CREATE TABLE relative_links (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  relative_id uuid NOT NULL,
  linked_client_id uuid NOT NULL,
  linked_at timestamptz NOT NULL,
  linked_by uuid NOT NULL,
  ended_at timestamptz,
  ended_by uuid,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, client_id, relative_id) REFERENCES relatives (agency_id, client_id, id),
  FOREIGN KEY (agency_id, linked_client_id) REFERENCES clients
);
COMMENT ON TABLE relative_links IS 'That a relative is a client too. Seen only by who sees both; so nothing is unique here, for a refusal would tell.';
CREATE INDEX ON relative_links (agency_id, relative_id) WHERE ended_at IS NULL;
CREATE INDEX ON relative_links (agency_id, linked_client_id);
CALL access.guard_client_table('relative_links');
CREATE POLICY both_seen ON relative_links AS RESTRICTIVE TO throughline_app
  USING (EXISTS (SELECT FROM clients linked WHERE linked.agency_id = relative_links.agency_id AND linked.id = relative_links.linked_client_id));

CREATE TABLE family_ties (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  from_id uuid,
  to_id uuid,
  kind text NOT NULL CHECK (kind IN (
    'biological_parent', 'adoptive_parent', 'foster_parent', 'step_parent',
    'married', 'living_together', 'partners', 'separated', 'divorced', 'former_partners',
    'sibling', 'twin', 'identical_twin', 'grandparent', 'aunt_or_uncle', 'cousin',
    'friend', 'neighbor', 'caregiver', 'guardian', 'faith_leader', 'other')),
  words text,
  closeness text CHECK (closeness IN ('close', 'very_close', 'distant', 'cut_off')),
  conflict text CHECK (conflict IN ('some', 'strong', 'violent')),
  since_year integer CHECK (since_year BETWEEN 1800 AND 2200),
  until_year integer CHECK (until_year BETWEEN 1800 AND 2200),
  sensitivity text,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  removed_at timestamptz,
  removed_by uuid,
  removed_reason text,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, client_id) REFERENCES clients,
  FOREIGN KEY (agency_id, client_id, from_id) REFERENCES relatives (agency_id, client_id, id),
  FOREIGN KEY (agency_id, client_id, to_id) REFERENCES relatives (agency_id, client_id, id),
  CHECK (from_id IS DISTINCT FROM to_id),
  CHECK (until_year >= since_year)
);
COMMENT ON TABLE family_ties IS 'How two people of one client''s life stand to one another: from_id is the parent, the grandparent, the caregiver of to_id.';
COMMENT ON COLUMN family_ties.from_id IS 'A relative; null is the client.';
COMMENT ON COLUMN family_ties.to_id IS 'A relative; null is the client.';
COMMENT ON COLUMN family_ties.closeness IS 'Null when nobody has said.';
COMMENT ON COLUMN family_ties.conflict IS 'Null when nobody has said.';
CREATE INDEX ON family_ties (agency_id, client_id);
CALL access.guard_client_table('family_ties');
CALL access.keep_history_of('family_ties');

CREATE TABLE contact_permissions (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  relative_id uuid NOT NULL,
  scope text NOT NULL CHECK (scope IN ('nothing', 'appointments', 'health', 'everything')),
  words text,
  said_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, client_id, relative_id) REFERENCES relatives (agency_id, client_id, id)
);
COMMENT ON TABLE contact_permissions IS 'What a relative may be told, in the client''s words. Never changed: the latest holds. No row means: not asked, so nothing.';
CREATE INDEX ON contact_permissions (agency_id, client_id, relative_id, said_on DESC);
CALL access.guard_client_table('contact_permissions');
REVOKE UPDATE ON contact_permissions FROM throughline_app;

ALTER TABLE household_members
  ADD COLUMN relative_id uuid,
  ADD COLUMN label text NOT NULL DEFAULT '',
  ADD FOREIGN KEY (agency_id, client_id, relative_id) REFERENCES relatives (agency_id, client_id, id),
  ADD CHECK (ended_on >= started_on);
COMMENT ON TABLE household_members IS 'People who live as one, from when until when: everybody with the same household_id. Somebody may live in several. Each membership is seen only by those who see that person.';
COMMENT ON COLUMN household_members.relative_id IS 'The member is this relative of the client, not the client.';
COMMENT ON COLUMN household_members.label IS 'What this client calls the household: at her mother''s.';
CALL access.keep_history_of('household_members');

CREATE TABLE ecomap_systems (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('school', 'work', 'health', 'faith', 'service', 'friends', 'family', 'benefits', 'neighborhood', 'culture', 'law', 'other')),
  name text NOT NULL,
  strength text NOT NULL CHECK (strength IN ('strong', 'thin', 'stressful')),
  energy text NOT NULL CHECK (energy IN ('to_them', 'from_them', 'both')),
  words text,
  organization_id uuid,
  sensitivity text,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  ended_at timestamptz,
  ended_by uuid,
  ended_reason text,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, client_id) REFERENCES clients,
  FOREIGN KEY (agency_id, organization_id) REFERENCES organizations
);
COMMENT ON TABLE ecomap_systems IS 'What the household lives among, and what it gives and takes: drawn as an ecomap (Hartman 1978).';
COMMENT ON COLUMN ecomap_systems.energy IS 'Where strength flows: to the household, from it, or both ways.';
CREATE INDEX ON ecomap_systems (agency_id, client_id);
CALL access.guard_client_table('ecomap_systems');
CALL access.keep_history_of('ecomap_systems');

ALTER TABLE contacts ADD COLUMN household_entry_id uuid;
ALTER TABLE needs ADD COLUMN household_entry_id uuid;
ALTER TABLE strengths ADD COLUMN household_entry_id uuid;
COMMENT ON COLUMN contacts.household_entry_id IS 'Recorded once for several members of a household: their copies share it.';
COMMENT ON COLUMN needs.household_entry_id IS 'Recorded once for several members of a household: their copies share it.';
COMMENT ON COLUMN strengths.household_entry_id IS 'Recorded once for several members of a household: their copies share it.';
CREATE INDEX ON contacts (agency_id, household_entry_id) WHERE household_entry_id IS NOT NULL;
