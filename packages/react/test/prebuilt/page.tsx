import Daily from '@daily-co/daily-js';
import { DailyProvider, useMeetingState } from '@daily-co/daily-react';
import { Component, StrictMode, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import {
  defineMessage,
  defineParticipantValue,
  defineSessionMap,
  defineSessionValue,
  useAppMessage,
  useLocalParticipantValue,
  useMeetingSessionValue,
  useRaisedHands,
  useRoster,
  useSessionMap,
  useStage,
} from '../../src/index';

const scene = defineSessionValue('prebuilt-scene', { initial: 'lobby' });
const held = defineSessionValue('prebuilt-held', { initial: '', writableBy: 'host' });
const list = defineSessionMap<string>('prebuilt-list');
const seat = defineParticipantValue('prebuilt-seat', { initial: 0 });
const note = defineMessage<{ text: string }>('prebuilt-note');

const call = Daily.createFrame(document.body, { allowMultipleCallInstances: true });
const codeOf = (error: { code?: string }) => error.code ?? String(error);

function Reader() {
  const [value, setValue, { status, canWrite }] = useMeetingSessionValue(scene);
  const [, setHeld] = useMeetingSessionValue(held);
  const [own, setOwn] = useLocalParticipantValue(seat);
  const { status: ofMap } = useSessionMap(list);
  const { status: ofStage } = useStage();
  const { status: ofHands } = useRaisedHands();
  const people = useRoster().length;
  const meeting = useMeetingState() === 'joined-meeting' ? 'joined' : 'not-joined';
  const [text, setText] = useState('');
  useAppMessage(note, (data) => setText(data.text));
  Object.assign(window, {
    join: (url: string) => call.join({ url, userName: 'Ana' }),
    write: async () => {
      const codes = await Promise.all([
        setValue('talk').then(({ status: outcome }) => outcome, codeOf),
        setHeld('mine').then(({ status: outcome }) => outcome, codeOf),
        setOwn(4).then(() => 'seated', codeOf),
      ]);
      return codes.join(' ');
    },
  });
  const facts = [meeting, status, ofMap, ofStage, ofHands, value, canWrite ? 'can' : 'cannot'];
  return (
    <>
      <output>{[...facts, people, 'seat', own].join(' ')}</output>
      <p>{text}</p>
    </>
  );
}

class Boundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: undefined };
  static getDerivedStateFromError = (error: unknown) => ({ error });
  override render = () =>
    this.state.error ? <strong>{String(this.state.error)}</strong> : this.props.children;
}

createRoot(document.body.appendChild(document.createElement('main'))).render(
  <StrictMode>
    <DailyProvider callObject={call}>
      <Boundary>
        <Reader />
      </Boundary>
    </DailyProvider>
  </StrictMode>,
);
