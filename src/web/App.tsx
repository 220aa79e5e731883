import { i18n } from '@lingui/core';
import { I18nProvider, useLingui } from '@lingui/react';
import { DirectionProvider, MantineProvider, useDirection } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { newQueryClient } from '#ui/data/queries.ts';
import { directionOf, isLanguage } from '#ui/language/language.ts';
import { Announcements } from '#ui/state/announce.tsx';
import { theme, themeVariables } from '#ui/theme.ts';
import { rooms } from '../web.tsx';
import { routerOf } from './router.tsx';

const queries = newQueryClient();
const router = routerOf(rooms);

/** The staff's app: words, direction, colours, data, pages. */
export function App() {
  return (
    <I18nProvider i18n={i18n}>
      <DirectionProvider>
        <MantineProvider theme={theme} cssVariablesResolver={themeVariables} defaultColorScheme="auto">
          <QueryClientProvider client={queries}>
            <Turned>
              <RouterProvider router={router} />
              <Announcements />
            </Turned>
          </QueryClientProvider>
        </MantineProvider>
      </DirectionProvider>
    </I18nProvider>
  );
}

/** Menus and sliders ask Mantine which way the page runs; it must follow the language. */
function Turned({ children }: { readonly children: ReactNode }) {
  const language = useLingui().i18n.locale;
  const { setDirection } = useDirection();
  useEffect(() => {
    if (isLanguage(language)) setDirection(directionOf(language));
  }, [language, setDirection]);
  return children;
}
