import { sql } from 'kysely';
import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { notFound } from '#platform/errors/index.ts';
import type { Goal } from '../contract.ts';
import { goalJson } from './json.ts';

export class GoalReader {
  protected readonly db: Db;
  protected readonly actor: WorkerActor;

  constructor(db: Db, actor: WorkerActor) {
    this.db = db;
    this.actor = actor;
  }

  /** The goal as it goes out; undefined when it is missing or hidden. */
  async find(clientId: string, goalId: string): Promise<Goal | undefined> {
    const { rows } = await sql<{ goal: Goal }>`
      SELECT ${goalJson} AS goal FROM goals g
      WHERE g.agency_id = ${this.actor.agencyId} AND g.client_id = ${clientId} AND g.id = ${goalId}`.execute(
      this.db,
    );
    return rows[0]?.goal;
  }

  /** Throws 404 when it is missing or hidden. */
  async get(clientId: string, goalId: string): Promise<Goal> {
    const goal = await this.find(clientId, goalId);
    if (!goal) throw notFound();
    return goal;
  }
}
