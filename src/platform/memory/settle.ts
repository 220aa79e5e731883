import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type Collect = (how: { type: 'major'; execution: 'sync'; flavor: 'last-resort' }) => void;

/** From now on code that is often run is optimized; `keep-compiled.mjs` had it wait while modules are loaded. */
export function optimizeFromNow(): void {
  for (const compiler of ['opt', 'maglev']) setFlagsFromString(`--${compiler}`);
}

/**
 * Gives back to the machine what loading took: reading a thousand modules leaves some 200 MB of garbage that
 * V8 keeps for itself on a machine with room, though the application needs 40. Takes about a tenth of a second, once.
 */
export function settleMemory(): void {
  setFlagsFromString('--expose-gc');
  const collect: Collect = runInNewContext('gc');
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
