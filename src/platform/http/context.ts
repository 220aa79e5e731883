import type { PartnerActor, VisitorActor, WorkerActor } from '../access/actor.ts';
import type { Db } from '../db/connection.ts';
import type { Received } from '../files/index.ts';
import type { ParsedInput, Route } from './route.ts';

/** Whose data was seen or changed; ids are written into the audit log as they stand. */
export type Seen = {
  readonly clients?: readonly string[];
  readonly subjects?: readonly string[];
  readonly why?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
};

type ActorOf<R extends Route> = R['may'] extends 'partner link'
  ? PartnerActor
  : R['may'] extends 'public page'
    ? VisitorActor
    : WorkerActor;

type Common<R extends Route> = ParsedInput<R> & {
  /** The injected clock's time; business rules use no other. */
  readonly now: Date;
  readonly ip: string;
  readonly requestId: string;
};

type Uploaded<R extends Route> = R extends { readonly upload: true }
  ? {
      /** The file that came with the request; kept when the handler does not throw. */
      readonly received: Received;
    }
  : unknown;

type Guarded<R extends Route> = Common<R> &
  Uploaded<R> & {
    /** The open transaction, which sees what the actor sees. */
    readonly db: Db;
    readonly actor: ActorOf<R>;
    /** Today in the agency's time zone, `YYYY-MM-DD`. */
    readonly today: string;
    /** The version the editor read (If-Match); 0 on routes that edit nothing. */
    readonly expectedVersion: number;
    /** Tells the audit log whose data this was. A route on `/…/:clientId` has told it already. */
    readonly seen: (what: Seen) => void;
    /**
     * Writes the event now, with what was told so far, for what cannot be taken back with the transaction and comes
     * next. Rejects when it cannot be written; what is told later is not in it.
     */
    readonly record: () => Promise<void>;
  };

/** What a handler works with. Routes that anyone may call get no database and no actor. */
export type Context<R extends Route> = R['may'] extends 'anyone' ? Common<R> : Guarded<R>;

/** JSON text made by the database, sent as it is; `id` names the one record in it for the audit log. */
export class RawJson {
  readonly text: string;
  readonly id: string | undefined;
  constructor(text: string, id?: string) {
    this.text = text;
    this.id = id;
  }
}

/**
 * A file to be downloaded or shown. Its media type stands on the route, unless it was given by somebody: then `type`
 * is what its content was found to be, and no browser may do anything with it in our name.
 */
export class Download {
  readonly bytes: Uint8Array | AsyncIterable<Uint8Array>;
  readonly name: string;
  readonly type: string | undefined;
  constructor(bytes: Uint8Array | AsyncIterable<Uint8Array>, name: string, type?: string) {
    this.bytes = bytes;
    this.name = name;
    this.type = type;
  }
}
