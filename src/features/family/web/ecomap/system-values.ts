import type { ChangedSystem, System } from '../../contract.ts';
import type { Energy, Strength, SystemKind } from '../../rules/systems.ts';
import { type Protection, protectionOf } from '../ProtectionField.tsx';

/** A part of their world as the form holds it. */
export type SystemValues = {
  readonly kind: SystemKind | '';
  readonly name: string;
  readonly strength: Strength | '';
  readonly energy: Energy | '';
  readonly words: string;
  readonly sensitivity: Protection | '';
};

export const blankSystem: SystemValues = {
  kind: '',
  name: '',
  strength: '',
  energy: '',
  words: '',
  sensitivity: 'none',
};

export const systemValues = (system: System): SystemValues => ({
  kind: system.kind,
  name: system.name,
  strength: system.strength,
  energy: system.energy,
  words: system.words ?? '',
  sensitivity: system.sensitivity ?? 'none',
});

/** As it is sent; what was left empty is refused by the server in words. */
export const systemBody = (values: SystemValues): ChangedSystem => ({
  kind: values.kind as SystemKind,
  name: values.name,
  strength: values.strength as Strength,
  energy: values.energy as Energy,
  words: values.words || null,
  sensitivity: protectionOf(values.sensitivity),
});
