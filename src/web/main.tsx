import '#ui/tokens/base.css';
import './arrival.css';
import { createRoot } from 'react-dom/client';
import { firstLanguage, speak } from '#ui/language/language.ts';
import { showScheme } from '#ui/scheme/kept.ts';
import { App, fetchAt } from './App.tsx';
import { catalogs } from './catalogs.ts';

const place = document.getElementById('root');
if (!place) throw new Error('The page has no place for the app.');
showScheme();
await speak(firstLanguage(), catalogs);
fetchAt(window.location.pathname).catch(() => undefined);
createRoot(place).render(<App />);
