import { openCase } from '#features/assessments/index.ts';
import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { refuse } from '#platform/errors/index.ts';
import { newId, plusDays } from '#platform/values/index.ts';
import type { FromTemplate, Goal } from '../contract.ts';
import { planTemplates, type TemplateGoal } from '../rules/templates.ts';
import { GoalWriter } from './goals.ts';
import { readSources } from './sources.ts';

type ChosenGoal = FromTemplate['goals'][number];
type When = { readonly now: Date; readonly today: string };

/** Adds chosen goals and steps of a template, each tied to the one need; dates count from today. */
export class TemplateWriter {
  readonly #db: Db;
  readonly #actor: WorkerActor;
  readonly #when: When;

  constructor(db: Db, actor: WorkerActor, when: When) {
    this.#db = db;
    this.#actor = actor;
    this.#when = when;
  }

  async add(clientId: string, { caseId, template, needId, goals }: FromTemplate): Promise<Goal[]> {
    const chosen = goals.map((goal, nth) => ({ goal, of: this.#find(template, goal, nth) }));
    const [, sources] = await Promise.all([
      openCase(this.#db, this.#actor, clientId, caseId),
      readSources(this.#db, this.#actor, clientId, { needIds: [needId], strengthIds: [], hopeIds: [] }),
    ]);
    const writer = new GoalWriter(this.#db, this.#actor, this.#when.now);
    const made: Goal[] = [];
    for (const { goal, of } of chosen) {
      const text = {
        title: goal.title ?? of.title,
        words: null,
        hope: null,
        measure: goal.measure ?? of.measure,
        baseline: null,
        target: goal.target ?? of.target,
        confidence: null,
      };
      const added = await writer.insert(
        clientId,
        caseId,
        { ...text, dueOn: plusDays(this.#when.today, of.withinDays) },
        sources,
      );
      await this.#addSteps(clientId, added, goal, of);
      made.push(added);
    }
    return Promise.all(made.map(({ id }) => writer.get(clientId, id)));
  }

  #find(code: FromTemplate['template'], { key, steps }: ChosenGoal, nth: number): TemplateGoal {
    const of = planTemplates
      .find((template) => template.code === code)
      ?.goals.find((goal) => goal.key === key);
    if (!of) throw refuse(`body.goals.${nth}.key`, /*i18n*/ 'This goal is not in the template.');
    const unknown = steps.findIndex((step) => !of.steps.some((known) => known.key === step.key));
    if (unknown >= 0)
      throw refuse(`body.goals.${nth}.steps.${unknown}.key`, /*i18n*/ 'This step is not in the template.');
    return of;
  }

  async #addSteps(clientId: string, goal: Goal, { steps }: ChosenGoal, of: TemplateGoal): Promise<void> {
    const { agencyId, id: createdBy } = this.#actor;
    const origin = {
      agencyId,
      clientId,
      caseId: goal.caseId,
      goalId: goal.id,
      sensitivity: goal.sensitivity,
      createdAt: this.#when.now,
      createdBy,
    };
    const rows = of.steps.flatMap((known, position) => {
      const step = steps.find(({ key }) => key === known.key);
      if (!step) return [];
      const owner = { owner: known.owner, ownerWorkerId: known.owner === 'worker' ? createdBy : null };
      return [
        {
          ...origin,
          ...owner,
          id: newId(),
          title: step.title ?? known.title,
          dueOn: plusDays(this.#when.today, known.withinDays),
          position,
        },
      ];
    });
    if (rows.length > 0) await this.#db.insertInto('steps').values(rows).execute();
  }
}
