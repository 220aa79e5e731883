-- One answering of an instrument, kept for several of a household: each record has a response of its own.

ALTER TABLE instrument_responses ADD COLUMN household_entry_id uuid;
COMMENT ON COLUMN instrument_responses.household_entry_id IS 'Answered once for several members of a household: their responses share it.';
CREATE INDEX ON instrument_responses (agency_id, household_entry_id) WHERE household_entry_id IS NOT NULL;
