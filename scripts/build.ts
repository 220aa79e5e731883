import { ensureWebBuild } from './support/web-build.ts';

/** Builds the web pages if they are not those of the sources. */
await ensureWebBuild();
