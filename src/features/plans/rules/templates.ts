import type { StepOwner } from './steps.ts';

export const templateCodes = ['home_after_stroke', 'keeping_a_home', 'living_with_trauma'] as const;
export type TemplateCode = (typeof templateCodes)[number];

export type TemplateStep = {
  readonly key: string;
  readonly title: string;
  readonly owner: StepOwner;
  /** Days from the day on which it is added. */
  readonly withinDays: number;
};

export type TemplateGoal = {
  readonly key: string;
  readonly title: string;
  readonly measure: string;
  readonly target: string;
  readonly withinDays: number;
  readonly steps: readonly TemplateStep[];
};

export type PlanTemplate = {
  readonly code: TemplateCode;
  readonly label: string;
  readonly goals: readonly TemplateGoal[];
};

const homeAfterStroke: PlanTemplate = {
  code: 'home_after_stroke',
  label: /*i18n*/ 'Home after a stroke',
  goals: [
    {
      key: 'moving',
      title: /*i18n*/ 'Walk safely again, inside and outside',
      measure: /*i18n*/ 'Distance walked without help',
      target: /*i18n*/ 'To the corner shop and back',
      withinDays: 90,
      steps: [
        {
          key: 'physical_therapy',
          title: /*i18n*/ 'Begin physical therapy',
          owner: 'provider',
          withinDays: 14,
        },
        {
          key: 'exercises',
          title: /*i18n*/ 'Do the exercises from therapy every day',
          owner: 'client',
          withinDays: 28,
        },
        {
          key: 'falls',
          title: /*i18n*/ 'Clear the paths at home of what one can fall over',
          owner: 'family',
          withinDays: 7,
        },
      ],
    },
    {
      key: 'everyday',
      title: /*i18n*/ 'Wash, dress and cook by oneself again',
      measure: /*i18n*/ 'Tasks of the morning done without help',
      target: /*i18n*/ 'All of them on most days',
      withinDays: 90,
      steps: [
        {
          key: 'occupational_therapy',
          title: /*i18n*/ 'Begin occupational therapy',
          owner: 'provider',
          withinDays: 14,
        },
        {
          key: 'home_visit',
          title: /*i18n*/ 'Have the home looked at for rails and other aids',
          owner: 'provider',
          withinDays: 21,
        },
      ],
    },
    {
      key: 'help_at_home',
      title: /*i18n*/ 'Have the help at home that is needed',
      measure: /*i18n*/ 'Hours of help each week',
      target: /*i18n*/ 'As many as the assessment finds necessary',
      withinDays: 45,
      steps: [
        {
          key: 'papers',
          title: /*i18n*/ 'Gather the papers for the in-home care application',
          owner: 'family',
          withinDays: 7,
        },
        {
          key: 'application',
          title: /*i18n*/ 'Fill in the in-home care application together and send it',
          owner: 'worker',
          withinDays: 14,
        },
      ],
    },
    {
      key: 'others',
      title: /*i18n*/ 'Meet others who live with a stroke',
      measure: /*i18n*/ 'Meetings attended',
      target: /*i18n*/ 'Three',
      withinDays: 60,
      steps: [
        {
          key: 'support_group',
          title: /*i18n*/ 'Visit the stroke support group once',
          owner: 'client',
          withinDays: 30,
        },
      ],
    },
  ],
};

const keepingAHome: PlanTemplate = {
  code: 'keeping_a_home',
  label: /*i18n*/ 'Keeping a home',
  goals: [
    {
      key: 'arrears',
      title: /*i18n*/ 'Settle the rent that is owed',
      measure: /*i18n*/ 'Amount owed',
      target: /*i18n*/ 'Nothing, or a payment plan that is kept',
      withinDays: 60,
      steps: [
        {
          key: 'letters',
          title: /*i18n*/ 'Open the letters together and list what is owed to whom',
          owner: 'client',
          withinDays: 7,
        },
        {
          key: 'landlord',
          title: /*i18n*/ 'Call the landlord together and ask for a payment plan',
          owner: 'client',
          withinDays: 14,
        },
        { key: 'assistance', title: /*i18n*/ 'Apply for rent assistance', owner: 'worker', withinDays: 14 },
      ],
    },
    {
      key: 'rights',
      title: /*i18n*/ 'Know and use the rights of a tenant',
      measure: /*i18n*/ 'Notices answered in time',
      target: /*i18n*/ 'All of them',
      withinDays: 30,
      steps: [
        {
          key: 'legal_advice',
          title: /*i18n*/ 'Get advice from legal aid before any hearing',
          owner: 'provider',
          withinDays: 14,
        },
      ],
    },
    {
      key: 'budget',
      title: /*i18n*/ 'Have enough for the rent each month',
      measure: /*i18n*/ 'Months in which the rent was paid in time',
      target: /*i18n*/ 'Three in a row',
      withinDays: 120,
      steps: [
        {
          key: 'benefits',
          title: /*i18n*/ 'Check which benefits are not yet claimed',
          owner: 'worker',
          withinDays: 21,
        },
        {
          key: 'spending',
          title: /*i18n*/ 'Write down for a month what comes in and goes out',
          owner: 'client',
          withinDays: 35,
        },
      ],
    },
  ],
};

const livingWithTrauma: PlanTemplate = {
  code: 'living_with_trauma',
  label: /*i18n*/ 'Living with what was lived through',
  goals: [
    {
      key: 'treatment',
      title: /*i18n*/ 'Begin a treatment for trauma that feels right',
      measure: /*i18n*/ 'Sessions attended',
      target: /*i18n*/ 'Six',
      withinDays: 120,
      steps: [
        {
          key: 'choices',
          title: /*i18n*/ 'Talk through which treatments there are and what they ask',
          owner: 'client',
          withinDays: 14,
        },
        { key: 'first_visit', title: /*i18n*/ 'Have the first visit', owner: 'provider', withinDays: 45 },
      ],
    },
    {
      key: 'sleep',
      title: /*i18n*/ 'Sleep through more nights',
      measure: /*i18n*/ 'Nights of at least five hours, each week',
      target: /*i18n*/ 'Five',
      withinDays: 90,
      steps: [
        {
          key: 'evenings',
          title: /*i18n*/ 'Choose what calms the evening and try it for two weeks',
          owner: 'client',
          withinDays: 21,
        },
      ],
    },
    {
      key: 'peers',
      title: /*i18n*/ 'Be with people who understand',
      measure: /*i18n*/ 'Meetings in a month',
      target: /*i18n*/ 'Two',
      withinDays: 60,
      steps: [
        {
          key: 'peer_group',
          title: /*i18n*/ 'Visit a peer group together with somebody trusted',
          owner: 'family',
          withinDays: 30,
        },
      ],
    },
  ],
};

/** Plans to start from; each goal and step is chosen, changed or left out together with the person. */
export const planTemplates: readonly PlanTemplate[] = [homeAfterStroke, keepingAHome, livingWithTrauma];
