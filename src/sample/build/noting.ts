import { plusHours, type Story } from './story.ts';

type Note = {
  readonly contactId: string;
  readonly happenedAt: string;
  readonly words: string;
  readonly sensitivity: string | undefined;
  /** Not signed yet. */
  readonly isOpen: boolean;
};

/** Most notes are signed the same day or the next, a few late; those of yesterday were signed before tonight. */
export function addNote(story: Story, { contactId, happenedAt, words, sensitivity, isOpen }: Note): void {
  const { world, chance, worker } = story;
  const late = chance.chance(0.07);
  const wished = plusHours(happenedAt, late ? chance.between(60, 140) : chance.between(1, 28));
  const signedAt = wished < world.calendar.at(0, 0) ? wished : plusHours(happenedAt, 2);
  const id = story.id(happenedAt);
  world.tables.add('notes', {
    id,
    ...story.mine,
    contactId,
    authorId: worker.id,
    text: words,
    createdAt: plusHours(happenedAt, 1),
    signedAt: isOpen ? null : signedAt,
    signedLate: !isOpen && late && signedAt === wished,
    sensitivity: sensitivity ?? null,
  });
  if (!isOpen && chance.chance(0.02)) amend(story, id, plusHours(signedAt, 5), sensitivity);
}

function amend(story: Story, noteId: string, createdAt: string, sensitivity: string | undefined): void {
  const { world, worker, clientId } = story;
  if (createdAt > world.calendar.at(0, 6)) return;
  world.tables.add('noteAmendments', {
    id: story.id(createdAt),
    clientId,
    noteId,
    text: 'The appointment is on Wednesday, not on Tuesday.',
    reason: 'I had written the wrong day.',
    createdAt,
    createdBy: worker.id,
    sensitivity: sensitivity ?? null,
  });
}
