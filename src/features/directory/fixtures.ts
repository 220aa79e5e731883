import type { SourceFile } from './import/rows.ts';

/** A small town's directory, as the CSV files of an HSDS 3.0 datapackage. */
const csv = (name: string, ...lines: string[]): SourceFile => ({
  name: `${name}.csv`,
  text: `${lines.join('\n')}\n`,
});

export const town: readonly SourceFile[] = [
  csv(
    'organizations',
    'id,name,description,email,website',
    'o1,Millbrook Kitchen,Cooks for everybody,desk@kitchen.example,https://kitchen.example',
    'o2,Harbor Legal,Lawyers,,',
  ),
  csv(
    'services',
    'id,organization_id,name,status,fees_description,eligibility_description,minimum_age,application_process',
    's1,o1,Hot meals at home,active,Free,People who cannot cook,60,Call before noon.',
    's2,o1,Food pantry,active,Free,,,Come on Tuesdays.',
    's3,o2,Help with eviction,active,Sliding scale,,18,Call.',
  ),
  csv(
    'locations',
    'id,location_type,name,latitude,longitude',
    'l1,physical,The Kitchen,41.88,-87.63',
    'l2,physical,Harbor House,41.95,-87.70',
  ),
  csv(
    'addresses',
    'id,location_id,address_1,city,state_province,postal_code,country,address_type',
    'a1,l1,12 Mill Street,Millbrook,IL,60601,US,physical',
    'a2,l2,3 Harbor Road,Harbor,IL,60618,US,physical',
  ),
  csv('service_at_location', 'id,service_id,location_id', 'sl1,s1,l1', 'sl2,s2,l1', 'sl3,s3,l2'),
  csv('phones', 'id,service_id,number,type', 'p1,s1,312 555 0101,voice', 'p2,s3,312 555 0103,voice'),
  csv('languages', 'id,service_id,name,code', 'g1,s1,Korean,kor', 'g2,s3,Spanish,es'),
  csv(
    'schedules',
    'id,service_id,freq,byday,opens_at,closes_at',
    'h1,s1,WEEKLY,"MO,TU,WE,TH,FR",09:00,12:00',
  ),
  csv('required_documents', 'id,service_id,document', 'd1,s3,The letter from your landlord'),
  csv(
    'taxonomy_terms',
    'id,code,name,description,taxonomy',
    't1,F1,Food Delivery,Meals brought home,Ours',
    't2,H1,Tenant rights,Staying in your home,Ours',
  ),
  csv('attributes', 'id,link_id,link_entity,taxonomy_term_id', 'x1,s1,service,t1', 'x2,s3,service,t2'),
];

/** The same files with one of them replaced. */
export const townWith = (name: string, text: string): SourceFile[] => [
  ...town.filter((file) => file.name !== name),
  { name, text },
];
