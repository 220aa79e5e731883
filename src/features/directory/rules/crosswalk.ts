import type { Domain } from '#platform/values/index.ts';

/**
 * Which area of life a word of a service taxonomy belongs to. Written for the words that the common open
 * vocabularies use; each pattern is tried on the terms of a service, and on its name where it has none.
 */
const crosswalk: readonly (readonly [RegExp, readonly Domain[]])[] = [
  [
    /escape violence|domestic violence|abuse|immediate safety|safe housing|assault|trafficking|protective order/i,
    ['safety'],
  ],
  [/residential care|assisted living|nursing home/i, ['daily_living', 'housing']],
  [
    /shelter|housing|homeless|rent\b|rental|tenant|landlord|eviction|foreclosure|homebuyer|sober living|repairs|weatherization/i,
    ['housing'],
  ],
  [/utilit|heating|energy assistance/i, ['housing', 'income']],
  [/food|meal|nutrition|grocer|pantry|brown bag|wic\b|snap\b|breast ?feeding|soup kitchen/i, ['food']],
  [/transport|transit|bus pass|\bgas\b|rides?\b|paratransit/i, ['transportation']],
  [
    /addiction|recovery|detox|substance|alcohol|drug|12-step|opioid|needle|naloxone|smoking/i,
    ['substance_use'],
  ],
  [
    /mental|psychiatr|counseling|counselling|therapy group|suicide|crisis line|help hotline|bereavement|grief|trauma|ptsd/i,
    ['mental_health'],
  ],
  [
    /in-home support|home care|homemaker|daily life skills|adult day|personal care|hygiene|assistive|medical equipment|chore|independent living|respite/i,
    ['daily_living'],
  ],
  [
    /relief for caregivers|caregiver|child ?care|parent|family|adoption|foster|pregnan|baby|diaper|preschool|maternity|custody|birth control/i,
    ['family'],
  ],
  [
    /hospice|end-of-life|health|medical|dental|vision|hearing|clinic|physical therap|occupational therap|speech|rehabilitation|disease|hiv|vaccin|prescription|pain|disability/i,
    ['physical_health'],
  ],
  [/spiritual|faith|church|worship|cultural|meaning|chaplain/i, ['meaning']],
  [
    /legal|citizenship|immigration|civil rights|discrimination|guardianship|identification|notary|representation|mediation|expunge|birth certificate|translation/i,
    ['legal'],
  ],
  [/job|employment|work\b|workplace|resume|interview|vocational|apprentic/i, ['work']],
  [
    /education|school|ged\b|literacy|tutor|esl\b|english as a second|computer class|training|skills|college|books/i,
    ['education'],
  ],
  [
    /benefit|financial|money|cash|income|tax prep|savings|insurance|retirement|unemployment|credit|clothing|furniture|goods|supplies|burial|pay for/i,
    ['income'],
  ],
  [
    /peer|support group|support network|mentor|social|recreation|friend|senior center|volunteer|community center|sports|arts\b|one-on-one/i,
    ['social'],
  ],
];

/** The areas of life that a service's terms tell of; where they tell of none, its name does. */
export function domainsOf(terms: readonly string[], name: string): Domain[] {
  const told = domainsIn(terms);
  return told.length > 0 ? told : domainsIn([name]);
}

function domainsIn(words: readonly string[]): Domain[] {
  const found = words.flatMap((word) =>
    crosswalk.filter(([pattern]) => pattern.test(word)).flatMap(([, domains]) => domains),
  );
  return [...new Set(found)];
}
