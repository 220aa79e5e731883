/** What is so in the world, in plain words; from it the model answers, and the database is filled. */
export type Agency = 'here' | 'there';
export type Program = 'stroke' | 'housing' | 'elsewhere';
export type Category = 'substance_use' | 'domestic_violence' | 'mental_health' | 'hiv' | 'immigration';
export type Role = 'case_manager' | 'supervisor' | 'director' | 'administrator' | 'auditor';

export type WorkerFacts = {
  readonly name: string;
  readonly agency: Agency;
  readonly roles: readonly Role[];
  readonly cleared?: readonly Category[];
  /** Whom they supervise now. */
  readonly supervises?: readonly string[];
  /** Whom they supervised until it ended. */
  readonly supervised?: readonly string[];
  /** Programs whose every client they see. */
  readonly spans?: readonly Program[];
  /** Programs they merely work in. */
  readonly worksIn?: readonly Program[];
  /** A session that no longer opens anything; otherwise they are signed in. */
  readonly session?: 'expired' | 'locked';
  readonly left?: true;
};

export type ClientFacts = {
  readonly name: string;
  readonly agency: Agency;
  readonly madeBy: string;
  readonly cases: readonly {
    readonly program: Program;
    readonly responsible: string;
    readonly closed?: true;
  }[];
  /** In the care team beside the responsible worker: now, and until it ended. */
  readonly team?: readonly string[];
  readonly formerTeam?: readonly string[];
  readonly sealedTo?: readonly string[];
  readonly wasSealedTo?: readonly string[];
  readonly excluded?: readonly string[];
  readonly wasExcluded?: readonly string[];
  readonly emergencyOf?: readonly string[];
  readonly lapsedEmergencyOf?: readonly string[];
};

/** Who asks. A partner holds a link to one referral; `opens` is false once it is revoked, past, or without consent. */
export type Actor =
  | { readonly kind: 'worker'; readonly name: string; readonly worker: WorkerFacts }
  | {
      readonly kind: 'partner';
      readonly name: string;
      readonly linkId: string;
      readonly referralId: string;
      readonly opens: boolean;
    }
  | { readonly kind: 'nobody'; readonly name: string };

/** One row of a table, with whatever the model needs of its columns. */
export type Row = {
  readonly table: string;
  readonly key: string;
  readonly agency: Agency | 'unknown';
  readonly client: ClientFacts | undefined;
  readonly columns: Readonly<Record<string, unknown>>;
};
