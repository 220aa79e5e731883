/** Where a referral stands. One table says how it may go on, who may say so and whether a reason is wanted. */
export const statuses = [
  'draft',
  'requested',
  'wait_listed',
  'accepted',
  'rejected',
  'in_progress',
  'on_hold',
  'completed',
  'failed',
  'cancelled',
] as const;
export type Status = (typeof statuses)[number];

export const statusWords: Readonly<Record<Status, string>> = {
  draft: /*i18n*/ 'Not sent yet',
  requested: /*i18n*/ 'Waiting for an answer',
  wait_listed: /*i18n*/ 'On the waiting list',
  accepted: /*i18n*/ 'Accepted',
  rejected: /*i18n*/ 'Declined',
  in_progress: /*i18n*/ 'Under way',
  on_hold: /*i18n*/ 'On hold',
  completed: /*i18n*/ 'Completed',
  failed: /*i18n*/ 'Did not work out',
  cancelled: /*i18n*/ 'Called off',
};

/** Who answers for us, and who answers for the provider by their link. */
export const sides = ['worker', 'partner'] as const;
export type Side = (typeof sides)[number];

type Move = { readonly by: readonly Side[]; readonly reason: boolean };

const said: Move = { by: sides, reason: false };
const explained: Move = { by: sides, reason: true };
const ours: Move = { by: ['worker'], reason: false };
const oursExplained: Move = { by: ['worker'], reason: true };

/**
 * The closed loop: requested → accepted or rejected → in progress ↔ on hold → completed, failed or cancelled.
 * Only we send and call off; whatever the provider may say by their link, we may write down for them.
 */
export const moves: Readonly<Record<Status, Readonly<Partial<Record<Status, Move>>>>> = {
  draft: { requested: ours, cancelled: oursExplained },
  requested: {
    accepted: said,
    wait_listed: said,
    rejected: explained,
    failed: oursExplained,
    cancelled: oursExplained,
  },
  wait_listed: { accepted: said, rejected: explained, failed: oursExplained, cancelled: oursExplained },
  accepted: { in_progress: said, completed: said, failed: explained, cancelled: oursExplained },
  in_progress: { on_hold: explained, completed: said, failed: explained, cancelled: oursExplained },
  on_hold: { in_progress: said, completed: said, failed: explained, cancelled: oursExplained },
  rejected: {},
  completed: {},
  failed: {},
  cancelled: {},
};

/** The move, or undefined when this side may not bring a referral from here to there. */
export function findMove(from: Status, to: Status, side: Side): Move | undefined {
  const move = moves[from][to];
  return move?.by.includes(side) ? move : undefined;
}

/** Where this side may bring a referral from here, in the order of the table. */
export function movesOf(from: Status, side: Side): readonly Status[] {
  return statuses.filter((to) => findMove(from, to, side));
}

/** Sent and not ended: the provider or we still owe the next word. */
export const openStatuses = [
  'requested',
  'wait_listed',
  'accepted',
  'in_progress',
  'on_hold',
] as const satisfies readonly Status[];
export type OpenStatus = (typeof openStatuses)[number];

export const isOpen = (status: Status): status is OpenStatus => openStatuses.some((open) => open === status);
