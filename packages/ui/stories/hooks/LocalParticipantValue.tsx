import {
  defineParticipantValue,
  useLocalParticipantValue,
  useParticipantValues,
} from '@backchannel/react';
import { State } from './Playground';

const away = defineParticipantValue('away', { initial: false });

/** One slot of the own userData, which only oneself writes and all others read. */
export function LocalParticipantValue() {
  const [isAway, setIsAway, { isReady, charactersLeft }] = useLocalParticipantValue(away);
  const everybody = useParticipantValues(away);
  return (
    <>
      <button aria-pressed={isAway} onClick={() => void setIsAway((before) => !before)}>
        Away
      </button>
      <State of={{ isAway, isReady, charactersLeft, othersSee: everybody.length }} />
    </>
  );
}
