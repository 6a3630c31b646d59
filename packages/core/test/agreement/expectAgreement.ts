import { expect } from 'vitest';
import type { Outcome } from './playSchedule';

/**
 * All see the same; each heard a message at most once, and none that went to others or came from oneself; who was never away heard all that
 * others who were never away sent. What two have of the chat stands in one order.
 */
export function expectAgreement({ views, sent, chats, heard, undisturbed }: Outcome): void {
  const [first, ...others] = [...views];
  for (const [name, view] of others) expect({ name, view }).toEqual({ name, view: first?.[1] });

  for (const [name, ids] of chats) {
    expect([...new Set(ids)], `${name} sees a message once`).toEqual(ids);
    for (const [other, theirs] of chats) {
      const order = (list: readonly string[], both: readonly string[]) =>
        list.filter((id) => both.includes(id));
      expect({ other, ids: order(theirs, ids) }).toEqual({ other, ids: order(ids, theirs) });
    }
  }
  const [steady, ...rest] = [...undisturbed].map((name) => chats.get(name));
  for (const one of rest) expect(one).toEqual(steady);

  for (const [name, texts] of heard) {
    const meant = sent.filter(({ from, to }) => from !== name && (to === '*' || to === name));
    expect([...new Set(texts)], `${name} hears a message once`).toEqual(texts);
    const strange = texts.filter((text) => !meant.some((message) => message.text === text));
    expect(strange, `${name} hears nothing that was not for ${name}`).toEqual([]);
    if (!undisturbed.has(name)) continue;
    const missed = meant.filter(({ from, text }) => undisturbed.has(from) && !texts.includes(text));
    expect(missed, `${name} was there throughout`).toEqual([]);
  }
}
