import { ArrowDown, ArrowUp, ArrowUpToLine } from 'lucide-react';
import { useLabels } from '../labels/LabelsProvider';
import type { RaisedHand } from './handsState';

/** What `QueueMove` takes. */
export interface QueueMoveProps {
  id: string;
  hand: RaisedHand;
  /** How many places the queue has. */
  count: number;
  onMove: (hand: RaisedHand, to: number, action: string) => void;
}

/** The ways in which a host gives a hand another place; those that lead nowhere stay reachable. */
export function QueueMove({ id, hand, count, onMove }: QueueMoveProps) {
  const labels = useLabels();
  const { position, userName } = hand;
  const ways = [
    { action: 'front', to: 1, Icon: ArrowUpToLine, text: labels.queueMoveFront },
    { action: 'up', to: position - 1, Icon: ArrowUp, text: labels.queueMoveUp },
    { action: 'down', to: position + 1, Icon: ArrowDown, text: labels.queueMoveDown },
  ];
  return (
    <span
      id={id}
      role="group"
      className="bc-queue-move"
      aria-label={labels.queueMoveName(userName)}
    >
      {ways.map(({ action, to, Icon, text }) => {
        const leadsNowhere = to === position || to < 1 || to > count;
        return (
          <button
            key={action}
            type="button"
            className="bc-button bc-button-small"
            data-action={action}
            aria-disabled={leadsNowhere}
            onClick={() => leadsNowhere || onMove(hand, to, action)}
          >
            <Icon className="bc-icon" aria-hidden="true" />
            {text}
          </button>
        );
      })}
    </span>
  );
}
