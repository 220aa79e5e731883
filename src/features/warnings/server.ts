import { serveRoom } from '#platform/http/index.ts';
import { warningsRoutes } from './contract.ts';
import { ReportBook } from './store/reports.ts';
import { WarningBook } from './store/warnings.ts';

export const warningsRoom = () =>
  serveRoom('warnings', warningsRoutes, {
    readWarnings: ({ db, actor, params }) => new WarningBook(db, actor).read(params.clientId),
    addWarning: ({ db, actor, now, today, params, body }) =>
      new WarningBook(db, actor).add(params.clientId, body, now, today),
    reviewWarning: ({ db, actor, now, today, params, body, expectedVersion }) =>
      new WarningBook(db, actor).review(
        params.clientId,
        params.warningId,
        body.reviewOn,
        expectedVersion,
        now,
        today,
      ),
    endWarning: ({ db, actor, now, params, body }) =>
      new WarningBook(db, actor).end(params.clientId, params.warningId, body.reason, now),
    readReports: ({ db, actor, params }) => new ReportBook(db, actor).read(params.clientId),
    addReport: ({ db, actor, now, today, params, body }) =>
      new ReportBook(db, actor).add(params.clientId, body, now, today),
  });
