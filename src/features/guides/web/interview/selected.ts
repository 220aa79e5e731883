/** The part of an answer that is marked in its field; blank when nothing is, which means all of it. */
export function selectedIn(place: HTMLElement | null): string {
  const area = place?.querySelector('textarea');
  if (!area || area.selectionStart === area.selectionEnd) return '';
  return area.value.slice(area.selectionStart, area.selectionEnd).trim();
}
