-- A stay in a household can be corrected by two at once without loss; children expected or lost belong to the family.

ALTER TABLE household_members ADD COLUMN version integer NOT NULL DEFAULT 1;

ALTER TABLE relatives ADD COLUMN unborn text CHECK (unborn IN ('pregnancy', 'miscarriage', 'stillbirth'));
COMMENT ON COLUMN relatives.unborn IS 'A child who is expected, or was lost before or at birth; null for everybody else.';
