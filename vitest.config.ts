import { defineConfig } from 'vitest/config';

/** Tests that need no database, so that running one of them alone is a matter of a second. */
const plain = [
  'src/platform/{config,log,values,errors,files}/**/*.test.ts',
  'src/platform/db/embedded/**/*.test.ts',
  'src/features/*/{rules,rules/**}.test.ts',
  'src/features/*/web/**/*.test.{ts,tsx}',
  'src/ui/**/*.test.{ts,tsx}',
  'scripts/**/*.test.ts',
  'src/main.test.ts',
];

export default defineConfig({
  test: {
    maxWorkers: 2,
    hookTimeout: 60_000,
    testTimeout: 30_000,
    projects: [
      { extends: true, test: { name: 'plain', include: plain } },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: ['node_modules/**', 'tests/e2e/**', ...plain],
          globalSetup: 'tests/support/global-setup.ts',
        },
      },
    ],
  },
});
