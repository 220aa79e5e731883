import type { ReactNode } from 'react';
import { allWords } from '#ui/language/language.ts';
import type { PageDefinition } from '#ui/room.ts';

type Page = (params: Record<string, string>) => ReactNode;

/** Its words are among the first that are loaded. */
const firstPage = '/today';

const pages = new Map<PageDefinition, Page>();
const coming = new Map<PageDefinition, Promise<void>>();
const failed = new Set<PageDefinition>();

/** The page, if it is here. */
export const fetched = (page: PageDefinition): Page | undefined => pages.get(page);

/** Fetches a page and its words, once. What failed stays failed until `fetchAgain`, so that its place can say so. */
export function fetchPage(page: PageDefinition): Promise<void> {
  const begun = coming.get(page);
  if (begun) return begun;
  const comes = arriving(page);
  coming.set(page, comes);
  comes.catch(() => failed.add(page));
  return comes;
}

/** Fetches a page that somebody goes to, also when it did not come before. */
export function fetchAgain(page: PageDefinition): Promise<void> {
  if (failed.delete(page)) coming.delete(page);
  return fetchPage(page);
}

async function arriving(page: PageDefinition): Promise<void> {
  const words = page.path === firstPage ? undefined : allWords().catch(() => undefined);
  const [{ default: shown }] = await Promise.all([page.load(), words]);
  pages.set(page, shown);
}
