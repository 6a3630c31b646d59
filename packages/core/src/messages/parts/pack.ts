/*
 * A part carries JSON text as a text in JSON, where every quote, line break and control character of the message would be escaped twice: 64 kB of
 * U+0001 would take 450,000 characters. Packed, nothing in the text takes more than two.
 */
const FIRST_CONTROL = 0x30;
const LAST_CONTROL = 0x4f;

/** JSON text without backslashes: `~q` for an escaped quote, `~s` for a backslash, `~0` to `~O` for U+0000 to U+001F, `~~` for `~`. */
export function packText(json: string): string {
  return json.replace(/\\u00([01][0-9a-f])|\\(.)|~/g, (_all, control?: string, letter?: string) => {
    if (control !== undefined)
      return `~${String.fromCharCode(FIRST_CONTROL + parseInt(control, 16))}`;
    if (letter === undefined) return '~~';
    if (letter === '"') return '~q';
    return letter === '\\' ? '~s' : `~${letter}`;
  });
}

/** The JSON text again. What was not packed so becomes no JSON. */
export function unpackText(packed: string): string {
  return packed.replace(/~([^]?)/g, (_all, letter: string) => {
    const code = letter.charCodeAt(0);
    if (letter === '~') return letter;
    if (letter === 'q') return '\\"';
    if (letter === 's') return '\\\\';
    return code >= FIRST_CONTROL && code <= LAST_CONTROL
      ? `\\u00${(code - FIRST_CONTROL).toString(16).padStart(2, '0')}`
      : `\\${letter}`;
  });
}
