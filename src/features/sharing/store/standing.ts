import { type RawBuilder, sql } from 'kysely';
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
  readonly categories: readonly Category[];
  readonly givenOn: string;
  /** The last day on which it holds; null while none was named. */
  readonly expiresOn: string | null;
};

/** Either the consent on which it may be told, or why it may not; `missing` are the categories still to be asked for. */
export type Standing =
  | { readonly consent: LiveConsent; readonly absence: null; readonly missing: readonly [] }
  | { readonly consent: null; readonly absence: Absence; readonly missing: readonly Category[] };

/** The consent nearest to a wish, as `nearestConsent` finds it; null when this organization was never spoken of. */
export type NearestConsent =
  | (LiveConsent & {
      readonly withdrawn: boolean;
      readonly expired: boolean;
      readonly fits: boolean;
      readonly covers: boolean;
    })
  | null;

type Place = Readonly<
  Record<'agency' | 'client' | 'organization' | 'purpose' | 'categories' | 'day', RawBuilder<unknown>>
>;

/**
 * A scalar subquery, JSON of NearestConsent, over values or columns of a surrounding query. One consent must
 * carry all of it: this organization, this purpose, every category, given by that day, not expired, not withdrawn.
 */
export const nearestConsent = (at: Place): RawBuilder<NearestConsent> => sql<NearestConsent>`(
  SELECT json_build_object('id', k.id, 'categories', k.categories, 'givenOn', k.given_on, 'expiresOn', k.expires_on,
    'withdrawn', k.withdrawn, 'expired', k.expired, 'fits', k.fits, 'covers', k.covers)
  FROM (
    SELECT c.*, c.withdrawn_at IS NOT NULL AS withdrawn, coalesce(c.expires_on < ${at.day}::date, false) AS expired,
      c.purpose = ${at.purpose} AS fits, c.categories @> ${at.categories}::text[] AS covers
    FROM consents c
    WHERE c.agency_id = ${at.agency} AND c.client_id = ${at.client} AND c.kind = 'sharing'
      AND c.organization_id = ${at.organization} AND c.given_on <= ${at.day}::date
  ) k
  ORDER BY k.withdrawn, k.expired, k.fits DESC, k.covers DESC, k.expires_on DESC NULLS FIRST, k.given_on DESC
  LIMIT 1)`;

/** Reads the nearest consent as an answer: yes on this one, or no and why. */
export function standingOf(nearest: NearestConsent, wanted: readonly Category[]): Standing {
  if (!nearest) return absent('none', wanted);
  if (nearest.withdrawn) return absent('withdrawn', wanted);
  if (nearest.expired) return absent('expired', wanted);
  if (!nearest.fits) return absent('other purpose', wanted);
  if (!nearest.covers)
    return absent(
      'not everything',
      wanted.filter((category) => !nearest.categories.includes(category)),
    );
  const { id, categories, givenOn, expiresOn } = nearest;
  return { consent: { id, categories, givenOn, expiresOn }, absence: null, missing: [] };
}

const absent = (absence: Absence, missing: readonly Category[]): Standing => ({
  consent: null,
  absence,
  missing,
});

/** The one live consent of this client that carries the whole wish on `day` (`YYYY-MM-DD`), or why there is none. Nothing leaves without it. */
export async function findConsent(
  db: Db,
  agencyId: string,
  clientId: string,
  wish: Wish,
  day: string,
): Promise<Standing> {
  const nearest = nearestConsent({
    agency: sql`${agencyId}`,
    client: sql`${clientId}`,
    organization: sql`${wish.organizationId}`,
    purpose: sql`${wish.purpose}`,
    categories: sql`${[...wish.categories]}`,
    day: sql`${day}`,
  });
  const { rows } = await sql<{ nearest: NearestConsent }>`SELECT ${nearest} AS nearest`.execute(db);
  return standingOf(rows[0]?.nearest ?? null, wish.categories);
}
