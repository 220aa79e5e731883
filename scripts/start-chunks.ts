type Module = { readonly importers: readonly string[]; readonly dynamicImporters: readonly string[] };
type Chunking = { getModuleInfo(id: string): Module | null };
type Importers = (id: string, chunking: Chunking) => readonly string[];

const isPage = (id: string): boolean => id.endsWith('.html');

const importersOf: Importers = (id, chunking) => [...(chunking.getModuleInfo(id)?.importers ?? [])];
const allImportersOf: Importers = (id, chunking) => [
  ...importersOf(id, chunking),
  ...(chunking.getModuleInfo(id)?.dynamicImporters ?? []),
];

/**
 * Everything that is loaded before the first words comes in few files, so that a phone far away does not ask sixty
 * times: `shared` for what a partner's page needs to begin, `parts` for what it needs then, `start` for the rest of
 * the staff's. What begins a page stays with it.
 */
export const startChunk = {
  debugName: 'before the first words',
  tags: ['$initial' as const],
  name(id: string, chunking: Chunking): string | null {
    if (isPage(id) || importersOf(id, chunking).some(isPage)) return null;
    if (beginsPartner(id, chunking)) return 'shared';
    return servesPartner(id, chunking) ? 'parts' : 'start';
  },
};

const beginsPartner = reachedFromPartner(importersOf);
const servesPartner = reachedFromPartner(allImportersOf);

/** Whether a partner's page comes to a module by the imports that are followed. */
function reachedFromPartner(importers: Importers) {
  const known = new Map<string, boolean>();
  const reached = (id: string, chunking: Chunking): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    known.set(id, false);
    const answer =
      id.endsWith('partner.html') || importers(id, chunking).some((importer) => reached(importer, chunking));
    known.set(id, answer);
    return answer;
  };
  return reached;
}

/** The parts of pages that come later, in one file: a phone asks for six at a time, and each is small. */
export const kitChunk = { name: 'kit', test: /\/src\/ui\/(?!hints\/).*\.(tsx?|css)$/ };
