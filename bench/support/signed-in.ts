const samplePassword = 'walk-with-me-together';
const patience = 90_000;

/** Waits for the server with the sample, signs Rosa in, and finds Ji-woo. `cookie` is what a browser would send. */
export async function signedIn(at: string): Promise<{ cookie: string; clientId: string }> {
  const until = performance.now() + patience;
  while (!(await isReady(at))) {
    if (performance.now() > until) throw new Error(`${at} is not ready.`);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  const headers = { 'content-type': 'application/json', 'x-throughline': 'bench', origin: at };
  const body = JSON.stringify({ email: 'rosa@riverbend.example', password: samplePassword });
  const answer = await fetch(`${at}/api/session`, { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(`Signing in answers ${answer.status}.`);
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const found = await fetch(`${at}/api/clients?q=Ji-woo+Park`, { headers: { ...headers, cookie } });
  const { people } = (await found.json()) as { people: { id: string }[] };
  return { cookie, clientId: people[0]?.id ?? '' };
}

async function isReady(at: string): Promise<boolean> {
  try {
    return (await fetch(`${at}/readyz`)).ok;
  } catch {
    return false;
  }
}
