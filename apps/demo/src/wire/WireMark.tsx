import type { WireTag } from './wireRow';

/** Marks a component with the colour that its rows have in the drawer. What it says is said there in words. */
export function WireMark({ tag }: { tag: WireTag }) {
  return <span className="wire-mark" data-tag={tag} title={`On the wire: ${tag}`} aria-hidden />;
}
