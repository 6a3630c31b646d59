/* Text only, and no imports: what the page has already must not be split off because this is loaded later. */

/** Says who uses what of userData when a slot does not fit any more. */
export const tooLarge = (
  slot: string,
  size: number,
  limit: number,
  usage: Readonly<Record<string, number>>,
) => {
  const list = Object.entries(usage).map(([key, used]) => `${key} ${used}`);
  return (
    `"${slot}" was not set: userData would have ${size} characters of JSON and may have ${limit} (${list.join(', ')}). ` +
    'Store less, or keep large things on a server.'
  );
};
