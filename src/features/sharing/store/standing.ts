import { sql } from 'kysely';
import type { Db } from '#platform/db/index.ts';
import type { Absence, Category, Purpose } from '../rules.ts';

/** What somebody would like to tell, to whom and for what. */
export type Wish = {
  readonly organizationId: string;
  readonly purpose: Purpose;
  readonly categories: readonly Category[];
};

type LiveConsent = {
  readonly id: string;
  readonly purpose: Purpose;
  readonly categories: readonly Category[];
  readonly givenOn: string;
  /** The last day on which it holds; null while none was named. */
  readonly expiresOn: string | null;
};

/** Either the consent on which it may be told, or why it may not; `missing` are the categories still to be asked for. */
export type Standing =
  | { readonly consent: LiveConsent; readonly absence: null; readonly missing: readonly [] }
  | { readonly consent: null; readonly absence: Absence; readonly missing: readonly Category[] };

type Row = LiveConsent & {
  readonly withdrawn: boolean;
  readonly expired: boolean;
  readonly fits: boolean;
  readonly covers: boolean;
};

/**
 * The nearest consent of this client to the wish on `day` (`YYYY-MM-DD`). One consent must carry all of it:
 * this organization, this purpose, every category, given by then, not expired, not withdrawn.
 */
export async function findStanding(
  db: Db,
  agencyId: string,
  clientId: string,
  wish: Wish,
  day: string,
): Promise<Standing> {
  const { rows } = await sql<Row>`
    SELECT k.id, k.purpose, k.categories, k.given_on, k.expires_on,
      k.withdrawn_at IS NOT NULL AS withdrawn, coalesce(k.expires_on < ${day}::date, false) AS expired,
      k.purpose = ${wish.purpose} AS fits, k.categories @> ${wish.categories}::text[] AS covers
    FROM consents k
    WHERE k.agency_id = ${agencyId} AND k.client_id = ${clientId} AND k.kind = 'sharing'
      AND k.organization_id = ${wish.organizationId} AND k.given_on <= ${day}::date
    ORDER BY withdrawn, expired, fits DESC, covers DESC, k.expires_on DESC NULLS FIRST, k.given_on DESC
    LIMIT 1`.execute(db);
  return standingOf(rows[0], wish);
}

function standingOf(nearest: Row | undefined, wish: Wish): Standing {
  if (!nearest) return absent('none', wish.categories);
  if (nearest.withdrawn) return absent('withdrawn', wish.categories);
  if (nearest.expired) return absent('expired', wish.categories);
  if (!nearest.fits) return absent('other purpose', wish.categories);
  if (!nearest.covers)
    return absent(
      'not everything',
      wish.categories.filter((category) => !nearest.categories.includes(category)),
    );
  const { id, purpose, categories, givenOn, expiresOn } = nearest;
  return { consent: { id, purpose, categories, givenOn, expiresOn }, absence: null, missing: [] };
}

const absent = (absence: Absence, missing: readonly Category[]): Standing => ({
  consent: null,
  absence,
  missing,
});
