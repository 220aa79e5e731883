import { expect, test } from 'vitest';
import { page } from '#ui/room.ts';
import { clientIdIn, findPage, isClientPage, withoutStroke } from './pages.ts';

const load = async () => ({ default: () => null });
const given = [
  '/today',
  '/directory/:serviceId',
  '/directory/add',
  '/clients/:clientId/plan',
  '/clients/:clientId/plan/:caseId/versions',
] as const;
const pages = given.map((path) => page({ path, title: path, load }));
const found = (pathname: string) => findPage(pages, pathname);

test('an address finds its page, with or without a stroke at its end', () => {
  expect(found('/today')?.page.path).toBe('/today');
  expect(found('/today/')?.page.path).toBe('/today');
});

test('what stands in place of a parameter comes with the page', () => {
  expect(found('/clients/a%20b/plan')).toMatchObject({
    page: { path: '/clients/:clientId/plan' },
    params: { clientId: 'a b' },
  });
  expect(found('/clients/a/plan/c/versions')?.params).toEqual({ clientId: 'a', caseId: 'c' });
});

test('a page of that very name comes before one for any name', () => {
  expect(found('/directory/add')?.page.path).toBe('/directory/add');
  expect(found('/directory/food')?.page.path).toBe('/directory/:serviceId');
});

test.each(['/', '/nowhere', '/today/more', '/clients//plan', '/clients/a', '/directory/'])(
  '%s leads to no page',
  (pathname) => expect(found(pathname)).toBeUndefined(),
);

test('a broken sign in an address is taken as it stands', () => {
  expect(found('/directory/100%')?.params).toEqual({ serviceId: '100%' });
});

test('a page below a person stands under their header', () => {
  expect(pages.filter(isClientPage).map(({ path }) => path)).toEqual(given.slice(3));
  expect(clientIdIn('/clients/a/plan')).toBe('a');
  expect(clientIdIn('/clients')).toBeUndefined();
  expect(withoutStroke('/')).toBe('/');
});
