-- What was written about each contact of the round: two hundred to five hundred characters; a few are late, a few unsigned.

INSERT INTO notes (agency_id, id, client_id, case_id, contact_id, author_id, text, created_at, signed_at, signed_late)
SELECT p.agency_id, load.id(p.happened_at, 17, p.m), p.client_id, p.case_id, load.id(p.happened_at, 16, p.m), p.worker_id,
  load.pick(p.m, 90, ARRAY[
    'Called at the agreed time. She answered at once and sounded more rested than last week.',
    'Visit at home. The hall light was broken, otherwise everything in its place; tea on the table.',
    'He came to the office without an appointment, upset about a letter that he had not understood.',
    'Spoke with her and, with her permission, with her daughter who had come for the weekend.',
    'Short talk by phone; the line was bad and we agreed to speak again tomorrow morning.',
    'Met at the clinic after the appointment and walked to the bus together.',
    'He did not want to talk about the plan today; we talked about his garden instead.'])
  || ' ' || load.pick(p.m, 91, ARRAY[
    'We went through the steps one by one. The form is filled in except for page three, which needs the landlord''s signature; I will ask for it.',
    'The first session of therapy went well: the exercises are hard but she does them twice a day, and the stairs are less frightening.',
    'Money is tight until the first. The pantry box came on Tuesday and will last, but the electricity bill is due and cannot be paid in full.',
    'Sleep is still bad, three or four hours. No thoughts of not wanting to live; asked directly. The sister calls every evening, which helps.',
    'The provider has not called back. I explained what happens next and when to expect it, and who to call if the pain gets worse.',
    'He has been to two interviews and wants to practice before the third; we did, and laughed.'])
  || ' ' || load.pick(p.m, 92, ARRAY[
    'In her words: "I do not want to be a burden, but I am glad somebody asks."',
    'He will call the office himself on Monday; I will send the list of papers.',
    'Agreed: she brings the blue folder, I book the interpreter for Thursday at ten.',
    'Nothing further needed today. Next contact in two weeks, earlier if the letter comes.',
    'I will speak with the supervisor about the deadline before answering.']),
  p.happened_at + interval '20 minutes',
  CASE WHEN NOT p.unsigned THEN p.happened_at + CASE WHEN p.late THEN interval '70 hours' ELSE interval '25 minutes' END END, NOT p.unsigned AND p.late
FROM (
  SELECT w.*, w.open AND w.k = 9 AND load.roll(w.n, 93, 25) = 0 AS unsigned, load.roll(w.m, 94, 12) = 0 AND w.happened_at < w.now - interval '4 days' AS late
  FROM (
    SELECT p.*, k, p.n * 10 + k AS m, load.contact_at(p.n, k, p.opened_at, p.latest_at) AS happened_at
    FROM load.people p, (SELECT current_setting('load.round')::integer AS k) r OFFSET 0
  ) w
) p;
