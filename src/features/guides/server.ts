import { serveRoom } from '#platform/http/index.ts';
import { guidesRoutes } from './contract.ts';
import { CollateralWriter } from './store/collateral.ts';
import { GuideBook } from './store/guides.ts';
import { InterviewWriter } from './store/interviewing.ts';
import { InterviewReader } from './store/interviews.ts';
import { MakingWriter } from './store/makings.ts';

export const guidesRoom = () =>
  serveRoom('guides', guidesRoutes, {
    listGuides: async ({ db, actor, now }) => ({ guides: await new GuideBook(db, actor, now).list() }),
    writeGuide: async ({ db, actor, now, body }) => new GuideBook(db, actor, now).write(body),
    changeGuide: async ({ db, actor, now, params, body }) =>
      new GuideBook(db, actor, now).change(params.guideId, body),
    retireGuide: async ({ db, actor, now, params }) => new GuideBook(db, actor, now).retire(params.guideId),
    listInterviews: async ({ db, actor, params }) => ({
      interviews: await new InterviewReader(db, actor).list(params.clientId),
    }),
    startInterview: async ({ db, actor, now, params, body }) => {
      const guide = await new GuideBook(db, actor, now).get(body.guideId);
      return new InterviewWriter(db, actor, now).start(params.clientId, body.caseId, guide);
    },
    readInterview: async ({ db, actor, params }) =>
      new InterviewReader(db, actor).get(params.clientId, params.interviewId),
    answerQuestion: async ({ db, actor, now, params, body, expectedVersion }) =>
      new InterviewWriter(db, actor, now).answer(params, body.words, expectedVersion),
    recordFinding: async ({ db, actor, now, params, body, seen }) => {
      seen({ subjects: [params.interviewId] });
      await new InterviewWriter(db, actor, now).finding(params, body.finding);
    },
    makeOfAnswer: async ({ db, actor, now, params, body, seen }) => {
      seen({ detail: { what: body.what } });
      return new MakingWriter(db, actor, now).make(params, body);
    },
    finishInterview: async ({ db, actor, now, params }) =>
      new InterviewWriter(db, actor, now).finish(params.clientId, params.interviewId),
    readCollateral: async ({ db, actor, now, params }) =>
      new CollateralWriter(db, actor, now).read(params.clientId),
    addCollateral: async ({ db, actor, now, today, params, body }) =>
      new CollateralWriter(db, actor, now).add(params.clientId, body, today),
    withdrawCollateral: async ({ db, actor, now, params, body, seen }) => {
      // The reason stands with the item, protected as that is; the log is read by more.
      seen({ subjects: [params.collateralId] });
      await new CollateralWriter(db, actor, now).withdraw(params.clientId, params.collateralId, body.reason);
    },
  });
