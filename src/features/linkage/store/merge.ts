import { sql } from 'kysely';
import { can } from '#platform/access/capabilities.ts';
import { Conflict, notFound, refuse } from '#platform/errors/index.ts';
import { newId } from '#platform/values/index.ts';
import type { MergePreview, NewMerge } from '../contract.ts';
import { factNames, goesWith, type Obstacle, obstacles } from '../rules/facts.ts';
import { LinkageReader } from './people.ts';

type Row = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly name: string;
  readonly version: number;
};
type Value = MergePreview['differing'][number]['survivor'];
type Count = MergePreview['moving'][number];

const known = (value: Value) =>
  Array.isArray(value) ? value.length > 0 : value !== null && value !== '' && value !== false;
const alike = (one: Value, other: Value) => JSON.stringify(one) === JSON.stringify(other);

const blank = (one: Value, other: Value) => !known(one) && !known(other);

function differing(survivor: Row, other: Row): MergePreview['differing'] {
  return factNames.flatMap((fact) => {
    const [mine, theirs] = [survivor[fact] as Value, other[fact] as Value];
    if (alike(mine, theirs) || blank(mine, theirs)) return [];
    const suggested = !known(mine) && known(theirs) ? ('other' as const) : ('survivor' as const);
    return [{ fact, survivor: mine, other: theirs, suggested }];
  });
}

/** How many rows of what, of those that the actor may see; only those written after an id was made, if one is given. */
const rowsOf = (clientId: string, since: string | null = null) => sql`(
  SELECT coalesce(json_agg(json_build_object('kind', m.table_name, 'count', m.how_many) ORDER BY m.how_many DESC, m.table_name), '[]')
  FROM (SELECT table_name, sum(how_many)::integer AS how_many FROM access.rows_of(${clientId}, ${since}::uuid) GROUP BY table_name) m)`;

/** Shows what a merge would do. */
export class MergeReader extends LinkageReader {
  /** Throws 404 unless the actor sees both. */
  async preview(survivorId: string, otherId: string): Promise<MergePreview> {
    const [survivor, other] = await this.both(survivorId, otherId, '');
    const { rows } = await sql<Pick<MergePreview, 'moving' | 'newlySeeing'> & { forbids: Obstacle[] }>`
      SELECT access.merge_obstacles(${survivorId}, ${otherId}) AS forbids,
        ${rowsOf(otherId)} AS moving,
        (SELECT coalesce(json_agg(json_build_object('worker', json_build_object('id', w.id, 'name', w.name), 'client', json_build_object('id', c.id, 'name', c.name)) ORDER BY w.name), '[]')
          FROM access.newly_seeing(${survivorId}, ${otherId}) n
          JOIN workers w ON w.agency_id = ${this.actor.agencyId} AND w.id = n.worker_id
          JOIN clients c ON c.agency_id = ${this.actor.agencyId} AND c.id = n.client_id) AS newly_seeing`.execute(
      this.db,
    );
    const [found] = rows;
    if (!found) throw notFound();
    const wider: Obstacle[] = found.newlySeeing.length > 0 && !this.leads ? ['wider'] : [];
    return {
      survivor: { id: survivor.id, name: survivor.name, version: survivor.version },
      other: { id: other.id, name: other.name, version: other.version },
      differing: differing(survivor, other),
      moving: found.moving,
      newlySeeing: found.newlySeeing,
      obstacles: [...found.forbids, ...wider],
    };
  }

  /** Supervisors and directors decide what others would newly see. */
  get leads(): boolean {
    return can(this.actor.roles, 'assign cases');
  }

  protected async both(
    survivorId: string,
    otherId: string,
    lock: '' | 'FOR UPDATE',
  ): Promise<readonly [Row, Row]> {
    const { rows } = await sql<{ row: Row }>`SELECT to_jsonb(c) AS row FROM clients c
      WHERE c.agency_id = ${this.actor.agencyId} AND c.id IN (${survivorId}, ${otherId}) ORDER BY c.id ${sql.raw(lock)}`.execute(
      this.db,
    );
    const survivor = rows.find(({ row }) => row.id === survivorId)?.row;
    const other = rows.find(({ row }) => row.id === otherId)?.row;
    if (!survivor || !other || survivor === other) throw notFound();
    return [survivor, other];
  }
}

/** Makes one record of two, and two again. */
export class MergeWriter extends MergeReader {
  /** Answers the id of the merge; throws 404, 412 when one of the two was changed meanwhile, 422 with what forbids it. */
  async merge(
    survivorId: string,
    { otherId, otherVersion, take, reason }: NewMerge,
    version: number,
    now: Date,
  ) {
    const [survivor, other] = await this.both(survivorId, otherId, 'FOR UPDATE');
    const preview = await this.preview(survivorId, otherId);
    if (survivor.version !== version || other.version !== otherVersion) {
      const sentence = /*i18n*/ 'One of the two records was changed meanwhile. Please look again.';
      throw new Conflict(412, 'changed-meanwhile', sentence, { current: preview });
    }
    const [obstacle] = preview.obstacles;
    if (obstacle) throw refuse('body.otherId', obstacles[obstacle], obstacle);
    const id = newId();
    const columns = take.flatMap((fact) => [fact, ...(goesWith[fact] ?? [])]);
    await sql`SELECT access.merge_clients(${id}, ${survivorId}, ${otherId}, ${reason}, ${columns}::text[], ${now})`.execute(
      this.db,
    );
    return id;
  }

  /** Throws 404, 409 while a later merge stands, 422 when what was written since ties the two together. */
  async undo(mergeId: string, clientId: string, reason: string, now: Date) {
    const { rows: later } = await sql`SELECT FROM access.merges_seen() m
      WHERE m.survivor_id = ${clientId} AND m.undone_at IS NULL AND m.id > ${mergeId}::uuid`.execute(this.db);
    if (later.length > 0) {
      throw new Conflict(
        409,
        'later-merge',
        /*i18n*/ 'Another record went into this one later. Undo that first.',
      );
    }
    type Undone = {
      survivorId: string;
      mergedId: string;
      kept: string[];
    };
    const { rows } = await sql<{ undone: Undone | null }>`
      SELECT access.undo_merge(${mergeId}, ${reason}, ${now}) AS undone`
      .execute(this.db)
      .catch(tiedTogether);
    const undone = rows[0]?.undone;
    if (!undone || undone.survivorId !== clientId) throw notFound();
    const { rows: stayed } = await sql<{
      counts: Count[];
    }>`SELECT ${rowsOf(clientId, mergeId)} AS counts`.execute(this.db);
    return {
      clientId,
      otherId: undone.mergedId,
      stayed: stayed[0]?.counts ?? [],
      kept: undone.kept,
    };
  }
}

function tiedTogether(error: unknown): never {
  if (error instanceof Error && 'code' in error && error.code === '23503') {
    throw refuse(
      'params.mergeId',
      /*i18n*/ 'Something written since the merge belongs to both: a referral of one for a need of the other, for instance. Take it apart first.',
      'tied',
    );
  }
  throw error;
}
