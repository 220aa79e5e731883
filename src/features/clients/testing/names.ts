const given =
  `Aaliyah Abdi Agnieszka Ahmed Alejandro Amina André Anaïs Ángel Béatrice Beatriz Bogdan Bronwyn Camila Chidi Chloë
Clarence Concepción Daisuke Darnell Dolores Dmitri Eleanor Elif Emeka Esperanza Fadumo François Freya Gabriela Giorgos Guadalupe Hamza
Hiroshi Ifeoma Ingeborg Jamal Jean-Luc Joaquín Jürgen Katarzyna Keisha Khadija Kwame Lakshmi Latoya Leilani Lucía Mahmoud Małgorzata
Marie-Ève Mehmet Mei Milagros Mohammed Nadia Ngozi Niamh Nikolai Oksana Olumide Özlem Padraig Priya Quyen Rashid Raúl Renée Rosalind
Sadia Saoirse Sinéad Søren Svetlana Tadeusz Takeshi Tamika Tariq Thandiwe Tomás Uchenna Valentina Vu Wangari Wilhelmina Xiomara Yesenia
Yiannis Yusuf Zainab Zdeněk Zofia William Elizabeth Robert Margaret Patricia Theodore Katherine Michael`.split(
    /\s+/,
  );

const family =
  `Abernathy Achterberg Adeyemi Aguilar Åkesson Al-Masri Andersson Bakunin Bâton Begaye Benítez Bjørnstad Blackwood Bouchard
Brzezinski Castañeda Chukwu Cieślak Cortéz D’Angelo Dąbrowski Delacroix Dimitriou Dlamini Drummond Eberhardt Echeverría Eze Fairweather
Farrokhzad Fernández Fitzgerald Fontaine Friedrichs García-Márquez Ghebremariam Goldstein Grzybowski Guzmán Hashimoto Hernández Hoàng
Hussein Ibáñez Ivanova Jaramillo Jóhannsdóttir Kamau Karimi Kowalczyk Krishnamurthy Lê Lindqvist Llewellyn MacGillivray Mbeki McAllister
Mendoza Mirza Montgomery Müller Nakamura Ndiaye Nguyen Novák Núñez O’Brien O’Sullivan Okonkwo Ortega Oyelaran Özdemir Papadopoulos
Pérez Petrović Phạm Quintanilla Rahman Ramírez Rasmussen Rodríguez Sæther Saldívar Santangelo Schwarzkopf Silva Szczepański Takahashi
Tesfaye Thibodeaux Tran Tulloch Urquhart Van-der-Merwe Vasquez Villanueva Vo Wachowski Washington Whitehorse Wójcik Xiong Yamaguchi
Yıldırım Zapata Zielinski`.split(/\s+/);

/** A generator of numbers below 1 that always begins the same (Park and Miller 1988). */
export function dice(seed = 20261122): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

export type Named = {
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: string;
  readonly phone: string;
};

/** People of many origins, no two with the same whole name. */
export function someNames(howMany: number, roll: () => number): Named[] {
  const pick = (from: readonly string[]) => from[Math.floor(roll() * from.length)] ?? '';
  const people = new Map<string, Named>();
  while (people.size < howMany) {
    const person = { givenName: pick(given), familyName: pick(family) };
    const year = 1930 + Math.floor(roll() * 80);
    const birthDate = `${year}-${String(1 + Math.floor(roll() * 12)).padStart(2, '0')}-${String(1 + Math.floor(roll() * 28)).padStart(2, '0')}`;
    const phone = `(312) 55${Math.floor(roll() * 10)}-${String(Math.floor(roll() * 10_000)).padStart(4, '0')}`;
    people.set(`${person.givenName} ${person.familyName}`, { ...person, birthDate, phone });
  }
  return [...people.values()];
}
