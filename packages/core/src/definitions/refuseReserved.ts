import { BackchannelError } from '../errors/backchannelError';

/** @throws BackchannelError `definition-clash` for names that the kit or JavaScript itself uses. */
export function refuseReserved(what: string, name: string): void {
  if (name !== '' && name !== '_' && name !== '__proto__' && !name.startsWith('_w:')) return;
  throw new BackchannelError(
    'definition-clash',
    `a ${what} cannot be called "${name}": "_" and what begins with "_w:" hold what the kit itself adds. Use another name.`,
    { name },
  );
}
