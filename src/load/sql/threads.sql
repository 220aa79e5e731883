-- Twelve threads, from what is missing to what is asked of a service, one for each of twelve domains.

CREATE TABLE load.threads (
  thread integer PRIMARY KEY, domain text, need text, words text, wished text, strength text, strength_words text,
  goal text, measure text, baseline text, target text, steps text[], ask text, service text
);

INSERT INTO load.threads VALUES
  (0, 'housing', 'A place that is safe and paid for', 'I am behind with the rent and the letters keep coming.', 'To stay where my neighbors know me.',
    'Neighbors who look out', 'Mrs. Lee has my key.', 'Stay in the apartment', 'Rent paid by the fifth', 'Two months behind', 'Paid on time three months in a row',
    ARRAY['Bring the lease and the letters', 'Call the landlord together', 'Apply for rent assistance'], 'Help with two months of back rent and a plan for the next.', 'Rent Assistance'),
  (1, 'food', 'Enough food until the end of the month', 'The last week is bread and tea.', 'Cook for my grandchildren on Sundays.',
    'Cooks well with little', 'I can make a meal out of nothing.', 'Food in the house every week', 'Weeks without an empty cupboard', 'One in four', 'Four in four',
    ARRAY['List what is in the house', 'Apply for food benefits together', 'Pick up a weekly box'], 'A weekly box, delivered if possible.', 'Food Pantry'),
  (2, 'daily_living', 'Help in the house', 'I cannot get into the bath by myself any more.', 'To wash without being afraid.',
    'A daughter who comes on Saturdays', 'She does the shopping and we laugh.', 'Wash and dress without falling', 'Falls in a month', 'Two', 'None',
    ARRAY['Move the rug out of the hall', 'Ask for an assessment of the home', 'Start home care'], 'Home care three mornings a week and grab bars.', 'Home Care'),
  (3, 'income', 'An income that lasts', 'The benefits stopped and nobody says why.', 'To not borrow from my sister.',
    'Keeps every paper', 'It is all in the blue folder.', 'Benefits paid again', 'Payments received', 'None since spring', 'Every month',
    ARRAY['Find the last letter', 'Write the appeal together', 'See a benefits adviser'], 'Advice on an appeal; the deadline is near.', 'Benefits Advice'),
  (4, 'work', 'Work that fits', 'I can work, but not nights.', 'A job where I can sit down.',
    'Twenty years in a kitchen', 'I know how to run a line.', 'A part-time job', 'Hours a week', 'None', 'Twenty',
    ARRAY['Write down three jobs you liked', 'Write the résumé together', 'Meet an employment coach'], 'Coaching towards part-time work in food service.', 'Employment Coaching'),
  (5, 'transportation', 'A way to appointments', 'Two buses and then a hill.', 'To get to therapy without asking anybody.',
    'Knows every bus line', 'I used to drive number nine.', 'Get to every appointment', 'Appointments missed for lack of a ride', 'Three a month', 'None',
    ARRAY['Write down the week''s trips', 'Apply for paratransit', 'Book rides for the month'], 'Rides to therapy twice a week, with a ramp.', 'Rides'),
  (6, 'social', 'People to be with', 'I have not talked to anybody since Tuesday.', 'Somebody to play dominoes with.',
    'Makes friends easily', 'Give me a bench and I will talk.', 'See people every week', 'Outings a week', 'None', 'Two',
    ARRAY['Think of one place you liked', 'Visit the center together', 'Join the Thursday group'], 'A place in a weekly group and a call before the first one.', 'Senior Center'),
  (7, 'physical_health', 'A doctor who knows me', 'Every time it is somebody else.', 'To walk to the lake again.',
    'Walks every morning', 'Round the block, rain or snow.', 'Follow the treatment', 'Days with medicine taken', 'Four a week', 'Seven a week',
    ARRAY['Bring all the medicine boxes', 'Make one list with the nurse', 'See the physical therapist'], 'Physical therapy, twice a week for eight weeks.', 'Physical Therapy'),
  (8, 'education', 'To read the letters I get', 'My son reads them to me and he is nine.', 'To help him with his homework.',
    'Speaks three languages', 'English is the fourth.', 'Read a letter alone', 'Level of the class', 'Beginner', 'Level two',
    ARRAY['Choose a time of day', 'Visit the library together', 'Begin the evening class'], 'A seat in the evening English class, with child care.', 'Adult Classes'),
  (9, 'legal', 'Papers in order', 'Without the card I cannot do anything.', 'My name spelled right, once and for all.',
    'Patient with forms', 'I read everything twice.', 'A valid identity card', 'Documents in hand', 'None', 'Card and birth certificate',
    ARRAY['Look for the old card', 'Order the birth certificate', 'See the legal clinic'], 'Help with replacing identity documents.', 'Legal Clinic'),
  (10, 'family', 'A rest from caring', 'I sleep when he sleeps, and he does not sleep.', 'One whole night.',
    'A brother in town', 'He would come if I asked.', 'One free afternoon a week', 'Afternoons off in a month', 'None', 'Four',
    ARRAY['Ask your brother for one Sunday', 'Write down what he needs at night', 'Start respite care'], 'Respite, one afternoon a week.', 'Respite Care'),
  (11, 'meaning', 'To belong somewhere again', 'Since we moved there is no place where I sing.', 'To sing in a choir on Sundays.',
    'A faith that carries', 'I pray and then I can go on.', 'Be part of a community', 'Sundays in a month', 'None', 'Three',
    ARRAY['Name one song you miss', 'Call the parish together', 'Meet the choir'], 'A welcome, and somebody who picks her up the first time.', 'Community House');
