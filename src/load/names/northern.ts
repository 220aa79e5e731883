import { type Culture, joined, listed } from './culture.ts';

export const slavic: Culture = {
  language: 'uk',
  given: listed(`
    Oleksandr Olena Andrii Oksana Serhii Natalia Volodymyr Iryna Dmytro Svitlana Mykola Tetiana Ivan Liudmyla Yurii Halyna Bohdan
    Kateryna Taras Maria Piotr Anna Krzysztof Katarzyna Andrzej Małgorzata Tomasz Agnieszka Jan Barbara Paweł Ewa Tadeusz Zofia
    Stanisław Jadwiga Jiří Zdeněk Božena Milan Jelena Dragan Milica Goran Snežana Vuk Dmitri Svetlana Nikolai Ludmila Boris Vera
    Igor Galina Lech Wanda Kazimierz Halina Bogdan Danuta Radek Ivana Stjepan Ljiljana Zlatko Vesna`),
  family: [
    ...joined(
      'Boh Bond Chern Dąbrow Grab Grzyb Horb Jan Kal Kam Kaz Klim Kostr Koval Krav Lis Maj Mal Marchen Mazur Mel Now Ostrow Paw Pet Piotr Rad Rom Rud Sad Sam Sav Shevch Sok Stan Szczep Tkach Vas Vin Wiś Wójc Zaw Zie',
      'enko uk czyk ski ska ov ovich ak chuk ík',
    ),
    ...listed(
      'Novák Kowalczyk Wachowski Brzezinski Petrović Nikolić Dvořák Černý Horák Marković Šimić Kovač Ivanova Bakunin Cieślak Wójcik',
    ),
  ],
};

export const nordic: Culture = {
  language: 'de',
  given: listed(`
    Hans Anna Peter Ursula Karl Helga Jürgen Monika Klaus Ingrid Wolfgang Renate Günter Sabine Dieter Karin Lars Astrid Søren Ingeborg
    Erik Sigrid Björn Freya Olaf Solveig Sven Gudrun Anders Kirsten Nils Birgit Magnus Annika Leif Hedda Torsten Liv Jens Maren Rolf
    Greta Heinz Waltraud Uwe Brigitte Axel Frieda Håkon Åse Gunnar Ragnhild Jóhann Sigríður Pekka Aino Mikko Hilkka Joris Femke`),
  family: [
    ...joined(
      'Alten Berg Blumen Eber Eisen Engel Fein Fried Gold Grün Hohen Kauf Klein Lang Linden Neu Ober Rosen Sauer Schön Schwarz Silber Stein Wald Wein Winter Zimmer',
      'baum bach berg dorf feld hardt mann meier stein thal',
    ),
    ...joined(
      'Ander Carl Erik Gunnar Gustav Hans Jakob Johan Karl Lar Magnus Nil Ol Peter Rasmus Sven Thor',
      'son ssen sen sdóttir sson',
    ),
    ...listed(
      'Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Åkesson Bjørnstad Lindqvist Sæther Achterberg Van-der-Merwe Korhonen Virtanen De-Vries Jansen',
    ),
  ],
};

export const greek: Culture = {
  language: 'el',
  given: listed(`
    Giorgos Maria Dimitris Eleni Konstantinos Katerina Ioannis Vasiliki Nikos Sofia Christos Angeliki Panagiotis Georgia Vassilis
    Dimitra Yiannis Konstantina Michalis Anastasia Evangelos Paraskevi Spyros Despina Stavros Foteini`),
  family: joined(
    'Alex Anagnost Anast Anton Athan Christ Demet Dimitr Evangel Georg Giann Ioann Karag Konstant Kyriak Manol Mich Nikol Panag Papad Pavl Petr Sot Stavr Theod Vass',
    'opoulos akis idis iou atos oglou ellis',
  ),
};
