import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns/format';
import type { Db } from '#platform/db/index.ts';
import { refuse } from '#platform/errors/index.ts';
import { Download, RawJson } from '#platform/http/context.ts';
import { serveRoom } from '#platform/http/room.ts';
import { directoryRoutes, type Suggestions, type Wish } from './contract.ts';
import { reasonsFor } from './rules/reasons.ts';
import { DirectoryExport } from './store/export.ts';
import { DirectoryImports } from './store/imports.ts';
import { DirectoryReader } from './store/reader.ts';
import { DirectorySearch, type Point } from './store/search.ts';
import { DirectoryWriter } from './store/writer.ts';

/** The living directory: what is offered, by whom, how one gets it, and how it went for others. */
export const directoryRoom = () =>
  serveRoom('directory', directoryRoutes, {
    findServices: ({ db, actor, now, query }) =>
      suggest(new DirectorySearch(db, actor.agencyId), query, wallTime(now, actor.timeZone)),
    readService: async ({ db, actor, params }) =>
      new RawJson(await new DirectoryReader(db, actor.agencyId).getService(params.serviceId)),
    addService: async ({ db, actor, now, body, seen }) => {
      const id = await new DirectoryWriter(db, actor, now).addService(body);
      seen({ subjects: [id] });
      return read(db, actor.agencyId, id);
    },
    changeService: async ({ db, actor, now, params, body, expectedVersion, seen }) => {
      await new DirectoryWriter(db, actor, now).changeService(params.serviceId, expectedVersion, body);
      seen({ subjects: [params.serviceId] });
      return read(db, actor.agencyId, params.serviceId);
    },
    verifyService: async ({ db, actor, now, params, body, seen }) => {
      await new DirectoryWriter(db, actor, now).verify(params.serviceId, body);
      seen({ subjects: [params.serviceId] });
      return read(db, actor.agencyId, params.serviceId);
    },
    findOrganizations: async ({ db, actor, query }) => ({
      organizations: await new DirectoryReader(db, actor.agencyId).findOrganizations(query.q ?? ''),
    }),
    readOrganization: ({ db, actor, params }) =>
      new DirectoryReader(db, actor.agencyId).getOrganization(params.organizationId),
    addOrganization: async ({ db, actor, now, body }) => {
      const writer = new DirectoryWriter(db, actor, now);
      return writer.getOrganization(await writer.addOrganization(body));
    },
    changeOrganization: async ({ db, actor, now, params, body, expectedVersion }) => {
      const writer = new DirectoryWriter(db, actor, now);
      await writer.changeOrganization(params.organizationId, expectedVersion, body);
      return writer.getOrganization(params.organizationId);
    },
    importDirectory: async ({ db, actor, now, body, seen }) => {
      const report = await new DirectoryImports(db, actor.agencyId).take(body, { at: now, by: actor.id });
      seen({
        subjects: report.id ? [report.id] : [],
        detail: { source: report.source, dryRun: report.dryRun, counts: report.counts },
      });
      return report;
    },
    listImports: async ({ db, actor }) => ({
      imports: await new DirectoryImports(db, actor.agencyId).list(),
    }),
    exportDirectory: async ({ db, actor, today }) => {
      const text = await new DirectoryExport(db, actor.agencyId).text();
      return new Download(Buffer.from(text), `directory-${today}.json`);
    },
  });

const read = async (db: Db, agencyId: string, id: string) =>
  new RawJson(await new DirectoryReader(db, agencyId).getService(id));

type At = { readonly day: string; readonly time: string; readonly now: Date };

function wallTime(now: Date, timeZone: string): At {
  const wall = new TZDate(now.getTime(), timeZone);
  return { day: format(wall, 'yyyy-MM-dd'), time: format(wall, 'HH:mm'), now };
}

async function suggest(search: DirectorySearch, wish: Wish, at: At): Promise<Suggestions> {
  const rows = await search.find(wish, wish.near ? await pointOf(search, wish.near) : undefined);
  const services = rows.map((row) => ({
    id: row.id,
    name: row.name,
    organization: { id: row.organizationId, name: row.organizationName },
    status: row.status,
    domains: row.domains,
    description: row.description,
    place: row.place,
    phone: row.phone,
    distanceKm: row.distanceKm,
    reasons: reasonsFor(row, wish, at),
  }));
  return { total: rows[0]?.total ?? 0, services };
}

async function pointOf(search: DirectorySearch, near: string): Promise<Point> {
  const [, latitude, longitude] = /^(-?\d{1,2}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)$/.exec(near) ?? [];
  const point =
    latitude && longitude
      ? { latitude: Number(latitude), longitude: Number(longitude) }
      : await search.findPoint(near);
  if (point && Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180) return point;
  throw refuse(
    'query.near',
    /*i18n*/ 'We know no address there. Please give a town or postal code of the directory, or latitude and longitude.',
    'unknown-place',
  );
}
