/** The agency of the journeys. Its people recur in tests and documents. */
export const timeZone = 'America/Chicago';
export const password = 'seven quiet herons at dusk';

const mail = (name: string) => `${name}@riverbend.example`;

export const ade = { name: 'Ade Okafor', email: mail('ade') };

/** Ingrid supervises Rosa and Marcus; Lee works beside them and is around nobody of theirs. */
export const team = {
  ingrid: {
    name: 'Ingrid Solberg',
    email: mail('ingrid'),
    roles: ['supervisor'],
    clearances: ['mental_health'],
  },
  rosa: { name: 'Rosa Delgado', email: mail('rosa'), roles: ['case_manager'], clearances: [] },
  marcus: {
    name: 'Marcus Hill',
    email: mail('marcus'),
    roles: ['case_manager'],
    clearances: ['mental_health'],
  },
  lee: { name: 'Lee Brandt', email: mail('lee'), roles: ['case_manager'], clearances: [] },
} as const;

export const programs = ['Home after Hospital', 'Veterans’ Path'] as const;

/** Whom the agency refers to. */
export const services = [
  {
    organization: { name: 'Lakeside Rehabilitation', email: 'desk@lakeside.example' },
    service: { name: 'Physical therapy at home', domains: ['physical_health'], languages: ['en', 'ko'] },
  },
  {
    organization: { name: 'Harbor Counseling', email: 'office@harbor.example' },
    service: { name: 'Trauma therapy', domains: ['mental_health'], languages: ['en'] },
  },
  {
    organization: { name: 'Vet Center Northside' },
    service: { name: 'Counseling for veterans', domains: ['mental_health'], languages: ['en', 'es'] },
  },
] as const;
