import {
  handValue,
  useParticipant,
  useParticipantValues,
  useRaisedHands,
} from '@backchannel/react';
import type { DailyParticipant } from '@daily-co/daily-js';
import { useParticipantIds, useParticipantProperty } from '@daily-co/daily-react';
import { memo, useEffect, useRef, useState } from 'react';
import { countList, countRow } from '../page/renders';
import { handScript } from './handScript';
import { Row } from './Row';
import type { Scene, ScreenProps } from './scene';

type Hand = { id: string; name: string; rank: number };

const byRank = (a: Hand, b: Hand) => a.rank - b.rank;
const rankOf = ({ userData }: DailyParticipant) =>
  (userData as { handRaised?: number | false } | undefined)?.handRaised || false;

function Kit() {
  countList();
  const { queue } = useRaisedHands();
  return (
    <ol>
      {queue.map(({ sessionId, userName }) => (
        <Row key={sessionId} text={userName} />
      ))}
    </ol>
  );
}

function KitValues() {
  countList();
  const hands = useParticipantValues(handValue);
  const queue = [...hands].sort((a, b) => Number(a.value) - Number(b.value));
  return (
    <ol>
      {queue.map(({ sessionId }) => (
        <KitRow key={sessionId} sessionId={sessionId} />
      ))}
    </ol>
  );
}

const KitRow = memo(function KitRow({ sessionId }: { sessionId: string }) {
  countRow();
  return <li>{useParticipant(sessionId)?.userName}</li>;
});

/** What one does about an event by hand: nothing for a hand that has not changed, else one change of a map. */
function followHands(call: ScreenProps['call'], onChange: (hands: Hand[]) => void) {
  const hands = new Map<string, Hand>();
  const take = (participant: DailyParticipant) => {
    const { session_id: id, user_name: name } = participant;
    const rank = rankOf(participant);
    if (rank === (hands.get(id)?.rank ?? false)) return false;
    if (rank === false) hands.delete(id);
    else hands.set(id, { id, name, rank });
    return true;
  };
  const on = ({ participant }: { participant: DailyParticipant }) => {
    if (take(participant)) onChange([...hands.values()].sort(byRank));
  };
  const gone = ({ participant }: { participant: DailyParticipant }) => {
    if (hands.delete(participant.session_id)) onChange([...hands.values()].sort(byRank));
  };
  Object.values(call.participants()).forEach(take);
  onChange([...hands.values()].sort(byRank));
  call.on('participant-joined', on).on('participant-updated', on).on('participant-left', gone);
  return () =>
    void call
      .off('participant-joined', on)
      .off('participant-updated', on)
      .off('participant-left', gone);
}

function BareReact({ call }: ScreenProps) {
  countList();
  const [hands, setHands] = useState<Hand[]>([]);
  useEffect(() => followHands(call, setHands), [call]);
  return (
    <ol>
      {hands.map(({ id, name }) => (
        <Row key={id} text={name} />
      ))}
    </ol>
  );
}

function BareDom({ call }: ScreenProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const rows = new Map<string, HTMLLIElement>();
    return followHands(call, (hands) => {
      const up = new Set(hands.map(({ id }) => id));
      for (const [id, row] of rows) {
        if (up.has(id)) continue;
        row.remove();
        rows.delete(id);
      }
      let place = list.current?.firstElementChild ?? null;
      for (const { id, name } of hands) {
        const row = rows.get(id) ?? document.createElement('li');
        if (!rows.has(id)) row.textContent = name;
        rows.set(id, row);
        if (row === place) place = place.nextElementSibling;
        else list.current?.insertBefore(row, place);
      }
    });
  }, [call]);
  return <ol ref={list} />;
}

const isRaised = (participant: DailyParticipant) => rankOf(participant) !== false;
const byRawRank = (a: DailyParticipant, b: DailyParticipant) =>
  Number(rankOf(a)) < Number(rankOf(b)) ? -1 : 1;

function DailyReact() {
  countList();
  const ids = useParticipantIds({ filter: isRaised, sort: byRawRank });
  return (
    <ol>
      {ids.map((id) => (
        <DailyReactRow key={id} id={id} />
      ))}
    </ol>
  );
}

const DailyReactRow = memo(function DailyReactRow({ id }: { id: string }) {
  countRow();
  return <li>{useParticipantProperty(id, 'user_name')}</li>;
});

/** Who has a hand up, in order; the crowd itself is not shown. */
export const hands: Scene = {
  name: 'hands',
  title: 'the queue of raised hands; one goes up or comes down',
  people: [1000, 5000],
  script: handScript,
  variants: {
    kit: Kit,
    'kit-values': KitValues,
    'bare-react': BareReact,
    'bare-dom': BareDom,
    'daily-react': DailyReact,
  },
};
