import { useEffect } from 'react';
import { signedInAgain, useSignedOut, welcomeBack } from '#ui/data/signed-out.ts';
import { useMe } from '#ui/kit.ts';
import { idleLock } from '../../rules.ts';
import { entryApi, quietApi } from '../api.ts';
import './IdleLock.css';

const lookEvery = 10_000;
const tellEvery = 5_000;
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;

/**
 * Locks the screen after a quarter of an hour without a sign of life in any tab, and covers the page while
 * the password is asked for. What is half written stays where it is, under the cover.
 */
export default function IdleLock() {
  const covered = useSignedOut();
  useEffect(() => {
    document.documentElement.toggleAttribute('data-covered', covered);
    return () => document.documentElement.removeAttribute('data-covered');
  }, [covered]);
  useEffect(watchForLife, []);
  const { id } = useMe().worker;
  useEffect(() => leaveWhenNotMine(id), [id]);
  useEffect(() => {
    if (!covered) return;
    return () => tabs.postMessage('open');
  }, [covered]);
  return null;
}

const tabs = new BroadcastChannel('throughline-idle');

/** Watches this tab and hears of the others; answers how to stop. */
function watchForLife(): () => void {
  let lastSeen = Date.now();
  let lastTold = 0;
  const seen = () => {
    lastSeen = Date.now();
    if (lastSeen - lastTold < tellEvery) return;
    lastTold = lastSeen;
    tabs.postMessage('alive');
  };
  const look = () => {
    if (Date.now() - lastSeen < idleLock || document.documentElement.hasAttribute('data-covered')) return;
    tabs.postMessage('locked');
    void lock();
  };
  const hear = ({ data }: MessageEvent) => {
    if (data === 'alive') lastSeen = Date.now();
    if (data === 'locked') void signedInAgain();
    if (data === 'open') {
      lastSeen = Date.now();
      welcomeBack();
    }
  };
  for (const sign of signs) window.addEventListener(sign, seen, { passive: true });
  tabs.addEventListener('message', hear);
  document.addEventListener('visibilitychange', look);
  const timer = setInterval(look, lookEvery);
  return () => {
    for (const sign of signs) window.removeEventListener(sign, seen);
    tabs.removeEventListener('message', hear);
    document.removeEventListener('visibilitychange', look);
    clearInterval(timer);
  };
}

/** On a shared computer somebody else may have signed in meanwhile: a page must not go on in their name. */
function leaveWhenNotMine(workerId: string): () => void {
  const look = async () => {
    if (document.visibilityState === 'hidden') return;
    const me = await quietApi('GET /me').catch(() => undefined);
    if (me && me.worker.id !== workerId) window.location.replace('/');
  };
  document.addEventListener('visibilitychange', look);
  return () => document.removeEventListener('visibilitychange', look);
}

/** The page is covered even when the server cannot be told. */
async function lock(): Promise<void> {
  void signedInAgain();
  await entryApi('POST /session/lock').catch(() => undefined);
}
