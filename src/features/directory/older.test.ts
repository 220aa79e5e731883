import { describe, expect, it } from 'vitest';
import { check } from './import/check.ts';
import { gather } from './import/gather.ts';
import { languageCode } from './import/languages.ts';
import { normalizeClock, normalizeDate } from './import/times.ts';

const ohana = [
  {
    name: 'data/organizations.csv',
    text: 'id,name,date_incorporated,url\n1,Kitchen,"January 02, 1970",https://kitchen.example\n',
  },
  {
    name: 'data/locations.csv',
    text: 'id,organization_id,name,accessibility,languages,virtual\n7,1,Hall,"ramp, restroom",Spanish,false\n',
  },
  {
    name: 'data/services.csv',
    text: 'id,location_id,name,eligibility,fees,languages,taxonomy_ids\n7,7,Lunch,Age 55 or over,$2,"Korean, Spanish",101\n',
  },
  {
    name: 'data/regular_schedules.csv',
    text: 'id,service_id,weekday,opens_at,closes_at\n1,7,Monday,9am,4:30 PM\n2,7,2,09:00,12:00\n',
  },
  {
    name: 'data/mail_addresses.csv',
    text: 'id,location_id,address_1,city,state_province,postal_code,country\n1,7,PO Box 9,Millbrook,IL,60601,US\n',
  },
  {
    name: 'data/addresses.csv',
    text: 'id,location_id,street_1,city,state,zip\n1,7,12 Mill Street,Millbrook,IL,60601\n',
  },
  { name: 'data/taxonomy.csv', text: 'taxonomy_id,name,parent_id\n101,Food,\n' },
];
const { rows } = gather(ohana);
const of = (entity: string) => rows.filter((row) => row.entity === entity);
const valuesOf = (entity: string) => of(entity).map((row) => check(row).row?.values);

describe('a directory in the older shape of Ohana', () => {
  it('tells the organization and the place of a service by its location', () => {
    expect(valuesOf('service')).toMatchObject([
      { organization_id: '1', name: 'Lunch', eligibility_description: 'Age 55 or over', fees: '$2' },
    ]);
    expect(valuesOf('service_at_location')).toEqual([{ service_id: '7', location_id: '7' }]);
  });

  it('keeps lists in one cell, which become rows that do not get in each other’s way', () => {
    expect(valuesOf('language')).toMatchObject([
      { location_id: '7', code: 'es' },
      { service_id: '7', code: 'ko' },
      { service_id: '7', code: 'es' },
    ]);
    expect(valuesOf('accessibility').map((values) => values?.['description'])).toEqual(['ramp', 'restroom']);
    expect(valuesOf('attribute')).toMatchObject([
      { link_id: '7', link_entity: 'service', taxonomy_term_id: '101' },
    ]);
    expect(new Set(rows.map(({ entity, id }) => `${entity} ${id}`)).size).toBe(rows.length);
  });

  it('names days and hours in its own way', () => {
    expect(valuesOf('schedule')).toMatchObject([
      { freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '16:30' },
      { byday: 'TU' },
    ]);
  });

  it('counts postal and street addresses apart', () => {
    expect(
      of('address').map(({ id, cells }) => [id, cells['address_type'] ?? null, cells['address_1']]),
    ).toEqual([
      ['postal-1', 'postal', 'PO Box 9'],
      ['1', null, '12 Mill Street'],
    ]);
  });

  it('knows the year an organization began from a date', () => {
    expect(valuesOf('organization')).toMatchObject([
      { year_incorporated: 1970, website: 'https://kitchen.example' },
    ]);
  });
});

describe('dates, times and languages', () => {
  it('are read however people write them, and only when they exist', () => {
    expect(
      ['2026-02-28', '2026-02-28T10:00:00Z', '12/24/2015', '2026-02-30', '24/12/2015', 'soon'].map(
        normalizeDate,
      ),
    ).toEqual(['2026-02-28', '2026-02-28', '2015-12-24', undefined, undefined, undefined]);
    expect(
      ['9:00', '09:00:00', '9 AM', '12:30 a.m.', '12 pm', '24:00', '25:00', '13 pm', '9'].map(normalizeClock),
    ).toEqual(['09:00', '09:00', '09:00', '00:30', '12:00', '23:59', undefined, undefined, undefined]);
    expect([
      languageCode('spa', null),
      languageCode('es-MX', null),
      languageCode(null, 'Haitian Creole'),
      languageCode('', 'Elvish'),
    ]).toEqual(['es', 'es', 'ht', null]);
  });
});
