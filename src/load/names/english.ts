import { type Culture, joined, listed } from './culture.ts';

export const english: Culture = {
  language: 'en',
  given: listed(`
    James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard Susan Joseph Jessica Thomas
    Sarah Charles Karen Christopher Lisa Daniel Nancy Matthew Betty Anthony Sandra Mark Margaret Donald Ashley Steven Kimberly
    Andrew Emily Paul Donna Joshua Michelle Kenneth Carol Kevin Amanda Brian Melissa George Deborah Timothy Stephanie Ronald
    Rebecca Jason Sharon Edward Laura Jeffrey Cynthia Ryan Dorothy Jacob Amy Gary Kathleen Nicholas Angela Eric Shirley
    Jonathan Emma Stephen Brenda Larry Pamela Justin Nicole Scott Anna Brandon Samantha Benjamin Katherine Samuel Christine
    Gregory Debra Alexander Rachel Patrick Carolyn Frank Janet Raymond Maria Jack Olivia Dennis Heather Jerry Helen Tyler
    Catherine Aaron Diane Jose Julie Adam Victoria Nathan Joyce Henry Lauren Zachary Kelly Douglas Christina Peter Ruth Kyle
    Joan Noah Virginia Ethan Judith Jeremy Evelyn Christian Hannah Walter Andrea Keith Megan Austin Cheryl Roger Jacqueline
    Terry Madison Sean Teresa Gerald Abigail Carl Sophia Dylan Martha Harold Sara Jordan Gloria Jesse Janice Bryan Kathryn
    Lawrence Ann Arthur Isabella Gabriel Judy Bruce Charlotte Logan Julia Billy Grace Joe Amber Alan Alice Juan Jean Elijah
    Denise Willie Frances Albert Danielle Wayne Marilyn Randy Natalie Mason Beverly Vincent Diana Liam Brittany Roy Theresa
    Bobby Kayla Caleb Alexis Bradley Doris Russell Lori Lucas Tiffany Latoya Darnell Keisha Jamal Tamika DeShawn Ebony Tyrone
    Shanice Marquis Aaliyah Terrell Imani Malik Nia Darius Kiara Andre Jasmine Reggie Deja Clarence Precious Cedric Raven
    Leroy Tanisha Otis Monique Bronwyn Rhys Niamh Saoirse Sinéad Padraig Fiona Ewan Isla Callum Mairead Eilidh Angus Wilhelmina`),
  family: [
    ...listed(`
      Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Thomas Moore Jackson Martin Lee Thompson White Harris
      Clark Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams Nelson Baker Hall Campbell Mitchell Carter Roberts
      Phillips Evans Turner Parker Collins Edwards Stewart Morris Murphy Cook Rogers Morgan Cooper Peterson Bailey Reed Kelly Howard
      Cox Ward Richardson Watson Brooks Wood James Bennett Gray Hughes Price Myers Long Foster Sanders Ross Morales Powell Sullivan
      Russell Jenkins Perry Butler Barnes Fisher Henderson Coleman Simmons Patterson Jordan Reynolds Hamilton Graham Wallace Cole
      West Hayes Bryant Gibson Ellis Stevens Murray Ford Marshall Owens McDonald Harrison Kennedy Wells Henry Freeman Webb Tucker
      Burns Crawford Olson Simpson Porter Hunter Gordon Silva Shaw Snyder Mason Dixon Hunt Hicks Holmes Palmer Wagner Black Robertson
      Boyd Stone Salazar Fox Warren Mills Rose Rice Schmidt Daniels Ferguson Nichols Stephens Weaver Ryan Gardner Payne Kelley Dunn
      Pierce Arnold Tran Spencer Peters Hawkins Grant Hansen Hoffman Hart Elliott Cunningham Knight Bradley Carroll Hudson Duncan
      Armstrong Berry Andrews Johnston Ray Lane Riley Carpenter Perkins Matthews O'Brien O'Connor O'Sullivan MacGillivray Llewellyn
      Washington Jefferson Booker Gaines Mosley Tubman Whitfield Thibodeaux Begaye Yazzie Whitehorse Tsosie Nez Fairweather`),
    ...joined(
      'Ash Black Brad Brook Clay Cold Cran Dun East Fair Gold Green Hart Hay Hazel Holl Kirk Lang Long Mar Mill North Oak Pen Red Rush Shel Stan Stock Thorn Wake Wal Wes Whit Win Wood',
      'ford ley ton well wood worth field burn bury den ham man more shaw son stead wick',
    ),
  ],
};
