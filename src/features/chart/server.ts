import { abilitiesOf, ClientReader } from '#features/clients/index.ts';
import { ContactReader } from '#features/contacts/index.ts';
import { PlanReader } from '#features/plans/index.ts';
import { RawJson, type Room, serveRoom } from '#platform/http/index.ts';
import { chartRoutes } from './contract.ts';

const parts = ['client', 'log', 'plan'] as const;

/** The plan's own identifier, with which its JSON begins; null before the first goal. */
const idsOf = (plan: string): string[] => /^\{"id" : "([^"]+)"/.exec(plan)?.slice(1) ?? [];

export const chartRoom = (): Room =>
  serveRoom('chart', chartRoutes, {
    /** The three questions travel together: one trip, one transaction, one record. */
    readChart: async ({ db, actor, now, today, params, seen }) => {
      const { clientId } = params;
      const [client, log, plan] = await Promise.all([
        new ClientReader(db, actor).page(clientId, { now, today }, abilitiesOf(actor)),
        new ContactReader(db, actor).log(clientId, undefined),
        new PlanReader(db, actor).read(clientId, undefined),
      ]);
      seen({ subjects: [clientId, ...idsOf(plan)], detail: { parts } });
      return new RawJson(`{"client":${client},"log":${log.text},"plan":${plan}}`);
    },
  });
