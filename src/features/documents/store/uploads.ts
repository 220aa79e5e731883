import { sql } from 'kysely';
import { checkClearance } from '#features/assessments/index.ts';
import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { Conflict, notFound, refuse } from '#platform/errors/index.ts';
import { fileKinds, type Received, shownKinds } from '#platform/files/index.ts';
import { newId, sensitiveCategories } from '#platform/values/index.ts';
import type { NewUpload, Upload } from '../contract.ts';

/** Where the bytes of an upload lie, and under what name and type they go out. */
export type Content = { readonly fileName: string; readonly title: string; readonly mediaType: string };

const uploadJson = sql`json_build_object(
  'id', u.id, 'kind', u.kind, 'title', u.title, 'datedOn', u.dated_on, 'source', u.source, 'sourceName', u.source_name,
  'sensitivity', u.sensitivity, 'recordedAt', u.recorded_at, 'recordedBy', json_build_object('id', w.id, 'name', w.name),
  'onlyFor', (SELECT json_agg(json_build_object('id', n.id, 'name', n.name) ORDER BY n.name) FROM workers n
    WHERE n.agency_id = u.agency_id AND n.id = ANY (u.named_worker_ids)),
  'mediaType', u.media_type, 'bytes', u.bytes, 'scan', u.scan,
  'shown', u.scan <> 'found' AND u.media_type = ANY (${[...shownKinds]}))`;

/** Reads the files kept with a client, as far as the actor may see each. */
export class UploadReader {
  protected readonly db: Db;
  protected readonly actor: WorkerActor;

  constructor(db: Db, actor: WorkerActor) {
    this.db = db;
    this.actor = actor;
  }

  /** Newest first. Throws 404 for a client who is missing or hidden. */
  async list(clientId: string): Promise<Upload[]> {
    const { rows } = await sql<{ uploads: Upload[] }>`
      SELECT (SELECT coalesce(json_agg(${uploadJson} ORDER BY u.recorded_at DESC, u.id DESC), '[]')
        FROM uploads u JOIN workers w ON w.agency_id = u.agency_id AND w.id = u.recorded_by
        WHERE u.agency_id = c.agency_id AND u.client_id = c.id AND u.arrived_at IS NOT NULL AND u.removed_at IS NULL) AS uploads
      FROM clients c WHERE c.agency_id = ${this.actor.agencyId} AND c.id = ${clientId}`.execute(this.db);
    if (!rows[0]) throw notFound();
    return rows[0].uploads;
  }

  /** The protected categories that the actor is cleared for. */
  mayProtect() {
    return sensitiveCategories.filter((category) => this.actor.clearances.includes(category));
  }

  /** Throws 404, or 409 for a file in which a virus was found. */
  async content(clientId: string, uploadId: string): Promise<Content> {
    const found = await this.db
      .selectFrom('uploads')
      .select(['fileName', 'title', 'mediaType', 'scan'])
      .where('agencyId', '=', this.actor.agencyId)
      .where('clientId', '=', clientId)
      .where('id', '=', uploadId)
      .where('removedAt', 'is', null)
      .executeTakeFirst();
    if (!found?.fileName || !found.mediaType) throw notFound();
    if (found.scan === 'found')
      throw new Conflict(
        409,
        'quarantined',
        /*i18n*/ 'A virus was found in this file. It is locked away and nobody can open it.',
      );
    return {
      fileName: found.fileName,
      title: named(found.title, found.mediaType),
      mediaType: found.mediaType,
    };
  }
}

/** Signs that part folders, or turn the direction of what stands around them: `exe` could be read as `gpj`. */
const deceiving = /[/\\:*?"<>|\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** The title as the name of a file, with the ending that its content calls for. */
function named(title: string, mediaType: string): string {
  const name =
    title
      .replace(deceiving, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[. ]+/, '')
      .trim() || 'file';
  const ending = (fileKinds as Readonly<Record<string, string>>)[mediaType] ?? 'bin';
  return name.toLowerCase().endsWith(`.${ending}`) ? name : `${name}.${ending}`;
}

/** Keeps files with a client, inside the transaction of the request. */
export class UploadWriter extends UploadReader {
  readonly #now: Date;

  constructor(db: Db, actor: WorkerActor, now: Date) {
    super(db, actor);
    this.#now = now;
  }

  /** What a file is, before it comes; answers its id. Throws 404, or 422 naming the field. */
  async announce(clientId: string, given: NewUpload, today: string): Promise<string> {
    const { onlyFor, ...described } = given;
    checkClearance(this.actor, given.sensitivity);
    if (given.datedOn && given.datedOn > today)
      throw refuse('body.datedOn', /*i18n*/ 'This day has not come yet.');
    if (onlyFor) await this.#checkNamed(onlyFor);
    const id = newId();
    await this.db
      .insertInto('uploads')
      .values({
        ...described,
        namedWorkerIds: onlyFor,
        agencyId: this.actor.agencyId,
        id,
        clientId,
        recordedAt: this.#now,
        recordedBy: this.actor.id,
      })
      .execute();
    return id;
  }

  /**
   * The file that was announced, by who announced it, once. The same file sent again, because the answer was lost on
   * the way, is kept already: then `kept` is false and the new copy is nobody's. Throws 404.
   */
  async arrive(
    clientId: string,
    uploadId: string,
    received: Received,
  ): Promise<{ readonly upload: Upload; readonly kept: boolean }> {
    const kept = await this.#keep(clientId, uploadId, received);
    if (!kept && !(await this.#hasArrived(clientId, uploadId, received))) throw notFound();
    const upload = (await this.list(clientId)).find(({ id }) => id === uploadId);
    if (!upload) throw notFound();
    return { upload, kept };
  }

  async #hasArrived(clientId: string, uploadId: string, { sha256 }: Received): Promise<boolean> {
    const found = await this.db
      .selectFrom('uploads')
      .select('id')
      .where('agencyId', '=', this.actor.agencyId)
      .where('clientId', '=', clientId)
      .where('id', '=', uploadId)
      .where('recordedBy', '=', this.actor.id)
      .where('sha256', '=', sha256)
      .where('removedAt', 'is', null)
      .executeTakeFirst();
    return found !== undefined;
  }

  async #keep(clientId: string, uploadId: string, received: Received): Promise<boolean> {
    const arrived = await this.#update(clientId, uploadId)
      .set({
        fileName: received.name,
        mediaType: received.kind,
        bytes: received.bytes,
        sha256: received.sha256,
        scan: received.scan.state,
        scanFound: received.scan.state === 'found' ? received.scan.what : null,
        arrivedAt: this.#now,
      })
      .where('recordedBy', '=', this.actor.id)
      .where('arrivedAt', 'is', null)
      .returning('id')
      .executeTakeFirst();
    return arrived !== undefined;
  }

  /** Takes a file out of sight; the bytes stay sealed with the history. Throws 404. */
  async remove(clientId: string, uploadId: string, reason: string): Promise<void> {
    const removed = await this.#update(clientId, uploadId)
      .set({ removedAt: this.#now, removedBy: this.actor.id, removedReason: reason })
      .where('arrivedAt', 'is not', null)
      .returning('id')
      .executeTakeFirst();
    if (!removed) throw notFound();
  }

  async #checkNamed(workerIds: readonly string[]): Promise<void> {
    const found = await this.db
      .selectFrom('workers')
      .select('id')
      .where('agencyId', '=', this.actor.agencyId)
      .where('id', 'in', workerIds)
      .where('endedAt', 'is', null)
      .execute();
    if (found.length < new Set(workerIds).size)
      throw refuse('body.onlyFor', /*i18n*/ 'Please choose colleagues who work here.');
  }

  #update(clientId: string, uploadId: string) {
    return this.db
      .updateTable('uploads')
      .where('agencyId', '=', this.actor.agencyId)
      .where('clientId', '=', clientId)
      .where('id', '=', uploadId)
      .where('removedAt', 'is', null);
  }
}
