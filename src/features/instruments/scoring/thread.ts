import { parentPort } from 'node:worker_threads';
import { doTask, type TaskName, type Tasks } from './tasks.ts';

type Asked = { readonly name: TaskName; readonly asked: Tasks[TaskName]['asked'] };

/** A thread of its own: an expression that never ends is ended with it, and nobody else waits meanwhile. */
parentPort?.on('message', ({ name, asked }: Asked) => {
  try {
    parentPort?.postMessage({ told: (doTask[name] as (asked: unknown) => unknown)(asked) });
  } catch (error) {
    parentPort?.postMessage({ failed: error instanceof Error ? error.message : 'failed' });
  }
});
