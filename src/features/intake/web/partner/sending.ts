import { Problem } from '#ui/plain.ts';
import type { PublicPage } from '../../contract.ts';
import { leastSeconds } from '../../rules/public.ts';
import { api } from './api.ts';
import type { askingBody } from './values.ts';

const leastMs = (leastSeconds + 1) * 1000;
const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, Math.max(0, ms)));

/**
 * Sends what somebody wrote. The server refuses what comes faster than anybody writes: so whoever is that fast waits
 * without noticing, and where the note of the opening no longer holds, the page is opened anew. Nothing written is lost.
 */
export async function sendUnhurried(
  name: string,
  { opened, shownAt }: Pick<PublicPage, 'opened'> & { readonly shownAt: number },
  body: ReturnType<typeof askingBody>,
): Promise<{ readonly reference: string }> {
  const params = { page: name };
  const send = (note: string) =>
    api('POST /public-pages/:page/self-referrals', { params, body: { ...body, opened: note } });
  await pause(leastMs - (performance.now() - shownAt));
  try {
    return await send(opened);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'too-soon') throw error;
    const again = await api('GET /public-pages/:page', { params });
    await pause(leastMs);
    return send(again.opened);
  }
}
