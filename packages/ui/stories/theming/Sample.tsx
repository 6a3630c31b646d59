import { Chat, HandRaiseButton, ReactionBar } from '../../src';

/** A bit of everything, on the background of the tokens: buttons, a pressed state, text, a field. */
export function Sample() {
  return (
    <div className="theming-sample">
      <ReactionBar />
      <HandRaiseButton />
      <Chat />
    </div>
  );
}
