import { globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { root } from './support/run.ts';

/** What `src/web/head.ts` reads: built files, which of them a page needs beyond the start, and what it asks first. */
export type HeadStart = {
  readonly files: readonly string[];
  /** By language, the files with its first words. */
  readonly words: Readonly<Record<string, readonly number[]>>;
  readonly places: readonly Place[];
};

type Place = {
  /** A regular expression; its group is what stands in place of the parameter in `asks`. */
  readonly path: string;
  readonly files: readonly number[];
  readonly asks: readonly string[];
  /** Open to somebody not signed in; without the bar. */
  readonly bare: boolean;
  /** Open to anybody, and says nobody's name. */
  readonly open: boolean;
};

type Found = Omit<Place, 'files' | 'path'> & { readonly path: string; readonly modules: readonly string[] };

/** Puts `src/web/head.ts` and what it reads into the pages, so that script and data of a page come at once. */
export function headStart(): Plugin {
  return {
    name: 'head-start',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle = {}, filename }) {
        const partner = filename.endsWith('partner.html');
        const told = JSON.stringify(headStartOf(partner ? partnerPlaces() : staffPlaces(), bundle, filename));
        const data = `<script type="application/json" id="head-start">${told}</script>`;
        const head = `${data}\n    <script>${await script()}</script>\n    `;
        return colourFirst(html).replace('<link rel="icon"', (link) => head + link);
      },
    },
  };
}

/** On a slow line the styles, which the first picture waits for, and the data go before the scripts. */
const colourFirst = (html: string): string =>
  html.replaceAll(/<(script type="module"|link rel="modulepreload")/g, '<$1 fetchpriority="low"');

function headStartOf(found: readonly Found[], bundle: Rolldown.OutputBundle, page: string): HeadStart {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const begun = beginning(chunks, page);
  const files: string[] = [];
  const numbered = (modules: readonly string[]) =>
    [...new Set(modules.flatMap((module) => filesOf(module, chunks)))]
      .filter((file) => !begun.has(file))
      .map((file) => (files.includes(file) ? files.indexOf(file) : files.push(file) - 1));
  const catalog = page.endsWith('partner.html') ? 'partner.po' : 'staff.po?first';
  const wordsOf = (language: string) => numbered([join(root, 'src/locales', language, catalog)]);
  const places = found.map(({ modules, ...place }) => ({ ...place, files: numbered(modules) }));
  const words = { es: wordsOf('es'), ar: wordsOf('ar') };
  return { files: files.map((file) => `/${file}`), words, places };
}

/** What the page itself loads. */
function beginning(chunks: readonly Rolldown.OutputChunk[], page: string): ReadonlySet<string> {
  const entry = chunks.find(({ isEntry, facadeModuleId }) => isEntry && facadeModuleId === page);
  if (!entry) throw new Error(`Nothing begins ${page}.`);
  return new Set(filesOf(page, chunks));
}

/** The chunk of a module with everything that it needs before it can run. */
function filesOf(module: string, chunks: readonly Rolldown.OutputChunk[]): string[] {
  const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId === module);
  if (!chunk) return [];
  const needed = new Set([chunk]);
  for (const one of needed)
    for (const name of one.imports) {
      const other = chunks.find(({ fileName }) => fileName === name);
      if (other) needed.add(other);
    }
  return [...needed].flatMap(({ fileName, viteMetadata }) => [
    fileName,
    ...(viteMetadata?.importedCss ?? []),
  ]);
}

/** The pages that say what they ask first, as the `web/index.tsx` of their rooms declares them. */
function staffPlaces(): Found[] {
  return globSync('src/features/*/web/index.tsx', { cwd: root }).flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const pages = [...text.matchAll(/page\(\{(.*?)\}\)/gs)].map(([, given = '']) => placeOf(given, file));
    return pages.filter(({ asks }) => asks.length > 0);
  });
}

function partnerPlaces(): Found[] {
  const text = readFileSync(join(root, 'src/partner.tsx'), 'utf8');
  return [...text.matchAll(/\{\s*((?:path|below): '.*?)\}/gs)].map(([, given = '']) =>
    placeOf(given, 'src/partner.tsx'),
  );
}

const clientPage = '/clients/:clientId/';

function placeOf(given: string, file: string): Found {
  const [, kind, path = ''] = /(path|below): '([^']+)'/.exec(given) ?? [];
  const [, module = ''] = /import\('([^']+)'\)/.exec(given) ?? [];
  const [, asks = ''] = /asks: \[(.*?)\]/s.exec(given) ?? [];
  const header = path.startsWith(clientPage) ? [join(root, 'src/features/clients/web/ClientHeader.tsx')] : [];
  return {
    path: path.replace(/:\w+/g, '([^/]+)') + (kind === 'below' ? '.*' : ''),
    asks: [...asks.matchAll(/'([^']+)'/g)].map(([, ask = '']) => ask),
    bare: given.includes("frame: 'bare'"),
    open: kind === 'below',
    modules: [moduleAt(module, file), ...header],
  };
}

const moduleAt = (module: string, importer: string): string =>
  module.startsWith('#features/')
    ? join(root, 'src/features', module.slice('#features/'.length))
    : resolve(root, dirname(importer), module);

/** `head.ts` in one piece. */
async function script(): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: join(root, 'src/web/head.ts'), output: { format: 'iife' } },
    },
  });
  const [first] = [built].flat();
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The head of the page could not be built.');
  return chunk.code.trim();
}
