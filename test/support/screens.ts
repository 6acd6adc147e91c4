import axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { PersonWindow } from './browser.js';

const looks = [
  ['light', 390],
  ['light', 1280],
  ['dark', 390],
  ['dark', 1280],
] as const;

interface Violation {
  readonly id: string;
  readonly places: readonly string[];
}

declare global {
  // What axe leaves in a page; only a page that was looked at has it.
  var axe: typeof import('axe-core') | undefined;
}

/** What axe finds wrong, by all of its rules. It is put into a page once: to do so for every look costs more than the look. */
async function violationsOf(page: Page): Promise<Violation[]> {
  if (!(await page.evaluate(() => globalThis.axe !== undefined))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await globalThis.axe!.run({ resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => ({ id, places: nodes.map(({ target }) => target.join(' ')) }));
  });
}

/** Waits until colours that change with the look have changed: half-way between two they may be anything. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    const passing = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });
}

/** What is wrong with a screen light and dark, narrow and wide: what axe finds, said so that the place can be found, and scrolling sideways. */
export async function faultsOf({ page }: PersonWindow, screen: string): Promise<string[]> {
  const faults: string[] = [];
  for (const [colorScheme, width] of looks) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 844 });
    await settled(page);
    const look = `${screen}, ${colorScheme} at ${width} px`;
    for (const { id, places } of await violationsOf(page))
      faults.push(`${look}: ${id} at ${places.join(', ')}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);
    if (wide) faults.push(`${look}: scrolls sideways`);
  }
  return faults;
}
