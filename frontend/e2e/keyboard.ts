import type { Locator, Page } from '@playwright/test';
import { expect } from './shop';

const STOPS_AT_MOST = 60;

/** Goes on by Tab until this has the focus, and sees that it shows. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let stops = 0; stops < STOPS_AT_MOST; stops += 1) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return seesFocus(wanted);
  }
  throw new Error(`The keyboard does not reach ${wanted}`);
}

/** A ring around it, or around what stands for it, within the window and under nothing. */
async function seesFocus(focused: Locator): Promise<void> {
  const seen = await focused.evaluate((element) => {
    const ringed = [element, element.parentElement].some(
      (one) =>
        one &&
        Number.parseFloat(getComputedStyle(one).outlineWidth) >= 3 &&
        getComputedStyle(one).outlineStyle !== 'none',
    );
    const { x, y, width, height } = element.getBoundingClientRect();
    const top = document.elementFromPoint(x + width / 2, y + height / 2);
    return { ringed, isOnTop: top !== null && (element.contains(top) || top.contains(element)) };
  });
  expect(seen, `the focus on ${focused}`).toEqual({ ringed: true, isOnTop: true });
}

/** What a screen reader is told of this page from now on: every text of a live region that comes or changes. */
export async function listen(page: Page): Promise<readonly string[]> {
  const heard: string[] = [];
  await page.exposeFunction('hear', (text: string) => heard.push(text.replaceAll('\u00a0', ' ').trim()));
  await page.addInitScript(tellLiveRegions);
  return heard;
}

/** Runs in the page. */
function tellLiveRegions(): void {
  const LIVE = '[role=status], [role=alert]';
  const { hear } = window as unknown as { hear: (text: string) => void };
  const within = (node: Node) => (node instanceof Element ? [...node.querySelectorAll(LIVE)] : []);
  const around = ({ parentElement }: Node) => parentElement?.closest(LIVE) ?? [];
  const touched = ({ target, addedNodes }: MutationRecord) =>
    [target, ...addedNodes].flatMap((node) => [
      ...within(node),
      around(node),
      node instanceof Element && node.matches(LIVE) ? node : [],
    ]);
  new MutationObserver((mutations) => {
    for (const region of new Set(mutations.flatMap(touched).flat())) hear(region.textContent ?? '');
  }).observe(document, { subtree: true, childList: true, characterData: true });
}
