/**
 * The import rules of the house. A room is a folder of src/features; what lies at an earlier place of the
 * thread knows nothing of what comes later.
 */
const tiers = [
  ['clients'],
  ['linkage'],
  ['cases'],
  ['sharing'],
  ['assessments'],
  ['directory', 'contacts'],
  ['family', 'documents', 'warnings'],
  ['intake'],
  ['guides'],
  ['instruments'],
  ['plans'],
  ['referrals'],
  ['outcomes'],
  ['closures'],
  ['caseload', 'chart', 'story', 'team'],
  ['reports', 'exchange'],
];

const features = '^src/features/';
const tests = '\\.test\\.tsx?$|/testing(\\.ts|/)|^tests/';
const doors = 'src/features/[^/]+/(index\\.ts|contract\\.ts|web/(partner/)?index\\.tsx)$';
const pure = 'src/features/[^/]+/(rules|contract|engine)(\\.ts$|/)';
const shared = '^src/platform/(values/|access/capabilities\\.ts$|http/route\\.ts$|auth/contract\\.ts$)';
const web = '^src/(ui/|web/|web\\.tsx$|partner\\.tsx$|features/[^/]+/web/)';

const oneWay = tiers.flatMap((rooms, place) => {
  const later = tiers.filter((_, other) => other >= place).flat();
  return rooms.map((room) => ({
    name: `thread-runs-one-way-${room}`,
    comment: `${room} may know only rooms that come before it on the thread.`,
    severity: 'error',
    from: { path: `${features}${room}/`, pathNot: tests },
    to: { path: `${features}(${later.filter((name) => name !== room).join('|')})/` },
  }));
});

export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\.(css|po|woff2)' },
    },
    {
      name: 'platform-and-ui-know-no-room',
      severity: 'error',
      from: { path: '^src/(platform|ui)/', pathNot: tests },
      to: { path: '^src/(features|sample|main|features\\.ts|web)' },
    },
    {
      name: 'rooms-have-doors',
      comment: 'Another room is entered through index.ts, contract.ts or web/index.tsx.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/', pathNot: `${tests}|${pure}|/web/` },
      to: { path: features, pathNot: [`${features}$1/`, doors] },
    },
    {
      name: 'rooms-have-doors-for-the-web',
      comment: 'The web may use the pure rules of another room as well.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/web/', pathNot: tests },
      to: { path: features, pathNot: [`${features}$1/`, doors, pure] },
    },
    {
      name: 'registries-use-doors',
      severity: 'error',
      from: { path: '^src/[^/]+\\.tsx?$' },
      to: { path: features, pathNot: doors },
    },
    {
      name: 'rules-and-contracts-are-pure',
      comment: 'They import Zod, values, and other rules and contracts, so that both sides can read them.',
      severity: 'error',
      from: { path: `^${pure}`, pathNot: tests },
      to: { pathNot: ['node_modules/zod/', shared, pure] },
    },
    {
      name: 'web-knows-no-server',
      severity: 'error',
      from: { path: web, pathNot: tests },
      to: {
        path: '^src/(platform|main|features\\.ts)|^src/features/[^/]+/(?!web/)',
        pathNot: [shared, pure],
      },
    },
    {
      name: 'web-takes-types-from-contracts',
      comment: 'A contract carries Zod and every schema; the first load must not.',
      severity: 'error',
      from: { path: web, pathNot: tests },
      to: { path: '/contract(\\.ts$|/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'web-takes-no-server-packages',
      severity: 'error',
      from: { path: web, pathNot: tests },
      to: {
        path: 'node_modules/(pg|pg-copy-streams|kysely|fastify|@fastify|graphile-worker|nodemailer|flydrive)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'web-runs-in-a-browser',
      severity: 'error',
      from: { path: web, pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-the-store-touches-the-database',
      comment: 'A signal is a query by name: those of the caseload are its store too.',
      severity: 'error',
      from: {
        path: `${features}[^/]+/`,
        pathNot: [tests, '/store(\\.ts$|/)', '^src/features/caseload/signals/'],
      },
      to: { path: 'node_modules/(pg|kysely)/|^src/platform/db/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'production-needs-no-tools',
      comment: 'What runs for an agency must be there after npm ci --omit=dev.',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { path: tests },
    },
    ...oneWay,
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
