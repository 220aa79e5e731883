import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { headStart } from './scripts/head-start.ts';
import { poCatalogs } from './scripts/po-catalogs.ts';
import { precompressed } from './scripts/precompressed.ts';
import { firstPagesChunk, kitChunks, startChunks } from './scripts/start-chunks.ts';

const server = process.env['THROUGHLINE_DEV_API'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: resolve(import.meta.dirname, 'src/web'),
  publicDir: resolve(import.meta.dirname, 'src/web/public'),
  plugins: [react(), poCatalogs(), headStart(), precompressed()],
  server: { proxy: { '/api': server } },
  build: {
    outDir: resolve(import.meta.dirname, 'dist/web'),
    emptyOutDir: true,
    manifest: true,
    // The colours are written once with light-dark(), which these browsers know.
    target: ['chrome123', 'firefox125', 'safari17.5'],
    // Nothing may be inlined: the content security policy allows scripts and fonts from our own files only.
    assetsInlineLimit: 0,
    // All of it is smaller than what asking for it in parts would cost.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        staff: resolve(import.meta.dirname, 'src/web/index.html'),
        partner: resolve(import.meta.dirname, 'src/web/partner.html'),
      },
      // What a room offers to others is loaded by who uses it, not by whoever reads what pages the room has.
      treeshake: { moduleSideEffects: (id) => !/\/src\/(ui|features|platform)\/.*\.tsx?$/.test(id) },
      output: { codeSplitting: { groups: [...startChunks(), ...kitChunks, firstPagesChunk] } },
    },
  },
});
