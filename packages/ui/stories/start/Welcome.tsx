import { useStoryRoom } from '@backchannel/local/storybook';
import {
  Chat,
  HandRaiseButton,
  ReactionBar,
  ReactionOverlay,
  Stage,
  StageInvitation,
} from '../../src';
import { AnaBrings } from '../AnaBrings';
import { Screen } from '../screens';
import { Queue } from '../views';

/** A stage over which reactions rise. */
function StageWithReactions({ of }: { of: string }) {
  return (
    <div className="welcome-stage">
      <Stage aria-label={`Stage, ${of}`} />
      <ReactionOverlay />
    </div>
  );
}

/** What the audience has: also who comes late. */
export function Audience({ of }: { of: string }) {
  return (
    <>
      <StageWithReactions of={of} />
      <StageInvitation />
      <div className="story-bar">
        <HandRaiseButton />
        <ReactionBar aria-label={`Reactions, ${of}`} />
      </div>
      <Chat header={null} aria-label={`Chat, ${of}`} />
    </>
  );
}

/** A live town hall: Ana’s page and yours, side by side. */
export function Welcome() {
  const { calls } = useStoryRoom();
  return (
    <main>
      <div dir="ltr">
        <h1 className="welcome-title">The data side of a Daily call</h1>
        <p className="story-intro">
          Chat, reactions, raised hands, a stage and messages of your server, for React. What you
          see is live: three participants with the real daily-js in a local room, without an account
          or a network. Each page below is a plain <code>DailyProvider</code> with components in it.
        </p>
        <ol className="welcome-steps">
          <li>Raise your hand on the right; it is in the queue on the left.</li>
          <li>Bring yourself to the stage on the left; on the right you are asked to unmute.</li>
          <li>Write, answer, react, on both sides.</li>
          <li>
            In the toolbar above: let a latecomer in, send as the server, spoil the network, change
            theme, direction and text size.
          </li>
        </ol>
      </div>
      <AnaBrings people={['ben']} />
      <div className="screens">
        <Screen title="Ana, host" call={calls.ana}>
          <StageWithReactions of="Ana" />
          <Queue of="Ana" />
          <Chat header={null} aria-label="Chat, Ana" />
        </Screen>
        <Screen title="You, audience" call={calls.cleo}>
          <Audience of="You" />
        </Screen>
      </div>
    </main>
  );
}
