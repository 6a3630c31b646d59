import axe from 'axe-core';

/**
 * What axe finds wrong in an element, as short lines. Colours are not judged, since jsdom has none;
 * regions are not, since a component is not a page.
 */
export async function axeFindings(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
