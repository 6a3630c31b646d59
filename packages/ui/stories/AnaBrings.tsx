import { useStoryRoom, type StoryPerson } from '@backchannel/local/storybook';
import { useStage } from '@backchannel/react';
import { DailyProvider } from '@daily-co/daily-react';
import { useEffect, useState, type ReactElement, type ReactNode } from 'react';

interface AnaBringsProps {
  /** Who is on stage as the story begins; those of the first render count. */
  people?: readonly StoryPerson[];
  /** What stands around the host’s hooks, as a provider. */
  wrap?(content: ReactElement): ReactNode;
}

/** Ana’s page, of which nothing is seen: it brings people on stage, once. */
export function AnaBrings({
  people = ['ben', 'ana'],
  wrap = (content) => content,
}: AnaBringsProps): ReactElement {
  const { calls } = useStoryRoom();
  return (
    <DailyProvider callObject={calls.ana}>{wrap(<BringOnce people={people} />)}</DailyProvider>
  );
}

function BringOnce({ people }: { people: readonly StoryPerson[] }) {
  const { calls } = useStoryRoom();
  const { bring, canManage } = useStage();
  const [first] = useState(people);
  useEffect(() => {
    if (!canManage) return;
    const bringAll = async () => {
      for (const person of first) await bring(calls[person].participants().local.session_id);
    };
    /* The story may end before. */
    bringAll().catch(() => undefined);
  }, [bring, calls, canManage, first]);
  return null;
}
