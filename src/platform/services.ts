import type { Auth } from './auth/index.ts';
import type { SealedFiles } from './files/index.ts';

/** What a room may need besides the transaction of the request. */
export type Services = {
  readonly auth: Auth;
  readonly files: SealedFiles;
  readonly clock: () => Date;
  /** Where browsers find this installation, without a slash at the end. */
  readonly publicUrl: string;
  /** Printed in the console at the start; whoever knows it may make the agency while there is none. */
  readonly firstRunCode: string;
};
