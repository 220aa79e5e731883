import type { Option } from '#ui/kit.ts';
import type { TriageDecision } from '../rules.ts';
import { api } from './api.ts';

/** A decision as its form holds it. */
export type Decision = {
  decision: TriageDecision | '';
  reason: string;
  service: Option | null;
  serviceName: string;
  talkedOver: boolean;
  reviewOn: string;
  responsibleWorkerId: string;
};

export const noDecision: Decision = {
  decision: '',
  reason: '',
  service: null,
  serviceName: '',
  talkedOver: false,
  reviewOn: '',
  responsibleWorkerId: '',
};

/** What goes with one decision and not with another is left out. */
export function triageBody({ decision, reason, service, serviceName, talkedOver, ...rest }: Decision) {
  const { reviewOn, responsibleWorkerId } = rest;
  return {
    decision: decision as TriageDecision,
    reason,
    ...(decision === 'redirected' ? { talkedOver, ...serviceBody(service, serviceName) } : {}),
    ...(decision === 'wait_listed' && reviewOn ? { reviewOn } : {}),
    ...(decision === 'accepted' && responsibleWorkerId ? { responsibleWorkerId } : {}),
  };
}

/** A service of the directory before a name. */
export function serviceBody(service: Option | null, serviceName: string) {
  if (service) return { serviceId: service.id };
  return serviceName ? { serviceName } : {};
}

/** Services to be shown on to, by name or organization. */
export async function findServices(q: string, signal: AbortSignal): Promise<Option[]> {
  const { services } = await api('GET /triage-services', { query: { q }, signal });
  return services.map(({ id, name, organization }) => ({ id, label: name, detail: organization }));
}
