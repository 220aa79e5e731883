export type { ImportReport } from './contract.ts';
export { directoryRoom } from './server.ts';
export { DirectoryImports } from './store/imports.ts';
