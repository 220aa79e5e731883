import { resolve } from 'node:path';

type Module = {
  readonly importers: readonly string[];
  readonly dynamicImporters: readonly string[];
  readonly importedIds: readonly string[];
  readonly dynamicallyImportedIds: readonly string[];
};
type Chunking = { getModuleInfo(id: string): Module | null };
type Next = (module: Module) => readonly string[];

const isPage = (id: string): boolean => id.endsWith('.html');
const partnerPage = resolve(import.meta.dirname, '../src/web/partner.html');

/**
 * Everything that is loaded before the first words comes in few files, so that a phone far away does not ask sixty
 * times: `shared` for what a partner's page needs to begin, `parts` for what it needs then, `start` for the rest of
 * the staff's. What begins a page stays with it. Only what is needed then is in them: a room's
 * `index.tsx` also names what it offers to others, which comes with who uses it.
 */
export const startChunks = () => [
  startChunk('shared', 4, beginsPartner),
  startChunk('parts', 3, servesPartner),
  startChunk('start', 2, () => true),
];

function startChunk(name: string, priority: number, holds: (id: string, chunking: Chunking) => boolean) {
  return {
    debugName: name,
    priority,
    includeDependenciesRecursively: false,
    tags: ['$initial' as const],
    name(id: string, chunking: Chunking): string | null {
      if (isPage(id) || chunking.getModuleInfo(id)?.importers.some(isPage)) return null;
      return holds(id, chunking) ? name : null;
    },
  };
}

const imported: Next = ({ importedIds }) => importedIds;
const beginsPartner = reachedFrom(partnerPage, imported);
const servesPartner = reachedFrom(partnerPage, ({ importedIds, dynamicallyImportedIds }) => [
  ...importedIds,
  ...dynamicallyImportedIds,
]);

/** Whether one comes from a file to a module by the imports that are followed. */
function reachedFrom(file: string, next: Next) {
  let reached: Set<string> | undefined;
  return (id: string, chunking: Chunking): boolean => {
    reached ??= walk(file, next, chunking);
    return reached.has(id);
  };
}

function walk(from: string, next: Next, chunking: Chunking): Set<string> {
  const reached = new Set([from]);
  for (const id of reached) {
    const module = chunking.getModuleInfo(id);
    for (const other of module ? next(module) : []) reached.add(other);
  }
  return reached;
}

const ofKit = /\/src\/ui\/(?!hints\/).*\.(tsx?|css)$/;

/**
 * The parts of pages that come later, in two files: a phone asks for six at a time, and each is small. `plain` is what
 * a partner's page has too; `kit` the rest, which needs the staff's start.
 */
export const kitChunks = [
  {
    priority: 1,
    name: (id: string, chunking: Chunking) =>
      ofKit.test(id) && servesPartner(id, chunking) ? 'plain' : null,
  },
  { name: 'kit', test: ofKit },
];

const room = (file: string): string => resolve(import.meta.dirname, '../src/features', file);
const firstPages = [
  ['door', 'team/web/entry/SignInPage.tsx'],
  ['today', 'caseload/web/TodayPage.tsx'],
  ['person', 'clients/web/ClientHeader.tsx'],
  ['person', 'story/web/StoryPage.tsx'],
  ['person', 'plans/web/PlanPage.tsx'],
].map(([name = '', file = '']) => ({ name, page: room(file), reaches: reachedFrom(room(file), imported) }));

/**
 * What these pages have in common with others, gathered for each: by itself every rule would be a file. What a page
 * has for itself alone stays with it.
 */
export const firstPagesChunk = {
  includeDependenciesRecursively: false,
  name(id: string, chunking: Chunking): string | null {
    if (wantedBy(id, chunking).size < 2) return null;
    const names = new Set(firstPages.filter(({ reaches }) => reaches(id, chunking)).map(({ name }) => name));
    return names.size > 1 ? 'begin' : ([...names][0] ?? null);
  },
};

/** The pages and parts, loaded each by itself, that come to a module. */
function wantedBy(id: string, chunking: Chunking): Set<string> {
  const wanting = new Set<string>();
  const seen = new Set([id]);
  for (const one of seen) {
    const module = chunking.getModuleInfo(one);
    if (!module?.importers.length || module.dynamicImporters.length > 0) wanting.add(one);
    for (const importer of module?.importers ?? []) seen.add(importer);
  }
  return wanting;
}
