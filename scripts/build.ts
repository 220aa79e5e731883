import { ensureCompiled } from './support/compiled.ts';
import { ensureWebBuild } from './support/web-build.ts';

/** Builds the web pages and compiles the server, if they are not those of the sources. */
await ensureWebBuild();
await ensureCompiled();
