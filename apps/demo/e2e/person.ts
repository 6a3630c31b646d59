import type { Locator, Page } from 'playwright-core';

import type { Seat } from '../src/session/session';
import type { Guard } from './browser';

/** One participant in a browser of their own, by what they can see and press. */
export interface Person {
  page: Page;
  stage: Locator;
  invitation: Locator;
  notifications: Locator;
  raiseHand: Locator;
  /** A row of the queue or of the people, by the person's name. */
  inPanel(panel: 'Chat' | 'Hands' | 'People', text: string | RegExp): Promise<Locator>;
  say(text: string): Promise<void>;
  /** Rows of the drawer that contain all of the given texts. */
  wire(...texts: string[]): Locator;
  /** What a modified client would send. */
  misbehave(act: string): Promise<void>;
  serverSends(): Promise<void>;
}

/** Opens a card as a page and waits until its participant is in the room. */
export async function arrive(
  browser: Guard,
  url: string,
  seat: Seat,
  name: string,
): Promise<Person> {
  const page = await browser.open(`${url}/?view=${seat}&name=${encodeURIComponent(name)}`);
  const person = personOn(page);
  await page.getByText('in the room', { exact: true }).waitFor();
  return person;
}

/** The participant of a page that shows one card. */
export function personOn(page: Page): Person {
  const card = page.locator('section.seat');
  return {
    page,
    stage: card.getByRole('region', { name: 'Stage' }),
    invitation: card.getByText('invites you to speak'),
    notifications: page.getByRole('region', { name: 'Notifications' }),
    raiseHand: card.getByRole('button', { name: 'Raise hand' }),
    async inPanel(panel, text) {
      await card.getByRole('tab', { name: panel }).click();
      return card.getByRole('tabpanel').getByRole('listitem').filter({ hasText: text });
    },
    async say(text) {
      await card.getByRole('tab', { name: 'Chat' }).click();
      const composer = card.getByRole('textbox');
      await composer.fill(text);
      await composer.press('Enter');
    },
    wire(...texts) {
      return texts.reduce(
        (rows, text) => rows.filter({ hasText: text }),
        page.getByRole('region', { name: 'On the wire' }).locator('.wire-line'),
      );
    },
    async misbehave(act) {
      await page.getByText('Make it hard').click();
      await page.getByRole('button', { name: act }).click();
    },
    async serverSends() {
      await page.getByRole('button', { name: 'Send as the server' }).click();
    },
  };
}
