import { parseArgs } from 'node:util';
import { startApplication } from '#tests/support/application.ts';
import { interleaveEdits } from './editors/interleave.ts';
import { withServer } from './support/server.ts';
import { conclude } from './support/table.ts';

/** Two editors on one text, in any order and at the same moment: `npm run prove -- editors --interleavings 2500 --seed 1`. */
const { values } = parseArgs({
  options: { interleavings: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
});

const findings = await withServer(async (server) => {
  const app = await startApplication(server);
  try {
    return await interleaveEdits(app, {
      interleavings: Number(values.interleavings),
      seed: Number(values.seed),
      lanes: 3,
    });
  } finally {
    await app.close();
  }
});
const none = (what: string, found: number) => ({ what, found: String(found), bar: '0', ok: found === 0 });
conclude('Two editors', [
  { what: 'interleavings', found: String(findings.interleavings) },
  { what: 'edits saved', found: String(findings.saved) },
  { what: 'told that it had changed, with the text as it stands', found: String(findings.toldWithBothTexts) },
  none('told so without that text', findings.toldWithoutText),
  none('updates lost', findings.lostUpdates),
  none('versions that do not follow', findings.wrongVersions),
  none('other answers', findings.otherAnswers),
]);
