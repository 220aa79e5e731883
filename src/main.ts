import { runUntilStopped } from './run.ts';

/** `npm start`: the product as it runs in an agency. Only read, it starts nothing; so it is compiled beforehand. */
if (import.meta.main)
  await runUntilStopped({
    ready: ({ address, firstRunCode, isNew }) => {
      console.log(`Throughline is ready at ${address}`);
      if (isNew)
        console.log(`Open ${address}/first-run and enter this code to make your agency: ${firstRunCode}`);
    },
  });
