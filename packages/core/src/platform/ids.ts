interface CryptoPlatform {
  crypto?: { getRandomValues?: (array: Uint8Array) => Uint8Array };
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** A random id of `length` characters `[a-z2-7]`, 5 bits each. Unique within a room, not a secret. */
export function createId(length = 12): string {
  const bytes = new Uint8Array(length);
  const { crypto } = globalThis as CryptoPlatform;
  if (crypto?.getRandomValues) crypto.getRandomValues(bytes);
  else for (let i = 0; i < length; i += 1) bytes[i] = Math.floor(Math.random() * 256);
  return Array.from(bytes, (byte) => ALPHABET[byte % 32]).join('');
}
