import { aPerson } from './support/arranged.ts';
import { expect, test } from './support/journey.ts';

test('The pages speak Spanish, and Arabic from right to left', async ({ rosa }) => {
  const { clientId } = await aPerson(rosa, 'Lucía', 'Navarro');
  await rosa.goto(`/clients/${clientId}/assessments`);
  const root = rosa.locator('html');

  await rosa.getByRole('button', { name: /^Menu of/ }).click();
  await rosa.getByText('Español').click();
  await expect(root).toHaveAttribute('lang', 'es');
  await rosa.keyboard.press('Escape');
  await expect(rosa.getByRole('link', { name: 'Personas' }).first()).toBeVisible();
  await expect(rosa.getByText('Vivienda', { exact: true })).toBeVisible();

  await rosa.getByRole('button', { name: /Rosa Delgado/ }).click();
  await rosa.getByText('العربية').click();
  await expect(root).toHaveAttribute('dir', 'rtl');
  await rosa.keyboard.press('Escape');
  const [name, about] = await Promise.all(
    [rosa.getByRole('link', { name: /Lucía/ }), rosa.locator('[aria-expanded][aria-controls]')].map((one) =>
      one.first().boundingBox(),
    ),
  );
  expect(name?.x ?? 0).toBeGreaterThan(about?.x ?? 0);
  await rosa.setViewportSize({ width: 360, height: 740 });
  for (const tab of ['assessments', 'plan', 'log', 'sharing']) {
    await rosa.goto(`/clients/${clientId}/${tab}`);
    await rosa.getByRole('heading', { level: 1 }).waitFor();
    await expect(root).toHaveAttribute('dir', 'rtl');
    const beyond = await root.evaluate((page) => page.scrollWidth - page.clientWidth);
    expect(beyond, `${tab} is wider than a phone`).toBe(0);
  }
});
