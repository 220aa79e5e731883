import { runUntilStopped } from './run.ts';

/** `npm start`: the product as it runs in an agency. */
await runUntilStopped({
  ready: ({ address, firstRunCode, isNew }) => {
    console.log(`Throughline is ready at ${address}`);
    if (isNew)
      console.log(`Open ${address}/first-run and enter this code to make your agency: ${firstRunCode}`);
  },
});
