import { ReactionOverlay } from '@backchannel/ui/reactions';
import { BareReact, Kit as KitCounts, reactionScript } from './reactions';
import type { Scene } from './scene';

const OVERLAY = { position: 'relative', inlineSize: 800, blockSize: 450 } as const;

/** The counts as rows, by which one sees what arrived, and the overlay that flies over them. */
function Kit() {
  return (
    <>
      <KitCounts />
      <div style={OVERLAY}>
        <ReactionOverlay />
      </div>
    </>
  );
}

/** The same counts, and nothing that flies. */
const withoutOverlay = BareReact;

/** Two hundred reactions a second over the overlay: no task may be long. `--spaced 2000` for ten seconds of it. */
export const reactionFlood: Scene = {
  name: 'reaction-flood',
  title: 'the overlay while two hundred react a second; bare React shows no overlay',
  people: [50],
  spacing: 5,
  withTasks: true,
  script: reactionScript,
  variants: { kit: Kit, 'bare-react': withoutOverlay },
};
