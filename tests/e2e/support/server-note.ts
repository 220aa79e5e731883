import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the journeys know of their server; `firstRunCode` is empty once there is an agency. */
export type ServerNote = { readonly pid: number; readonly adminUrl: string; readonly firstRunCode: string };

export const notePath = (port: string): string => join(tmpdir(), `throughline-journeys-${port}.json`);
