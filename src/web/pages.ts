import type { PageDefinition, Room } from '#ui/room.ts';

/** A page for an address, with what stands in it in place of the parameters. */
export type FoundPage = {
  readonly page: PageDefinition;
  readonly params: Readonly<Record<string, string>>;
};

/** All pages of these rooms. */
export const pagesOf = (rooms: readonly Room[]): readonly PageDefinition[] =>
  rooms.flatMap((room) => room.pages);

const clientPath = /^\/clients\/([^/]+)/;

/** True for the pages below a client's header. */
export const isClientPage = ({ frame, path }: PageDefinition): boolean =>
  frame === 'shell' && path.startsWith('/clients/:clientId/');

/** `/clients/abc` for all that is said about somebody; nothing elsewhere. */
export const clientIdIn = (pathname: string): string | undefined => clientPath.exec(pathname)?.[1];

/** An address without the stroke at its end; it leads to the same page. */
export const withoutStroke = (pathname: string): string => pathname.replace(/(?<=.)\/+$/, '');

/** The page at an address. A path without parameters comes before one with them. */
export function findPage(pages: readonly PageDefinition[], pathname: string): FoundPage | undefined {
  const asked = withoutStroke(pathname).split('/');
  const fitting = pages.flatMap((page) => {
    const params = paramsOf(page.path.split('/'), asked);
    return params ? [{ page, params }] : [];
  });
  return fitting.toSorted((one, other) => sizeOf(one) - sizeOf(other))[0];
}

const sizeOf = ({ params }: FoundPage) => Object.keys(params).length;

function paramsOf(path: readonly string[], asked: readonly string[]): Record<string, string> | undefined {
  if (path.length !== asked.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, part] of path.entries()) {
    const given = asked[at] ?? '';
    if (part.startsWith(':') && given) params[part.slice(1)] = decoded(given);
    else if (part !== given) return undefined;
  }
  return params;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
