/** How often components rendered: rows, and whatever stands around them. */
export interface Renders {
  rows: number;
  lists: number;
}

const counted: Renders = { rows: 0, lists: 0 };

/** A row renders. */
export function countRow(): void {
  counted.rows += 1;
}

/** What stands around the rows renders. */
export function countList(): void {
  counted.lists += 1;
}

/** The counts so far. */
export function rendersNow(): Renders {
  return { ...counted };
}
