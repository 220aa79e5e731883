import type { Domain } from '#platform/values/index.ts';
import type { Option, useForm } from '#ui/kit.ts';
import type { Hours, PlaceDraft, Service, ServiceDraft } from '../../contract.ts';
import { type Capacity, type ServiceStatus, type Weekday, weekdays } from '../../rules/words.ts';

export type PhoneValues = {
  readonly number: string;
  readonly extension: string;
  readonly description: string;
};
export type HoursValues = {
  readonly days: readonly Weekday[];
  readonly opensAt: string;
  readonly closesAt: string;
};
export type PlaceValues = {
  readonly id?: string;
  readonly name: string;
  readonly address: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
  readonly latitude: string;
  readonly longitude: string;
  readonly transportation: string;
};

/** A service as it stands in the form: lists of lines are texts, numbers are typed. */
export type ServiceValues = {
  readonly organizationId: Option | null;
  readonly name: string;
  /** Not in the form: it stays as it is. */
  readonly alternateName: string | null;
  readonly description: string;
  readonly url: string;
  readonly email: string;
  readonly status: ServiceStatus | '';
  readonly alert: string;
  readonly domains: readonly Domain[];
  readonly eligibility: string;
  readonly minimumAge: string;
  readonly maximumAge: string;
  readonly fees: string;
  readonly interpretation: string;
  readonly languages: readonly string[];
  readonly application: string;
  readonly applicationSteps: string;
  readonly documents: string;
  readonly waitTime: string;
  readonly waitingDays: string;
  readonly capacity: Capacity | '';
  readonly capacityNote: string;
  readonly areas: string;
  readonly phones: readonly PhoneValues[];
  readonly hours: readonly HoursValues[];
  readonly places: readonly PlaceValues[];
};

export type ServiceForm = ReturnType<typeof useForm<ServiceValues, { readonly id: string }>>;

export const noPhone: PhoneValues = { number: '', extension: '', description: '' };
export const noHours: HoursValues = {
  days: ['MO', 'TU', 'WE', 'TH', 'FR'],
  opensAt: '09:00',
  closesAt: '17:00',
};
export const noPlace: PlaceValues = {
  name: '',
  address: '',
  city: '',
  state: '',
  postalCode: '',
  latitude: '',
  longitude: '',
  transportation: '',
};

export const newService: ServiceValues = {
  organizationId: null,
  name: '',
  alternateName: null,
  description: '',
  url: '',
  email: '',
  status: 'active',
  alert: '',
  domains: [],
  eligibility: '',
  minimumAge: '',
  maximumAge: '',
  fees: '',
  interpretation: '',
  languages: [],
  application: '',
  applicationSteps: '',
  documents: '',
  waitTime: '',
  waitingDays: '',
  capacity: '',
  capacityNote: '',
  areas: '',
  phones: [noPhone],
  hours: [],
  places: [],
};

const text = (value: string | number | null): string => (value === null ? '' : String(value));
const lines = (all: readonly string[]): string => all.join('\n');

/** The values of a service that is there already. */
export function valuesOf(service: Service): ServiceValues {
  const { organization } = service;
  return {
    ...newService,
    organizationId: { id: organization.id, label: organization.name },
    name: service.name,
    alternateName: service.alternateName,
    description: text(service.description),
    url: text(service.url),
    email: text(service.email),
    status: service.status,
    alert: text(service.alert),
    domains: service.domains,
    eligibility: text(service.eligibility),
    minimumAge: text(service.minimumAge),
    maximumAge: text(service.maximumAge),
    fees: text(service.fees),
    interpretation: text(service.interpretation),
    languages: service.languages.flatMap(({ code }) => code ?? []),
    application: text(service.application),
    applicationSteps: lines(service.applicationSteps),
    documents: lines(service.documents.map(({ document }) => document)),
    waitTime: text(service.waitTime),
    waitingDays: text(service.waitingDays),
    capacity: service.capacity ?? '',
    capacityNote: text(service.capacityNote),
    areas: lines(service.areas),
    phones: service.phones.map(({ number, extension, description }) => ({
      number,
      extension: text(extension),
      description: text(description),
    })),
    hours: service.openings.flatMap(plainHours),
    places: service.places.map((place) => ({
      id: place.id,
      name: text(place.name),
      address: text(place.address),
      city: text(place.city),
      state: text(place.state),
      postalCode: text(place.postalCode),
      latitude: text(place.latitude),
      longitude: text(place.longitude),
      transportation: text(place.transportation),
    })),
  };
}

/** Hours with words, a season or a place of their own are kept as they are and not shown in the form. */
function plainHours({
  days,
  opensAt,
  closesAt,
  text: words,
  place,
  validFrom,
  validTo,
}: Service['openings'][number]): HoursValues[] {
  if (words || place || validFrom || validTo || !opensAt || !closesAt) return [];
  return days.length === 0 ? [] : [{ days: weekdays.filter((day) => days.includes(day)), opensAt, closesAt }];
}

const split = (all: string): string[] =>
  all
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
const number = (typed: string): number | null => (typed.trim() === '' ? null : Number(typed));

/** What is sent; what was left empty is not known. */
export function bodyOf(values: ServiceValues): ServiceDraft {
  return {
    ...values,
    organizationId: values.organizationId?.id ?? '',
    status: values.status || 'active',
    domains: [...values.domains],
    languages: [...values.languages],
    minimumAge: number(values.minimumAge),
    maximumAge: number(values.maximumAge),
    applicationSteps: split(values.applicationSteps),
    documents: split(values.documents),
    areas: split(values.areas),
    waitingDays: number(values.waitingDays),
    capacity: values.capacity || null,
    phones: values.phones.filter((phone) => phone.number !== ''),
    hours: values.hours as Hours[],
    places: values.places.map(
      (place): PlaceDraft => ({
        ...place,
        latitude: number(place.latitude),
        longitude: number(place.longitude),
      }),
    ),
  };
}
