import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

/** The English sentence is the id. Two catalogs, so that a partner's page carries its own few words only. */
export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'es', 'ar'],
  orderBy: 'messageId',
  format: formatter({ explicitIdAsDefault: true, lineNumbers: false, origins: false }),
  catalogs: [
    {
      path: '<rootDir>/src/locales/{locale}/staff',
      include: [
        '<rootDir>/src/web',
        '<rootDir>/src/web.tsx',
        '<rootDir>/src/ui',
        '<rootDir>/src/platform',
        '<rootDir>/src/features',
      ],
      exclude: ['**/*.test.ts', '**/web/partner/**'],
    },
    {
      path: '<rootDir>/src/locales/{locale}/partner',
      include: [
        '<rootDir>/src/web/partner',
        '<rootDir>/src/ui',
        '<rootDir>/src/platform/errors',
        '<rootDir>/src/platform/http',
        '<rootDir>/src/platform/values/{text,dates}.ts',
        '<rootDir>/src/features/referrals/contract/{parts,partner}.ts',
        '<rootDir>/src/features/referrals/store/{course,hand}.ts',
        '<rootDir>/src/features/intake/{contract,store}/public.ts',
        '<rootDir>/src/features/intake/rules/public.ts',
        '<rootDir>/src/features/*/web/partner/**',
        '<rootDir>/src/features/referrals/web/told',
        '<rootDir>/src/features/referrals/rules',
        '<rootDir>/src/features/sharing/rules.ts',
        '<rootDir>/src/features/clients/rules.ts',
      ],
      exclude: ['**/*.test.ts', '**/ui/dialog/**', '**/ui/hints/**', '**/ui/room.ts'],
    },
  ],
});
