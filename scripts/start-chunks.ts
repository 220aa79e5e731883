type Module = { readonly importers: readonly string[] };
type Chunking = { getModuleInfo(id: string): Module | null };

const isPage = (id: string): boolean => id.endsWith('.html');
const reachesPartner = new Map<string, boolean>();

/**
 * Everything that is loaded before the first words comes in few files, so that a phone far away does not ask sixty
 * times: `shared` for what a partner's page needs, `start` for the rest of the staff's. What begins a page stays
 * with it.
 */
export const startChunk = {
  debugName: 'before the first words',
  tags: ['$initial' as const],
  name(id: string, chunking: Chunking): string | null {
    if (isPage(id) || importersOf(id, chunking).some(isPage)) return null;
    return neededByPartner(id, chunking) ? 'shared' : 'start';
  },
};

const importersOf = (id: string, chunking: Chunking): readonly string[] => [
  ...(chunking.getModuleInfo(id)?.importers ?? []),
];

function neededByPartner(id: string, chunking: Chunking): boolean {
  const known = reachesPartner.get(id);
  if (known !== undefined) return known;
  reachesPartner.set(id, false);
  const needed =
    id.endsWith('partner.html') ||
    importersOf(id, chunking).some((importer) => neededByPartner(importer, chunking));
  reachesPartner.set(id, needed);
  return needed;
}
