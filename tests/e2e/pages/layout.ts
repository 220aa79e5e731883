/* These run within the page and so use nothing from outside of themselves. */

/**
 * What reaches beyond the edges of the screen or of its own box, so that one would have to scroll sideways or loses
 * words. Tables, pictures and navigation may scroll by themselves; words cut short by an ellipsis are told so.
 */
export function sidewaysFaults(selector: string): string[] {
  const width = document.documentElement.clientWidth;
  const named = (el: Element) => {
    const words = (el.textContent ?? '').trim().slice(0, 40);
    return `${el.tagName.toLowerCase()}.${el.getAttribute('class')?.split(' ')[0] ?? ''} “${words}”`;
  };
  const isSeen = (el: Element) => {
    for (let one: Element | null = el; one; one = one.parentElement) {
      const { clipPath, opacity, visibility } = getComputedStyle(one);
      if (clipPath !== 'none' || opacity === '0' || visibility === 'hidden') return false;
    }
    return true;
  };
  const mayScroll = (el: Element) =>
    el.matches('nav, pre, input, textarea, select') || el.querySelector('svg[role=img], table') !== null;
  const isInScroller = (el: Element) => {
    for (let one = el.parentElement; one; one = one.parentElement)
      if (/auto|scroll/.test(getComputedStyle(one).overflowX) && mayScroll(one)) return true;
    return false;
  };
  const beyond = document.documentElement.scrollWidth - width;
  const faults = beyond > 0 ? [`${beyond} px wider than the screen`] : [];
  for (const el of document.querySelectorAll(`${selector}, ${selector} *`)) {
    const { left, right, width: wide, height } = el.getBoundingClientRect();
    if (wide < 2 || height < 2 || el.closest('svg') || !isSeen(el)) continue;
    if ((right > width + 1 || left < -1) && !isInScroller(el)) faults.push(`beyond the edge: ${named(el)}`);
    const { overflowX, textOverflow } = getComputedStyle(el);
    const hidden = el.clientWidth > 0 && overflowX !== 'visible' ? el.scrollWidth - el.clientWidth : 0;
    if (hidden > 1 && !mayScroll(el) && textOverflow !== 'ellipsis')
      faults.push(`cut off by ${hidden} px: ${named(el)}`);
  }
  return faults;
}

/** Bars that stay in place and leave less than half of the screen for what one came to read. */
export function barFaults(): string[] {
  const bars = [...document.querySelectorAll('body *')].filter((el) => {
    const { position, display } = getComputedStyle(el);
    return /fixed|sticky/.test(position) && display !== 'none' && !el.closest('[role=dialog]');
  });
  const tall = bars
    .map((el) => el.getBoundingClientRect())
    .filter(
      ({ width, height, top, bottom }) =>
        width > innerWidth / 2 && height > 2 && bottom > 0 && top < innerHeight,
    )
    .filter(({ height }) => height < innerHeight)
    .reduce((sum, { height }) => sum + height, 0);
  return tall > innerHeight / 2 ? [`bars take ${Math.round(tall)} of ${innerHeight} px`] : [];
}

/** Whether the page is written in the language and direction that were chosen. */
export function directionFaults(language: string): string[] {
  const wanted = language === 'ar' ? 'rtl' : 'ltr';
  const { lang } = document.documentElement;
  const turned = [...document.querySelectorAll('html, main, [role=dialog]')].filter(
    (el) => getComputedStyle(el).direction !== wanted,
  );
  return [
    ...(lang === language ? [] : [`written in ${lang || 'no language'} instead of ${language}`]),
    ...turned.map((el) => `${el.tagName.toLowerCase()} does not run ${wanted}`),
  ];
}
