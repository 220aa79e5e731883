import { resolve } from 'node:path';

type Module = {
  readonly importers: readonly string[];
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
 * the staff's. What begins a page stays with it.
 */
export const startChunk = {
  debugName: 'before the first words',
  tags: ['$initial' as const],
  name(id: string, chunking: Chunking): string | null {
    if (isPage(id) || chunking.getModuleInfo(id)?.importers.some(isPage)) return null;
    if (beginsPartner(id, chunking)) return 'shared';
    return servesPartner(id, chunking) ? 'parts' : 'start';
  },
};

const beginsPartner = reachedFromPartner(({ importedIds }) => importedIds);
const servesPartner = reachedFromPartner(({ importedIds, dynamicallyImportedIds }) => [
  ...importedIds,
  ...dynamicallyImportedIds,
]);

/** Whether a partner's page comes to a module by the imports that are followed. */
function reachedFromPartner(next: Next) {
  let reached: Set<string> | undefined;
  return (id: string, chunking: Chunking): boolean => {
    reached ??= walk(partnerPage, next, chunking);
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

/** The parts of pages that come later, in one file: a phone asks for six at a time, and each is small. */
export const kitChunk = { name: 'kit', test: /\/src\/ui\/(?!hints\/).*\.(tsx?|css)$/ };
