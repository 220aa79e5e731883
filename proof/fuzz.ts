import { parseArgs } from 'node:util';
import type { Verdict } from './fuzz/judge.ts';
import { type Defect, type Findings, fuzz, urlOf } from './fuzz/run.ts';
import { withServer } from './support/server.ts';
import { conclude, type Line } from './support/table.ts';

/**
 * Bad input: requests made from the OpenAPI document and spoiled, by everybody, against the sample agency.
 * `npm run prove -- fuzz --requests 100000 --seed 1`; a run with the same seed sends the same.
 */
const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    lanes: { type: 'string', default: '2' },
  },
});

const verdicts: readonly Verdict[] = [
  'answered 5xx',
  'took over two seconds',
  'refused without problem+json',
  'refused input without naming the field',
  'refused, and changed something',
  'took a field of ours',
];

const short = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length)}…` : text;

function show({ verdict, request, answer, changes }: Defect): void {
  const body = Buffer.isBuffer(request.body) ? request.body.toString('hex') : JSON.stringify(request.body);
  console.log(
    `\n${verdict}: ${request.method} ${short(urlOf(request), 200)} by ${request.asker.name}, ${request.spoiled}`,
  );
  const { cookie, ...headers } = request.headers;
  console.log(`  sent ${JSON.stringify(headers)} ${short(body ?? 'nothing', 400)}`);
  console.log(
    `  got ${answer.status} in ${Math.round(answer.ms)} ms: ${short(answer.text, 300)} ${changes.join(', ')}`,
  );
}

/** One example of each kind of defect on each operation says enough. */
function showDefects({ defects }: Findings): void {
  const kinds = new Map(
    defects.map((defect) => [
      `${defect.verdict} ${defect.request.operation.path} ${defect.answer.status}`,
      defect,
    ]),
  );
  for (const defect of [...kinds.values()].slice(0, 60)) show(defect);
}

function linesOf(findings: Findings): Line[] {
  const statuses = [...findings.byStatus].sort(([one], [other]) => one - other);
  return [
    { what: 'requests', found: String(findings.requests) },
    { what: 'operations in the document', found: String(findings.operations) },
    { what: 'operations that something succeeded on', found: String(findings.done.size) },
    {
      what: 'slowest answer',
      found: `${Math.round(findings.slowestMs)} ms`,
      bar: '≤2000 ms',
      ok: findings.slowestMs <= 2000,
    },
    ...[...findings.bySpoil].map(([what, n]): Line => ({ what: `spoiled by ${what}`, found: String(n) })),
    ...statuses.map(([status, n]): Line => ({ what: `answered ${status}`, found: String(n) })),
    ...verdicts.map((verdict): Line => {
      const found = findings.defects.filter((defect) => defect.verdict === verdict).length;
      return { what: verdict, found: String(found), bar: '0', ok: found === 0 };
    }),
  ];
}

const findings = await withServer((server) =>
  fuzz(server, {
    requests: Number(values.requests),
    seed: Number(values.seed),
    lanes: Number(values.lanes),
    log: (line) => console.error(line),
  }),
);
showDefects(findings);
conclude('Bad input', linesOf(findings));
