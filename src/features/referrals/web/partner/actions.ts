import type { Ability } from '../../rules/abilities.ts';
import type { Status } from '../../rules/status.ts';

/** Everything that a provider can do by their link, in the order in which it is offered. */
export const actions = [
  'accept',
  'start',
  'wait',
  'decline',
  'appointment',
  'service',
  'complete',
  'hold',
  'fail',
  'message',
] as const;
export type Action = (typeof actions)[number];

/** What a form of an action asks for beside the words and the name. */
export type Extra = 'expectedOn' | 'waitPosition' | 'appointment' | 'received' | 'happened';

type Look = {
  readonly label: string;
  /** What the words are about, under which name the server takes them, and whether there must be any; null for none. */
  readonly words: {
    readonly label: string;
    readonly name: 'note' | 'reason' | 'text';
    readonly needed: boolean;
  } | null;
  readonly extras: readonly Extra[];
  /** What it takes: a move to a status, or an ability. */
  readonly takes: { readonly move: Status } | { readonly can: Ability };
};

const note = { label: /*i18n*/ 'Anything to add', name: 'note', needed: false } as const;
const why = { label: /*i18n*/ 'Why', name: 'reason', needed: true } as const;

export const looks: Readonly<Record<Action, Look>> = {
  accept: { label: /*i18n*/ 'Accept', words: note, extras: [], takes: { move: 'accepted' } },
  start: {
    label: /*i18n*/ 'It has begun, or goes on',
    words: note,
    extras: [],
    takes: { move: 'in_progress' },
  },
  wait: {
    label: /*i18n*/ 'Put on the waiting list',
    words: note,
    extras: ['expectedOn', 'waitPosition'],
    takes: { move: 'wait_listed' },
  },
  decline: { label: /*i18n*/ 'Decline', words: why, extras: [], takes: { move: 'rejected' } },
  appointment: {
    label: /*i18n*/ 'Offer an appointment',
    words: null,
    extras: ['appointment'],
    takes: { can: 'appointment' },
  },
  service: {
    label: /*i18n*/ 'Say what was received',
    words: note,
    extras: ['received'],
    takes: { can: 'service' },
  },
  complete: {
    label: /*i18n*/ 'It is completed',
    words: { ...note, name: 'reason' },
    extras: ['happened'],
    takes: { move: 'completed' },
  },
  hold: { label: /*i18n*/ 'It pauses', words: why, extras: ['expectedOn'], takes: { move: 'on_hold' } },
  fail: {
    label: /*i18n*/ 'It did not work out',
    words: why,
    extras: ['happened'],
    takes: { move: 'failed' },
  },
  message: {
    label: /*i18n*/ 'Write a message',
    words: { label: /*i18n*/ 'Message', name: 'text', needed: true },
    extras: [],
    takes: { can: 'message' },
  },
};

type Able = { readonly moves: readonly Status[]; readonly can: readonly Ability[] };

/** What is offered now: what the server says can be done, and nothing else. */
export function offered({ moves, can }: Able): readonly Action[] {
  return actions.filter((action) => {
    const { takes } = looks[action];
    return 'move' in takes ? moves.includes(takes.move) : can.includes(takes.can);
  });
}
