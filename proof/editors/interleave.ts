import fc from 'fast-check';
import { assessmentRoutes, type Need } from '#features/assessments/contract.ts';
import { aNeed } from '#features/assessments/testing.ts';
import { anIntake } from '#features/cases/testing.ts';
import type { TestApp } from '#tests/support/application.ts';
import type { Answer, Caller } from '#tests/support/caller.ts';

export type EditorFindings = {
  interleavings: number;
  saved: number;
  /** Told that somebody was faster, with the other text beside their own. */
  toldWithBothTexts: number;
  /** Told, but without the text as it stands. */
  toldWithoutText: number;
  lostUpdates: number;
  /** Versions that do not follow one from the other. */
  wrongVersions: number;
  otherAnswers: number;
};

/** Both may act at the same moment, then their requests travel together. */
const act = fc.constantFrom(
  'rosa reads',
  'ingrid reads',
  'rosa saves',
  'ingrid saves',
  'both save',
  'both read',
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

/** Somebody with the page open: what they have read, and the words they have saved. */
class Editor {
  readonly name: string;
  readonly savedWords: string[] = [];
  readonly #caller: Caller;
  read: Need;
  #written = 0;

  constructor(name: string, caller: Caller, read: Need) {
    this.name = name;
    this.#caller = caller;
    this.read = read;
  }

  async reads(clientId: string): Promise<void> {
    const { body } = await this.#caller.ask(assessmentRoutes.readAssessment, {
      params: { clientId },
      query: {},
    });
    this.read = body.domains.flatMap(({ needs }) => needs).find(({ id }) => id === this.read.id) ?? this.read;
  }

  /** Adds a word of their own to what they read; when told that it has changed, they go on from what stands now. */
  async saves(clientId: string, findings: EditorFindings): Promise<void> {
    const { id, version, domain, title, words, horizon, raisedBy, sensitivity } = this.read;
    const word = `${this.name}${this.#written++}`;
    const body = { domain, title, words: `${words ?? ''} ${word}`, horizon, raisedBy, sensitivity };
    const answer = await this.#caller.ask(assessmentRoutes.changeNeed, {
      params: { clientId, needId: id },
      body,
      ifMatch: version,
    });
    if (answer.status === 200) this.#keep(answer, version, word, findings);
    else if (answer.status === 412) this.#goOn(answer, version, findings);
    else findings.otherAnswers += 1;
  }

  #keep(answer: Answer<Need>, base: number, word: string, findings: EditorFindings): void {
    findings.saved += 1;
    this.savedWords.push(word);
    this.read = answer.body;
    if (answer.body.version !== base + 1) findings.wrongVersions += 1;
  }

  #goOn(answer: Answer<Need>, base: number, findings: EditorFindings): void {
    const current = answer.problem.current as Need | undefined;
    if (current?.words && current.version > base) findings.toldWithBothTexts += 1;
    else findings.toldWithoutText += 1;
    if (current) this.read = current;
  }
}

async function interleave(
  app: TestApp,
  clientId: string,
  caseId: string,
  acts: readonly Act[],
  findings: EditorFindings,
) {
  const need = await aNeed(app.rosa, clientId, caseId, { words: 'begin' });
  const rosa = new Editor('rosa', app.rosa, need);
  const ingrid = new Editor('ingrid', app.ingrid, need);
  for (const [nth, said] of acts.entries()) {
    const who = said.startsWith('both') ? [rosa, ingrid] : said.startsWith('rosa') ? [rosa] : [ingrid];
    const turn = nth % 2 === 0 ? who : who.toReversed();
    await Promise.all(
      turn.map((editor) =>
        /reads?$/.test(said) ? editor.reads(clientId) : editor.saves(clientId, findings),
      ),
    );
  }
  await ingrid.reads(clientId);
  const kept = new Set(ingrid.read.words?.split(' '));
  const saved = [...rosa.savedWords, ...ingrid.savedWords];
  findings.lostUpdates += saved.filter((word) => !kept.has(word)).length;
  if (ingrid.read.version !== saved.length + 1) findings.wrongVersions += 1;
  findings.interleavings += 1;
}

/** Two people edit the same text in every order that chance finds; each goes on from what they are shown. */
export async function interleaveEdits(
  app: TestApp,
  given: { interleavings: number; seed: number; lanes: number },
) {
  const findings: EditorFindings = {
    interleavings: 0,
    saved: 0,
    toldWithBothTexts: 0,
    toldWithoutText: 0,
    lostUpdates: 0,
    wrongVersions: 0,
    otherAnswers: 0,
  };
  const acts = fc.array(act, { minLength: 3, maxLength: 7 });
  const waiting = fc.sample(acts, { numRuns: given.interleavings, seed: given.seed });
  const lane = async () => {
    while (waiting.length > 0) {
      const { clientId, caseId } = await anIntake(app.rosa);
      for (let inner = 0; inner < 20; inner++) {
        const next = waiting.pop();
        if (next) await interleave(app, clientId, caseId, next, findings);
      }
    }
  };
  await Promise.all(Array.from({ length: given.lanes }, lane));
  return findings;
}
