const KEPT_AS = 'throughline-answered-by';

/** The name under which somebody on this device answered last. */
export const keptName = (): string => localStorage.getItem(KEPT_AS) ?? '';

export const keepName = (name: string): void => localStorage.setItem(KEPT_AS, name);
