/** Whether a value is a text that shows something and has at most `longest` characters. */
export function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest && value.trim() !== '';
}
