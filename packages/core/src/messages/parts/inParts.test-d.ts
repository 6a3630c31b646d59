import { expectTypeOf, test } from 'vitest';
import { defineMessage, inParts } from '../../index';

test('a message in parts keeps the type of its data', () => {
  const essay = defineMessage<{ text: string }>('parts-types', { maxSize: inParts(64_000) });
  expectTypeOf(essay).toEqualTypeOf(defineMessage<{ text: string }>('parts-types'));
  // @ts-expect-error characters are a number
  inParts('64 kB');
});
