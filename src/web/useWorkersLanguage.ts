import { useEffect } from 'react';
import type { Me } from '#ui/data/session.tsx';
import { isLanguage, keptLanguage, speak } from '#ui/language/language.ts';
import { catalogs } from './catalogs.ts';

/** Speaks the worker's language, unless another was chosen on this device. */
export function useWorkersLanguage(me: Me): void {
  const { language } = me.worker;
  useEffect(() => {
    if (isLanguage(language) && !keptLanguage()) void speak(language, catalogs);
  }, [language]);
}
