import { type Culture, joined, listed } from './culture.ts';

export const spanish: Culture = {
  language: 'es',
  given: listed(`
    María José Juan Guadalupe Luis Rosa Carlos Ana Miguel Juana Jesús Carmen Francisco Margarita Pedro Leticia Antonio Alejandra
    Manuel Verónica Jorge Patricia Alejandro Elizabeth Roberto Martha Fernando Gabriela Ricardo Yolanda Eduardo Teresa Javier
    Silvia Raúl Sofía Arturo Adriana Sergio Lucía Rafael Claudia Daniel Valentina Ramón Camila Rubén Isabel Enrique Esperanza
    Óscar Dolores Héctor Concepción Alberto Mercedes Martín Beatriz Pablo Elena Andrés Graciela Julio Xiomara Mario Yesenia Víctor
    Milagros Gerardo Araceli Ángel Rocío Armando Maribel Joaquín Fabiola Ignacio Lourdes Gustavo Inés Tomás Paloma Esteban Itzel
    Mateo Ximena Santiago Renata Emiliano Catalina Diego Soledad Salvador Consuelo Ernesto Amparo Agustín Pilar Felipe Ofelia
    Hugo Josefina Iván Nayeli Rodrigo Marisol César Belén Adolfo Jimena Efraín Estela Leonardo Aurora Octavio Blanca`),
  family: [
    ...listed(`
      García Hernández Martínez López González Rodríguez Pérez Sánchez Ramírez Cruz Flores Gómez Morales Vázquez Reyes Jiménez Torres
      Díaz Gutiérrez Ruiz Mendoza Aguilar Ortiz Moreno Castillo Romero Álvarez Méndez Chávez Rivera Juárez Ramos Domínguez Herrera
      Medina Castro Vargas Guzmán Velázquez Muñoz Rojas Contreras Salazar Luna Ortega Santiago Guerrero Estrada Bautista Cortés Soto
      Alvarado Espinoza Lara Ávila Ríos Cervantes Silva Delgado Vega Márquez Sandoval Fernández León Carrillo Mejía Solís Núñez
      Rosales Valdez Ibarra Santos Camacho Peña Maldonado Navarro Rosas Acosta Miranda Valencia Cabrera Trejo Padilla Figueroa
      Pacheco Molina Rangel Serrano Zamora Benítez Ochoa Castañeda Quintanilla Echeverría Ibáñez Jaramillo Saldívar Villanueva
      Zapata Colón Rentería Zúñiga Barajas Cisneros Galindo Montoya Orozco Quiñones Sepúlveda Tovar Urbina Villarreal Zaragoza`),
    ...joined(
      'Alta Bella Buena Casa Fuente Monte Río Roca Santa Torre Valle Vera Villa',
      'blanca fría luz mar nova real sol verde viva',
    ),
  ],
};

export const french: Culture = {
  language: 'fr',
  given: listed(`
    Jean Marie Pierre Jeanne Michel Françoise André Monique Philippe Catherine René Nathalie Louis Isabelle Alain Jacqueline Jacques
    Anaïs Bernard Béatrice Marcel Chloë Daniel Renée François Geneviève Jean-Luc Marie-Ève Étienne Céleste Gaëlle Hervé Josée Ludovic
    Mireille Noémie Olivier Pascale Rémi Solange Thérèse Yves Wilner Fabiola Roseline Jocelyn Mirlande Frantz Guerda Evens`),
  family: [
    ...listed(`
      Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefebvre Michel Garcia David Bertrand Roux
      Vincent Fournier Morel Girard André Mercier Dupont Lambert Bonnet François Martinez Bouchard Tremblay Gagnon Côté Bélanger
      Pelletier Lévesque Bergeron Gauthier Delacroix Fontaine Bâton Jean-Baptiste Toussaint Desrosiers Charles Joseph Étienne Lafleur`),
    ...joined(
      'Beau Bel Bon Clair Des Du Grand La Mont Saint-',
      'champ chêne fort lieu mont pré rivage roche val vallon',
    ),
  ],
};

export const italian: Culture = {
  language: 'it',
  given: listed(`
    Giuseppe Maria Antonio Anna Giovanni Rosa Salvatore Angela Vincenzo Giovanna Luigi Teresa Francesco Lucia Mario Carmela Angelo
    Caterina Domenico Concetta Gino Rosaria Carlo Antonella Enzo Chiara Raffaele Assunta Sante Ottavia Nunzio Filomena`),
  family: joined(
    'Bell Bianc Cont Cost D’Angel De_Luc Esposit Ferr Font Gall Giordan Grec Lomb Manc Marin Mart Monti Mor Pell Ricc Riv Ross Russ Sant Serr Vit',
    'a i ini ino etti elli aro one',
  ).map((name) => name.replace('_', ' ')),
};
