import type { EntityName, Field } from './entity.ts';

/** Columns that many entities have. */
export const text: Field = { kind: 'text' };
export const name: Field = { kind: 'text', required: true };
export const said: Field = { kind: 'text', fallback: '' };
export const url: Field = { kind: 'url' };
export const email: Field = { kind: 'email' };
export const date: Field = { kind: 'date' };
export const website: Field = { kind: 'url', also: ['website'] };
export const to = (refers: EntityName): Field => ({ kind: 'identifier', refers });
export const must = (refers: EntityName): Field => ({ kind: 'identifier', refers, required: true });
