import {
  ArrowDown,
  ArrowDownUp,
  ArrowUp,
  ArrowUpFromLine,
  ArrowUpToLine,
  X,
} from '../../icons/icons';
import { useHandLabels } from '../../labels/useHandLabels';
import { withIcon } from '../../part/withIcon';
import { Avatar } from '../../people/Avatar';
import { HandRaiseQueueAction } from './HandRaiseQueueAction';
import { HandRaiseQueueItem } from './HandRaiseQueueItem';
import { HandRaiseQueueMoves } from './HandRaiseQueueMoves';
import { HandRaiseQueueName } from './HandRaiseQueueName';
import { HandRaiseQueuePlace } from './HandRaiseQueuePlace';
import type { RaisedHand } from '../handsState';
import { useQueueContext, useQueueItem } from './queueContext';

const small = 'bc-button bc-button-small';
const quietIcon = `${small} bc-button-quiet bc-button-icon`;
const [front, up, down] = [ArrowUpToLine, ArrowUp, ArrowDown].map((Icon) => withIcon(Icon));

/** One raised hand in the styled queue: its place, its owner, and for hosts what can be done with it. */
export function QueueRow({ hand }: { hand: RaisedHand }) {
  const labels = useHandLabels();
  const { canManage } = useQueueContext('HandRaiseQueue.Root').queue;
  const { sessionId, userName } = hand;
  return (
    <HandRaiseQueueItem hand={hand} className="bc-queue-row">
      <HandRaiseQueuePlace className="bc-queue-place" />
      <Avatar id={sessionId} name={userName} />
      <span className="bc-queue-who">
        <HandRaiseQueueName className="bc-queue-name" />
        <Tags />
      </span>
      {canManage && (
        <span className="bc-queue-actions">
          <HandRaiseQueueAction action="bring" className={`${small} bc-queue-bring`}>
            <ArrowUpFromLine />
            <span className="bc-queue-bring-text">{labels.queueBring}</span>
          </HandRaiseQueueAction>
          <HandRaiseQueueAction
            action="move"
            className={quietIcon}
            title={labels.queueMoveName(userName)}
          >
            <ArrowDownUp />
          </HandRaiseQueueAction>
          <HandRaiseQueueAction
            action="lower"
            className={quietIcon}
            title={labels.queueLowerName(userName)}
          >
            <X />
          </HandRaiseQueueAction>
        </span>
      )}
      <HandRaiseQueueMoves className="bc-queue-move">
        <HandRaiseQueueAction action="front" className={small} render={front} />
        <HandRaiseQueueAction action="up" className={small} render={up} />
        <HandRaiseQueueAction action="down" className={small} render={down} />
      </HandRaiseQueueMoves>
    </HandRaiseQueueItem>
  );
}

function Tags() {
  const labels = useHandLabels();
  const { canManage } = useQueueContext('HandRaiseQueue.Root').queue;
  const { hand, isOnStage } = useQueueItem('HandRaiseQueue.Item');
  return (
    <>
      {hand.isLocal && hand.userName !== labels.queueYou && (
        <span className="bc-tag">{labels.queueYou}</span>
      )}
      {hand.isHidden && <span className="bc-tag">{labels.queueHidden}</span>}
      {hand.isHidden && canManage && <span className="bc-queue-away">{labels.queueHiddenWhy}</span>}
      {hand.isAway && <span className="bc-queue-away">{labels.queueAway}</span>}
      {isOnStage && <span className="bc-tag">{labels.queueOnStage}</span>}
    </>
  );
}
