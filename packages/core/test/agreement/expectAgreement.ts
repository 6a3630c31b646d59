import { expect } from 'vitest';
import type { Outcome } from './playSchedule';

/**
 * All see the same; each heard a message at most once, and none that went to others or came from oneself; who was never away heard all that
 * others who were never away sent.
 */
export function expectAgreement({ views, sent, heard, undisturbed }: Outcome): void {
  const [first, ...others] = [...views];
  for (const [name, view] of others) expect({ name, view }).toEqual({ name, view: first?.[1] });

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
