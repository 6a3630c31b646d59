import { memo } from 'react';
import { countRow } from '../page/renders';

/** One row, as anybody would write it; it renders only when its text changes. */
export const Row = memo(function Row({ text }: { text: string }) {
  countRow();
  return <li>{text}</li>;
});
