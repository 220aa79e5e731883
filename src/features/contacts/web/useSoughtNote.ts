import { useEffect } from 'react';
import { useAddress } from '#ui/kit.ts';
import type { Log } from '../contract.ts';

type Read = {
  readonly data: { readonly pages: readonly Log[] } | undefined;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
};

/**
 * The id of the note that the address points to (`#note-…`), as Today does with one that waits for its signature.
 * Earlier pages are asked for until it is there; then it is brought into view.
 */
export function useSoughtNote({ data, hasNextPage, isFetchingNextPage, fetchNextPage }: Read) {
  const noteId = /^#note-(.+)$/.exec(useAddress().hash)?.[1];
  const entries = data?.pages.flatMap(({ days }) => days).flatMap((day) => day.entries) ?? [];
  const there = entries.some(({ note }) => note?.id === noteId);
  const goOn = noteId !== undefined && !there && hasNextPage && !isFetchingNextPage;
  useEffect(() => {
    if (goOn) void fetchNextPage();
    if (there) document.getElementById(`note-${noteId}`)?.closest('li')?.scrollIntoView();
  }, [goOn, there, noteId, fetchNextPage]);
  return noteId;
}
