/** Ways in which an event cannot be written, and what mends them again. */
export const unwritable: Readonly<Record<string, { readonly breaks: string; readonly mends: string }>> = {
  'the right to add events is gone': {
    breaks: 'REVOKE INSERT ON audit_events FROM throughline_definer',
    mends: 'GRANT INSERT ON audit_events TO throughline_definer',
  },
  'a trigger refuses events': raising('raise_exception'),
  'there is no room on the disk': raising('disk_full'),
};

function raising(condition: string) {
  return {
    breaks: `CREATE FUNCTION watch.fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE ${condition}; END $$;
      CREATE TRIGGER fail BEFORE INSERT ON audit_events FOR EACH ROW EXECUTE FUNCTION watch.fail()`,
    mends: 'DROP FUNCTION watch.fail() CASCADE',
  };
}
