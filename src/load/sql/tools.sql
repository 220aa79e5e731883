-- What the load counts with. The schema is dropped again at the end.

CREATE SCHEMA load;

CREATE FUNCTION load.roll(n bigint, salt integer, sides integer) RETURNS integer
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT ((hashint8extended(n, salt) & 9007199254740991) % sides)::integer $$;
COMMENT ON FUNCTION load.roll(bigint, integer, integer) IS 'A number from 0 below sides, always the same for the same n and salt.';

CREATE FUNCTION load.pick(n bigint, salt integer, choices text[]) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT choices[1 + ((hashint8extended(n, salt) & 9007199254740991) % cardinality(choices))::integer] $$;

CREATE FUNCTION load.id(at timestamptz, kind integer, n bigint) RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  AS $$
    SELECT encode(
      int8send((floor(date_part('epoch', at) * 1000)::bigint << 16) | 28672)
      || int8send((-9223372036854775808)::bigint | (kind::bigint << 48) | n), 'hex')::uuid
  $$;
COMMENT ON FUNCTION load.id(timestamptz, integer, bigint) IS 'A UUIDv7 of that moment whose random part says which row of which kind it is.';

CREATE FUNCTION load.at_work(day timestamptz, n bigint, salt integer) RETURNS timestamptz
  LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT date_trunc('day', day, 'UTC') + (840 + load.roll(n, salt, 480)) * interval '1 minute' $$;
COMMENT ON FUNCTION load.at_work(timestamptz, bigint, integer) IS 'That day, some time between 14 and 22 hours UTC: office hours in Chicago.';

CREATE FUNCTION load.contact_at(n bigint, k integer, opened timestamptz, latest timestamptz) RETURNS timestamptz
  LANGUAGE sql STABLE PARALLEL SAFE
  AS $$
    SELECT greatest(opened, least(latest, load.at_work(
      opened + (latest - opened) * (1 - power((9 - k + load.roll(n * 10 + k, 50, 1000) / 1000.0) / 10, 2)::double precision), n * 10 + k, 51)))
  $$;
COMMENT ON FUNCTION load.contact_at(bigint, integer, timestamptz, timestamptz) IS 'When contact k of ten took place; they come closer together towards the latest.';

CREATE TABLE load.this (
  agency_id uuid NOT NULL,
  now timestamptz NOT NULL,
  began_at timestamptz NOT NULL,
  clients bigint NOT NULL,
  managers integer NOT NULL,
  supervisors integer NOT NULL,
  programs integer NOT NULL
);
COMMENT ON TABLE load.this IS 'How large the load is; one row.';

CREATE TABLE load.given (origin integer, place integer, name text, PRIMARY KEY (origin, place));
CREATE TABLE load.family (origin integer, place integer, name text, PRIMARY KEY (origin, place));
CREATE TABLE load.origins (hundredth integer PRIMARY KEY, origin integer, language text, given integer, family integer);
COMMENT ON TABLE load.origins IS 'Which origin each of a hundred people has, and how many names there are for it.';
