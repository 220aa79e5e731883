-- Sign-in: who a person is, never what they may see. Only role throughline_auth reaches these tables;
-- the application role learns of a session through access.present() alone.

CREATE TABLE auth.users (
  id text PRIMARY KEY,
  name text NOT NULL,
  email text NOT NULL UNIQUE CHECK (email = lower(email)),
  email_verified boolean NOT NULL DEFAULT false,
  image text,
  two_factor_enabled boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE auth.users IS 'Somebody who can sign in. Ids are UUIDv7 as text; workers.user_id points here.';
COMMENT ON COLUMN auth.users.two_factor_enabled IS 'Sign-in asks for a code after the password.';

CREATE TABLE auth.sessions (
  id text PRIMARY KEY,
  token text NOT NULL UNIQUE,
  user_id text NOT NULL REFERENCES auth.users ON DELETE CASCADE,
  expires_at timestamptz NOT NULL,
  locked_at timestamptz,
  ip_address text,
  user_agent text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX sessions_user_id ON auth.sessions (user_id);
COMMENT ON TABLE auth.sessions IS 'A signed-in browser. The token is the secret that a transaction presents.';
COMMENT ON COLUMN auth.sessions.expires_at IS 'Moves forward while the session is used, never past a day after it began.';
COMMENT ON COLUMN auth.sessions.locked_at IS 'Since when the session waits for the password; while set it resolves to nobody.';
COMMENT ON COLUMN auth.sessions.updated_at IS 'When the session was last seen in use, to a few minutes.';

CREATE TABLE auth.accounts (
  id text PRIMARY KEY,
  account_id text NOT NULL,
  provider_id text NOT NULL,
  user_id text NOT NULL REFERENCES auth.users ON DELETE CASCADE,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (provider_id, account_id)
);
CREATE INDEX accounts_user_id ON auth.accounts (user_id);
COMMENT ON TABLE auth.accounts IS 'One way in for a user: provider "credential" is the password, others are single sign-on.';
COMMENT ON COLUMN auth.accounts.password IS 'argon2id in PHC form, never the password.';

CREATE TABLE auth.verifications (
  id text PRIMARY KEY,
  identifier text NOT NULL,
  value text NOT NULL,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX verifications_identifier ON auth.verifications (identifier);
COMMENT ON TABLE auth.verifications IS 'One-time secrets with an end: links to set a password, sign-ins waiting for their code. Identifiers are hashed.';

CREATE TABLE auth.two_factors (
  id text PRIMARY KEY,
  user_id text NOT NULL UNIQUE REFERENCES auth.users ON DELETE CASCADE,
  secret text NOT NULL,
  backup_codes text NOT NULL,
  verified boolean NOT NULL DEFAULT true,
  failed_verification_count integer NOT NULL DEFAULT 0,
  locked_until timestamptz
);
COMMENT ON TABLE auth.two_factors IS 'The authenticator app of a user. Secret and backup codes are encrypted with the installation''s secret.';
COMMENT ON COLUMN auth.two_factors.verified IS 'False until the first right code: an enrolment that was begun and never finished locks nobody out.';

CREATE TABLE auth.rate_limits (
  key text PRIMARY KEY,
  count integer NOT NULL,
  ends_at timestamptz NOT NULL
);
CREATE INDEX rate_limits_ends_at ON auth.rate_limits (ends_at);
COMMENT ON TABLE auth.rate_limits IS 'Attempts within a window. Keys are hashed, and counted alike for addresses that have an account and those that have none.';

GRANT USAGE ON SCHEMA auth TO throughline_auth;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA auth TO throughline_auth;
