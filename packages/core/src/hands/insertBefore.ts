/** The seats with this one before the first of those that stood behind it, at the end where none of them is left. */
export function insertBefore(
  order: readonly string[],
  seat: string,
  behind: readonly string[],
): string[] {
  const others = order.filter((other) => other !== seat);
  const at = others.findIndex((other) => behind.includes(other));
  others.splice(at < 0 ? others.length : at, 0, seat);
  return others;
}
