import { parseArgs } from 'node:util';
import type { Findings } from './audit/findings.ts';
import { auditEverything } from './audit/run.ts';
import { withServer } from './support/server.ts';
import { conclude, type Line } from './support/table.ts';

/**
 * The record of who saw and changed what: random reads and writes of every operation by everybody, each held
 * against what was written about it; then the same while the record cannot be written.
 * `npm run prove -- audit --requests 10000 --seed 1`; `--log error` lets the server speak too.
 */
const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    log: { type: 'string', default: 'silent' },
  },
});

const leastShare = 0.5;
const mostUnanswered = 10;

/** One example of each kind on each route says enough. */
function showWrong({ wrong }: Findings): void {
  const examples = new Map(
    wrong.map((one) => [`${one.verdict}: ${one.seen.route.method} ${one.seen.route.path}`, one]),
  );
  for (const [title, { seen }] of [...examples].slice(0, 60)) {
    const asked = seen.request.segments.join('/');
    console.log(`\n${title} by ${seen.request.asker.name}: ${seen.status} to ${asked}`);
    console.log(
      `  shown ${seen.shown.join(' ') || 'nobody'}; changed ${seen.changes.join(', ') || 'nothing'}`,
    );
    console.log(`  recorded ${JSON.stringify(seen.events).slice(0, 600)}`);
  }
}

function showUnanswered({ unanswered }: Findings): void {
  if (unanswered.length > 0) console.log('\nNever answered');
  for (const { name, why } of unanswered) console.log(`  ${name}: ${why}`);
}

function linesOf(findings: Findings): Line[] {
  const { requests, recorded, refused, unrecorded, unanswered, audited, wrong } = findings;
  const verdicts = new Map<string, number>();
  for (const { verdict } of wrong) verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
  const inexact = new Set(wrong.map(({ seen }) => seen).filter(({ status }) => status < 300));
  const exact = recorded - inexact.size;
  const share = (requests - refused) / requests;
  return [
    { what: 'requests', found: String(requests) },
    {
      what: 'answered',
      found: `${Math.round(share * 100)} %`,
      bar: `≥${leastShare * 100} %`,
      ok: share >= leastShare,
    },
    {
      what: 'routes that must be on record, and were answered',
      found: `${audited.length - unanswered.length} of ${audited.length}`,
      bar: `all but ${mostUnanswered}`,
      ok: unanswered.length <= mostUnanswered,
    },
    {
      what: 'answers on record with exact identifiers',
      found: `${exact} of ${recorded}`,
      bar: 'all',
      ok: exact === recorded,
    },
    { what: 'asked while nothing could be recorded', found: String(unrecorded) },
    { what: 'found wrong', found: String(wrong.length), bar: '0', ok: wrong.length === 0 },
    ...[...verdicts].map(([what, n]): Line => ({ what: `  ${what}`, found: String(n) })),
  ];
}

const findings = await withServer((server) =>
  auditEverything(server, {
    requests: Number(values.requests),
    seed: Number(values.seed),
    log: (line) => console.error(line),
    logLevel: values.log,
  }),
);
showWrong(findings);
showUnanswered(findings);
conclude('The record of who saw and changed what', linesOf(findings));
// The threads that set documents would keep the process alive.
process.exit();
