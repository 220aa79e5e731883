import { inject } from 'vitest';
import { startApplication, type TestApp } from './application.ts';

export { type TestApp, testNow } from './application.ts';

/** The whole application on a database of its own, with Riverbend in it, as the application role. */
export function startTestApp(): Promise<TestApp> {
  return startApplication({
    adminUrl: inject('adminUrl'),
    template: inject('template'),
    secret: inject('secret'),
  });
}
