import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import {
  type EventProof,
  type HeadProof,
  keptHeads,
  noteOf,
  proveEvent,
  proveHead,
  readKeptHead,
  readPublicKey,
  trustedKeys,
  type Verdict,
  verifyAll,
} from '#platform/audit/index.ts';
import { readConfig } from '#platform/config/index.ts';
import { urlsOf } from '#platform/db/bootstrap.ts';
import { explainFailure } from '../src/failure.ts';
import { reachDatabase } from './support/reach-database.ts';

/**
 * Holds the audit log against its seals: `npm run audit:verify`. --head <file> compares with a head kept
 * elsewhere, --key <line> trusts another public key, --event <id> proves that one event is sealed,
 * --save-heads <folder> keeps the heads. Ends with 1 when anything is not as it was sealed.
 */
const { values } = parseArgs({
  options: {
    head: { type: 'string', multiple: true, default: [] },
    key: { type: 'string', multiple: true, default: [] },
    event: { type: 'string' },
    'save-heads': { type: 'string' },
  },
});

const hex = (path: readonly Buffer[]) => path.map((hash) => `    ${hash.toString('hex')}`).join('\n');

function tell({ agencyId, events, unsealed, last, findings }: Verdict): void {
  const until = last ? `sealed until ${last.sealedAt.toISOString()}` : 'nothing is sealed yet';
  console.log(`Agency ${agencyId}: ${events} events, ${until}; ${unsealed} not sealed yet.`);
  if (findings.length === 0 && last) console.log(`  All as sealed. ${last.root.toString('base64')}`);
  for (const finding of findings) console.error(`  ✗ ${finding}`);
}

function tellEvent({ seal, index, leaf, path, holds }: EventProof): void {
  console.log(
    `Event ${index + 1} of ${seal.size} under seal ${seal.number}, ${holds ? 'proven' : 'NOT PROVEN'}:`,
  );
  console.log(`  leaf\n${hex([leaf])}\n  path\n${hex(path)}\n  root\n${hex([seal.root])}`);
}

function tellHead(from: string, { last, path, holds }: HeadProof): void {
  console.log(`${holds ? 'Proven' : 'NOT PROVEN'}: seal ${last.number} only added to the head in ${from}.`);
  if (path.length > 0) console.log(hex(path));
}

async function verify(client: pg.Client, dataFolder: string): Promise<boolean> {
  const given = values.head.map(readKeptHead);
  const trusted = [...trustedKeys(dataFolder), ...values.key.flatMap((line) => readPublicKey(line) ?? [])];
  const verdicts = await verifyAll(client, { trusted, heads: [...keptHeads(dataFolder), ...given] });
  verdicts.forEach(tell);
  let fine = verdicts.every(({ findings }) => findings.length === 0);
  for (const { from, head } of given) {
    const proof = await proveHead(client, head);
    if (proof) tellHead(from, proof);
    fine &&= proof?.holds ?? false;
  }
  if (fine && values['save-heads']) save(values['save-heads'], verdicts);
  return fine;
}

function save(folder: string, verdicts: readonly Verdict[]): void {
  mkdirSync(folder, { recursive: true });
  for (const { agencyId, last } of verdicts)
    if (last) writeFileSync(join(folder, `audit-head-${agencyId}-${last.number}.txt`), noteOf(last));
}

async function proveOne(client: pg.Client, eventId: string): Promise<boolean> {
  const proof = await proveEvent(client, eventId);
  if (typeof proof === 'string') console.error(proof);
  else tellEvent(proof);
  return typeof proof !== 'string' && proof.holds;
}

async function main(): Promise<boolean> {
  const config = readConfig(process.env);
  const server = await reachDatabase(config);
  const client = new pg.Client(urlsOf(server.adminUrl, config.secret).backupUrl);
  try {
    await client.connect();
    return await (values.event ? proveOne(client, values.event) : verify(client, config.dataFolder));
  } finally {
    await client.end();
    await server.stop();
  }
}

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  console.error(explainFailure(error) ?? (error instanceof Error ? error.message : error));
  process.exitCode = 1;
}
