interface CryptoPlatform {
  crypto?: { getRandomValues?: (array: Uint8Array) => Uint8Array };
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

const POOL_SIZE = 240;

/* Asking for random bytes costs far more than the bytes: one question serves twenty ids. */
const pool = new Uint8Array(POOL_SIZE);
let left = 0;

function fill() {
  const { crypto } = globalThis as CryptoPlatform;
  if (crypto?.getRandomValues) crypto.getRandomValues(pool);
  else for (let i = 0; i < POOL_SIZE; i += 1) pool[i] = Math.floor(Math.random() * 256);
  left = POOL_SIZE;
}

const ID = /^[A-Za-z0-9_-]{1,64}$/;

/** Whether something can be the id of a message or of an entry. */
export const isId = (value: unknown): value is string =>
  typeof value === 'string' && ID.test(value);

/** A random id of `length` characters `[a-z2-7]`, 5 bits each. Unique within a room, not a secret. */
export function createId(length = 12): string {
  let id = '';
  while (id.length < length) {
    if (left === 0) fill();
    left -= 1;
    id += ALPHABET[(pool[left] ?? 0) % 32];
  }
  return id;
}
