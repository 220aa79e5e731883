import type { Thread } from '../texts/thread.ts';
import type { ProgramKey, StaffKey } from './staff.ts';

/** Somebody Riverbend walks with, before anything is told about them. */
export type Person = {
  readonly given: string;
  readonly family: string;
  readonly preferred: string | null;
  readonly pronouns: string | null;
  readonly born: number;
  readonly language: string;
  readonly interpreter: boolean;
  readonly program: ProgramKey;
  readonly worker: StaffKey;
  /** What is told of somebody by hand, in place of what chance would tell. */
  readonly told?: Told;
};

export type Told = {
  readonly reason: string;
  readonly whatMatters: string;
  readonly contact?: {
    readonly methods: readonly string[];
    readonly times: string;
    readonly leaveMessage: boolean;
    readonly note: string;
  };
  readonly threads: readonly Thread[];
};

/** given | family | chosen name | pronouns | born | language (* with an interpreter), one person a line. */
const people = {
  'stroke rosa': `
Walter|Brandt||he/him|1948|en
Lucinda|Morales|Lucy|she/her|1955|es
Harold|Jensen|Hal|he/him|1941|en
Thanh|Nguyen||he/him|1950|vi*
Beatrice|Coleman|Bea|she/her|1946|en
Esperanza|Rivas||she/her|1959|es*
Dorothy|Lindgren|Dot|she/her|1938|en
Curtis|Bell||he/him|1963|en
Ivonne|Castillo||she/her|1966|es
Frank|Mazur||he/him|1952|en
Shirley|Tate||she/her|1949|en
Hyun-sook|Choi||she/her|1947|ko*
Leon|Whitaker||he/him|1957|en
Marguerite|Dupree|Margie|she/her|1944|en
Gerald|Novak|Jerry|he/him|1951|en
Altagracia|Peña|Tati|she/her|1961|es
Otis|Freeman||he/him|1945|en
Phyllis|Odom||she/her|1953|en
Nasrin|Ahmadi||she/her|1958|fa*
Eugene|Kowalczyk|Gene|he/him|1943|en
Carmen|Villalobos||she/her|1950|es
Roland|Hughes||he/him|1960|en
Yevgenia|Sokolova|Zhenya|she/her|1949|ru*
Clarence|Dixon||he/him|1954|en
Evelyn|Sorensen||she/her|1940|en
Rodolfo|Salinas|Rudy|he/him|1956|es
June|Abernathy||she/her|1947|en
Tomás|Echeverría||he/him|1962|es
Loretta|Gaines||she/her|1958|en
Stanley|Wozniak|Stan|he/him|1946|en
Patience|Mensah||she/her|1965|en
Bernadette|Keane|Bernie|she/her|1951|en
Amparo|Quintero||she/her|1948|es*
Vernon|Pickett||he/him|1942|en
Delia|Farias||she/her|1964|es
Wilma|Hartley||she/her|1939|en
Cedric|Monroe||he/him|1968|en
Irene|Papadakis||she/her|1945|en
Nguyet|Tran||she/her|1953|vi*
Arthur|Blum|Art|he/him|1950|en
Concepción|Ibarra|Concha|she/her|1957|es
Lloyd|Ferris||he/him|1947|en
Agnes|Rasmussen||she/her|1941|en
Desmond|Clarke||he/him|1959|en
Ruth|Applebaum||she/her|1944|en`,
  'veterans marcus': `
Terrence|Boyd|Terry|he/him|1979|en
Angela|Ramsey||she/her|1984|en
Victor|Salazar||he/him|1971|es
Dwayne|Perkins||he/him|1966|en
Kristen|Holloway||she/her|1988|en
Joseph|Begay|Joe|he/him|1962|en
Luis|Camacho||he/him|1981|es
Raymond|Strickland|Ray|he/him|1949|en
Michelle|Tovar||she/her|1977|en
Jamal|Whitmore||he/him|1990|en
Douglas|Erickson|Doug|he/him|1955|en
Sione|Tupou||he/him|1986|en
Carl|Vasquez||he/him|1969|es
Bethany|Cross||she/her|1992|en
Leroy|Gibbons||he/him|1951|en
Andre|Fontaine||he/him|1983|en
Wade|Hutchins||he/him|1974|en
Tanya|McBride||she/her|1980|en
Gilbert|Archuleta|Gil|he/him|1958|en
Brandon|Yoder||he/him|1991|en
Alex|Moreland||they/them|1993|en
Rogelio|Fuentes|Roy|he/him|1972|es
Chester|Dunn|Chet|he/him|1947|en
Monique|Baptiste||she/her|1985|en
Travis|Lockhart||he/him|1987|en
Ernest|Yellowhorse||he/him|1953|en
Felicia|Grant||she/her|1976|en
Dale|Kemper||he/him|1964|en
Hector|Barragán||he/him|1978|es
Shawn|O’Neal||he/him|1989|en
Nathaniel|Price|Nate|he/him|1995|en
Gloria|Stubbs||she/her|1961|en`,
  'housing grace': `
Destiny|Rawls||she/her|1998|en
Marisol|Aguilar||she/her|1990|es*
Kwame|Asante||he/him|1987|en
Brianna|Scott|Bri|she/her|1996|en
Fadumo|Hassan||she/her|1985|so*
Tyrell|Jenkins|Ty|he/him|1994|en
Lourdes|Ocampo||she/her|1979|es
Jin|Seo||he/him|1983|ko
Crystal|Dawson||she/her|1989|en
Ahmad|Zaman||he/him|1991|prs*
Riley|Cooper||they/them|2001|en
Nadia|Petrenko||she/her|1988|uk*
Darnell|Simms||he/him|1975|en
Xiomara|Benítez||she/her|1993|es
Kevin|Doyle||he/him|1968|en
Shanice|Porter||she/her|1997|en
Emmanuel|Pierre|Manny|he/him|1982|ht*
Tiffany|Lowe||she/her|1986|en
Gabriel|Mendoza||he/him|1999|es
Ruby|Sanders||she/her|1972|en
Abdi|Warsame||he/him|1980|so
Celeste|Hammond||she/her|1995|en
Miguel|Ángeles||he/him|1984|es*
Jordan|Blake||they/them|2000|en
Yolanda|Pruitt|Yoli|she/her|1970|en
Dimitri|Volkov||he/him|1978|ru
Keisha|Franklin||she/her|1992|en
Raúl|Zamora||he/him|1981|es
Mei|Lin||she/her|1976|zh*
Cody|Hatfield||he/him|1997|en
Soledad|Ríos||she/her|1987|es
Isaiah|Turner||he/him|2002|en
Patrice|Landry||she/her|1974|en
Omar|Khalil||he/him|1990|ar
Jasmine|Ford||she/her|1999|en
Bill|Ostrowski||he/him|1959|en
Hana|Tesfaye||she/her|1989|am*
Denise|Wiggins||she/her|1983|en
Leticia|Barrera||she/her|1995|es
Tre|Maddox||he/him|1998|en`,
} as const;

/** Everybody but the three whose stories are told by hand. */
export const persons: readonly Person[] = Object.entries(people).flatMap(([place, list]) => {
  const [program, worker] = place.split(' ') as [ProgramKey, StaffKey];
  return list
    .trim()
    .split('\n')
    .map((line): Person => {
      const [given = '', family = '', preferred, pronouns, born, language = 'en'] = line.split('|');
      return {
        given,
        family,
        program,
        worker,
        preferred: preferred || null,
        pronouns: pronouns || null,
        born: Number(born),
        language: language.replace('*', ''),
        interpreter: language.endsWith('*'),
      };
    });
});
