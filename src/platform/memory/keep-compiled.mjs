import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { isMainThread } from 'node:worker_threads';

/**
 * Loaded before everything else (`node --import`). What was compiled is kept beside the packages, so that a later
 * start neither takes the types out of a thousand modules nor keeps the tool for it in memory. Where nothing can
 * be written, each start compiles anew. Plain JavaScript, because to read TypeScript it would need that tool itself.
 */
enableCompileCache(fileURLToPath(new URL('../../../node_modules/.cache/compiled', import.meta.url)));

/**
 * What runs once is not worth being optimized: the two compilers for that leave 14 MB behind. `settleMemory` lets them
 * begin when there is work. A thread that is made later comes by here too, and would stop them for the whole process.
 */
if (isMainThread) for (const compiler of ['opt', 'maglev']) setFlagsFromString(`--no-${compiler}`);
