/** What people wrote on the page of the housing program, days ago. */
export const written = [
  {
    daysAgo: 1,
    called: 'Lili',
    words: 'Mi hermana y yo dormimos en el carro desde el lunes. Ella tiene siete años. Hoy va a helar.',
    inDanger: true,
    contactWay: 'text',
    contactAt: '309-555-0187',
    contactTimes: 'Después de las seis',
    maySayWho: true,
    language: 'es',
    interpreterNeeded: true,
    reference: 'KM4T-9QXB',
  },
  {
    daysAgo: 2,
    called: 'J.',
    words:
      'My lease ends in three weeks and I cannot find anything I can pay. I work nights at the warehouse. I have never asked anybody for help before.',
    inDanger: false,
    contactWay: 'email',
    contactAt: 'j.nightshift@mail.example',
    contactTimes: null,
    maySayWho: false,
    language: 'en',
    interpreterNeeded: false,
    reference: 'W7HD-3NPC',
  },
] as const;

/** What Ji-woo told along the guide, by question, and what her sister says. */
export const jiwooTold = {
  meaning:
    'When my sister brought the dough and we folded dumplings, with one hand each. We laughed all afternoon. Cooking is what I did my whole life.',
  daily_living:
    'Getting up is slow but I manage. The bath I am afraid of. My sister ties my shoes and I do not like that she has to.',
  'meaning-hope': 'That I stand in my own kitchen on the first of the year, and my sister eats what I made.',
} as const;

export const sisterSays = {
  who: 'Min-ji Park',
  relation: 'her sister',
  words: 'She says she manages, but twice this month I found her on the bathroom floor in the morning.',
} as const;
