import { expect, type Page } from '@playwright/test';
import { type Answer, answerDialog, fillIn } from './forms.ts';
import { press, tick } from './hands.ts';
import { openTab } from './intake.ts';

type Answers = Readonly<Record<string, Answer>>;

/** Records a need or a strength on the page of assessments. */
export async function hear(worker: Page, what: 'need' | 'strength', said: Answers): Promise<void> {
  await press(worker.getByRole('button', { name: 'Add…', exact: true }));
  await press(worker.getByRole('menuitem', { name: `Add ${what}`, exact: true }));
  await answerDialog(worker, 'Record what they said', said, 'Record');
}

/** Adds the goals of a template with all their steps, but only those that are wanted. */
export async function startFromTemplate(
  worker: Page,
  { template, need, without }: { template: string; need: string; without: readonly string[] },
): Promise<void> {
  await press(worker.getByRole('button', { name: 'Start from a template' }));
  const dialog = worker.getByRole('dialog', { name: 'Start from a template' });
  await fillIn(dialog, { 'For which need?': need, Template: template });
  for (const goal of without) {
    const parts = dialog.getByRole('group', { name: goal });
    for (const part of await parts.getByRole('checkbox').all()) await tick(part, false);
  }
  await press(dialog.getByRole('button', { name: 'Add these to the plan' }));
  await expect(dialog).toBeHidden();
}

/** Makes a goal clearer, until nothing is asked any more. */
export async function makeSmart(worker: Page, goal: string, answers: Answers): Promise<void> {
  const strand = worker.getByRole('region', { name: goal });
  await press(worker.getByRole('button', { name: `Change: ${goal}`, exact: true }).first());
  await answerDialog(worker, 'Change goal', answers, 'Save goal');
  await expect(strand.getByText('What would make it clearer')).toBeHidden();
}

export async function addStep(worker: Page, goal: string, step: Answers): Promise<void> {
  await press(worker.getByRole('button', { name: `Add step: ${goal}` }));
  await answerDialog(worker, 'Add step', step, 'Add step');
}

/** Writes the plan down as it stands and records what they say to it. */
export async function putToThem(worker: Page, answer: Answers): Promise<void> {
  await press(worker.getByRole('button', { name: 'Put it to them' }));
  const written = worker.getByRole('dialog', { name: 'First version of the plan' });
  await press(written.getByRole('button', { name: 'Write it down and ask' }));
  await answerDialog(worker, 'Do they agree to this plan?', answer, 'Record answer');
}

/** Says how far a goal has come. */
export async function endGoal(worker: Page, goal: string, answer: Answers): Promise<void> {
  await openTab(worker, 'Plan');
  await press(worker.getByRole('button', { name: `How far? ${goal}` }));
  await answerDialog(worker, 'How far has it come?', answer, 'Record');
}

/** Says what became of a need. */
export async function endNeed(worker: Page, need: string, answers: Answers): Promise<void> {
  await openTab(worker, 'Assessments');
  await press(worker.getByRole('button', { name: `What became of it… ${need}` }));
  await answerDialog(worker, 'What became of it?', answers, 'Record');
}

/** Records how a part of life is going. */
export async function rate(worker: Page, clientId: string, ratings: Answers): Promise<void> {
  await worker.goto(`/clients/${clientId}/outcomes`);
  await press(worker.getByRole('button', { name: 'How is it going?' }));
  await fillIn(worker.getByRole('dialog'), ratings);
  await press(worker.getByRole('dialog').getByRole('button', { name: 'Write it down' }));
  await expect(worker.getByRole('dialog')).toBeHidden();
}
