export * from './rules/people.ts';
export * from './rules/systems.ts';
export * from './rules/ties.ts';
