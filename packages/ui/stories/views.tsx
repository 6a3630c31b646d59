import { useId, type ReactElement } from 'react';
import { Chat, HandRaiseButton, HandRaiseQueue, Stage, StageInvitation } from '../src';

/** The landmarks of several screens in one page need names of their own. */
export interface ViewProps {
  /** Whose screen it is. */
  of: string;
}

/** Who speaks, the queue of hands and the chat. */
export function HostView({ of }: ViewProps): ReactElement {
  return (
    <>
      <Stage aria-label={`Stage, ${of}`} />
      <Queue of={of} />
      <Chat header={null} aria-label={`Chat, ${of}`} />
    </>
  );
}

/** Who speaks, the own hand, an invitation when there is one, and the chat. */
export function AudienceView({ of }: ViewProps): ReactElement {
  return (
    <>
      <Stage aria-label={`Stage, ${of}`} />
      <StageInvitation />
      <div className="story-bar">
        <HandRaiseButton />
      </div>
      <Chat header={null} aria-label={`Chat, ${of}`} />
    </>
  );
}

/** The queue of hands under a name of its own. */
export function Queue({ of }: ViewProps): ReactElement {
  const title = useId();
  return (
    <>
      <span id={title} hidden>{`Raised hands, ${of}`}</span>
      <HandRaiseQueue aria-labelledby={title} />
    </>
  );
}

/** The latecomer of the toolbar, for stories of several screens: one more of the audience. */
export const withLatecomer = {
  localRoom: { latecomer: () => <AudienceView of="Lena" /> },
};
