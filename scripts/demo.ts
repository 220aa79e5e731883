import { dayIn } from '#platform/values/index.ts';
import { runUntilStopped } from '../src/run.ts';
import {
  sampleAddressOf,
  samplePassword,
  sampleSignIns,
  sampleTimeZone,
  seedSample,
} from '../src/sample/index.ts';
import { ensureWebBuild } from './support/web-build.ts';

/** Everything with one command: database, web pages, the sample agency, and whom to sign in as. */
await runUntilStopped({
  prepare: ensureWebBuild,
  beforeListening: async (adminUrl, { services }) => {
    const today = dayIn(sampleTimeZone, services.clock());
    if (await seedSample(adminUrl, { today, auth: services.auth }))
      console.log('Riverbend Community Services has moved in.');
  },
  ready: ({ address }) => {
    console.log(`\nThroughline is ready at ${address}\n`);
    for (const { name, jobTitle, email } of sampleSignIns)
      console.log(`  ${email.padEnd(26)} ${name}, ${jobTitle.toLowerCase()}`);
    console.log(`\nEverybody's password is ${samplePassword}\n`);
    console.log(`A partner answers a referral here, without an account: ${sampleAddressOf(address)}`);
  },
});
