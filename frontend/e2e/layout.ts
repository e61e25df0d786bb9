import type { Locator, Page } from '@playwright/test';

/** By how many pixels the page is wider than its window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

/** Pairs of texts that are printed over one another, within any of the elements. */
export async function overprintsIn(elements: Locator): Promise<string[]> {
  return elements.evaluateAll((found) => {
    const textsIn = (element: Element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const texts: Node[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      return texts.filter(({ parentElement }) => parentElement?.checkVisibility({ visibilityProperty: true }));
    };
    const boxesOf = (element: Element) => {
      const boxes = textsIn(element).flatMap((node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return [...range.getClientRects()].map((rect) => ({ text: node.textContent ?? '', rect }));
      });
      return boxes.filter(({ text, rect }) => text.trim() && rect.width > 1 && rect.height > 1);
    };
    const meet = (one: DOMRect, other: DOMRect) =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
      // Lines of one text may touch by their line height.
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 6;
    return found.flatMap((element) =>
      boxesOf(element).flatMap((one, at, all) =>
        all.slice(at + 1).flatMap((other) => (meet(one.rect, other.rect) ? [`${one.text} / ${other.text}`] : [])),
      ),
    );
  });
}
