import { openStatuses, type Side, type Status, statuses } from './status.ts';

/** What else can be done with a referral, beside moving it on. */
export const abilities = [
  'edit',
  'send',
  'link',
  'remind',
  'message',
  'call',
  'appointment',
  'service',
  'facts',
] as const;
export type Ability = (typeof abilities)[number];

type Rule = { readonly by: readonly Side[]; readonly at: readonly Status[] };

const sent = statuses.filter((status) => status !== 'draft');
const helping = ['accepted', 'in_progress', 'on_hold'] as const satisfies readonly Status[];

/** Who may do what at which status; the server and the buttons both read it. */
const rules: Readonly<Record<Ability, Rule>> = {
  edit: { by: ['worker'], at: ['draft'] },
  send: { by: ['worker'], at: ['draft'] },
  link: { by: ['worker'], at: openStatuses },
  remind: { by: ['worker'], at: openStatuses },
  message: { by: ['worker', 'partner'], at: openStatuses },
  call: { by: ['worker'], at: sent },
  appointment: { by: ['worker', 'partner'], at: helping },
  service: { by: ['worker', 'partner'], at: [...helping, 'completed'] },
  facts: { by: ['worker'], at: sent },
};

export function may(ability: Ability, status: Status, side: Side): boolean {
  const { by, at } = rules[ability];
  return by.includes(side) && at.includes(status);
}

export const abilitiesOf = (status: Status, side: Side): readonly Ability[] =>
  abilities.filter((ability) => may(ability, status, side));
