/**
 * Starts an action whose failure is already shown by the state of its hook and reported to `onEvent`,
 * so that the promise needs no second reader.
 */
export function ignoreFailure(action: Promise<unknown> | void): void {
  action?.catch(() => undefined);
}
