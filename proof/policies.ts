import { compareAll } from '#tests/access/compare/sql.ts';
import { type Report, weakenEach } from '#tests/access/mutations/all.ts';
import { startWorld } from '#tests/access/world/start.ts';
import { withTestServer } from '#tests/support/proof.ts';

/** Compares every row with the model, then weakens each policy in turn and asks whether the comparison notices. */

function count(report: Report, kind: 'made true' | 'dropped'): readonly string[] {
  const of = report.outcomes.filter(({ policy }) => policy.permissive === (kind === 'made true'));
  const noticed = of.filter(({ noticedBy }) => noticedBy).length;
  const asleep = of.filter(({ policy }) => !policy.awake).length;
  return [kind, String(of.length), String(noticed), String(asleep)];
}

const line = (cells: readonly string[]) =>
  console.log(cells.map((cell, nth) => (nth === 0 ? cell.padEnd(12) : cell.padStart(10))).join(''));

await withTestServer(async (server) => {
  const at = await startWorld(server);
  const began = performance.now();
  const seconds = () => `${((performance.now() - began) / 1000).toFixed(0)} s`;
  try {
    const { actors, tables, rows } = at.world;
    const all = [...rows.values()].reduce((sum, some) => sum + some.length, 0);
    const { cells, differences } = await compareAll({ client: at.client, takesRole: false }, at.world);
    console.log(
      `${actors.length} actors, ${tables.length} tables, ${all} rows: ${cells} questions to the database,`,
    );
    console.log(`${differences.length} answers differ from the model (${seconds()}).\n`);
    const report = await weakenEach(at.admin, at.world);
    line(['policies', 'weakened', 'noticed', 'asleep']);
    line(count(report, 'made true'));
    line(count(report, 'dropped'));
    console.log(
      `\n${report.policies} policies in ${seconds()}. Not weakened: ${report.open.length} that are true already, for`,
    );
    console.log(
      `roles no request runs as; ${report.idle.length} bars on what nothing permits. Asleep: the privilege is missing;`,
    );
    console.log('it was granted for the time of the question.');
    for (const name of report.unnoticed) console.log(`not noticed: ${name}`);
    for (const name of report.brokenBefore) console.log(`wrong before it was weakened: ${name}`);
    for (const { actor, verb, table, row, model } of differences.slice(0, 50))
      console.log(`${actor} ${model ? 'cannot' : 'can'} ${verb} ${table}: ${row}`);
    const share = 1 - report.unnoticed.length / report.outcomes.length;
    if (differences.length > 0 || report.brokenBefore.length > 0 || share < 0.98) process.exitCode = 1;
  } finally {
    await at.close();
  }
});
