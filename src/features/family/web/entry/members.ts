import type { Reach, Reachable } from '../../contract.ts';
import { type Protection, protectionOf } from '../ProtectionField.tsx';

/** What concerns one member alone, as the form holds it. */
export type OwnWords = { readonly text: string; readonly sensitivity: Protection | '' };

/** Whose records are chosen, in which case of each, and what is for one alone. */
export type Chosen = {
  readonly ids: readonly string[];
  readonly cases: Readonly<Record<string, string>>;
  readonly own: Readonly<Record<string, OwnWords>>;
};

/** The client alone at first: everybody else is chosen on purpose. */
export const onlySelf = ({ members }: Reach): Chosen => ({
  ids: members.flatMap(({ clientId, isSelf }) => (isSelf ? [clientId] : [])),
  cases: Object.fromEntries(members.map(({ clientId, cases }) => [clientId, cases[0]?.id ?? ''])),
  own: {},
});

export const chosenMembers = (reach: Reach, { ids }: Chosen): readonly Reachable[] =>
  reach.members.filter(({ clientId }) => ids.includes(clientId));

/** The members as they are sent with a need or a strength. */
export const recipients = (reach: Reach, chosen: Chosen) =>
  chosenMembers(reach, chosen).map(({ clientId }) => ({ clientId, caseId: chosen.cases[clientId] ?? '' }));

/** The members as they are sent with a note. */
export const noteMembers = (reach: Reach, chosen: Chosen) =>
  recipients(reach, chosen).map((member) => {
    const { text = '', sensitivity = 'none' } = chosen.own[member.clientId] ?? {};
    return text.trim() ? { ...member, own: { text, sensitivity: protectionOf(sensitivity) } } : member;
  });
