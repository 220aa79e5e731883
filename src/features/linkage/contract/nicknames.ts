import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Id, line, Moment } from '#platform/values/index.ts';

/** A name, and what the agency knows to be short or fond for it. */
export const Nickname = z.object({
  id: Id,
  name: z.string(),
  nickname: z.string(),
  at: Moment,
  by: z.string(),
});
export type Nickname = z.output<typeof Nickname>;

export const NewNickname = z.strictObject({ name: line(100), nickname: line(100) });
export type NewNickname = z.output<typeof NewNickname>;

export const nicknameRoutes = {
  listNicknames: defineRoute({
    method: 'GET',
    path: '/nicknames',
    summary: 'List the nicknames that the agency has told beside those shipped',
    may: 'manage agency',
    audit: 'no personal data',
    input: {},
    output: z.object({ nicknames: z.array(Nickname) }),
  }),
  addNickname: defineRoute({
    method: 'POST',
    path: '/nicknames',
    summary: 'Tell that a name is short or fond for another',
    may: 'manage agency',
    audit: { action: 'create', what: 'nickname' },
    input: { body: NewNickname },
    output: Nickname,
  }),
  takeBackNickname: defineRoute({
    method: 'DELETE',
    path: '/nicknames/:nicknameId',
    summary: 'Take back a nickname',
    may: 'manage agency',
    audit: { action: 'change', what: 'nickname' },
    input: { params: z.object({ nicknameId: Id }) },
    output: z.void(),
  }),
};
