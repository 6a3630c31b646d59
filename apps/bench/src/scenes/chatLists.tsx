import type { DailyCall, DailyEventObjectAppMessage } from '@daily-co/daily-js';
import { useAppMessage as useDailyAppMessage } from '@daily-co/daily-react';
import { useCallback, useEffect, useState } from 'react';
import { countList } from '../page/renders';
import { MOUNTED, type ChatWire } from './chatScript';
import { Row } from './Row';

/** A message as everybody but the kit keeps it. */
export interface Line {
  readonly id: string;
  readonly text: string;
}

/** The rows, alike for all. */
export function Rows({ lines }: { lines: readonly Line[] }) {
  countList();
  return (
    <ul>
      {lines.slice(-MOUNTED).map(({ id, text }) => (
        <Row key={id} text={text} />
      ))}
    </ul>
  );
}

const append = (lines: readonly Line[], { text }: ChatWire): readonly Line[] => [
  ...lines,
  { id: text, text },
];

/** By hand: one listener and one list. */
export function useBareLines(call: DailyCall): readonly Line[] {
  const [lines, setLines] = useState<readonly Line[]>([]);
  useEffect(() => {
    const on = ({ data }: DailyEventObjectAppMessage<ChatWire>) => {
      if (data.type === 'chat') setLines((before) => append(before, data));
    };
    call.on('app-message', on);
    return () => void call.off('app-message', on);
  }, [call]);
  return lines;
}

/** daily-react's idiom. */
export function useDailyLines(): readonly Line[] {
  const [lines, setLines] = useState<readonly Line[]>([]);
  useDailyAppMessage<ChatWire>({
    onAppMessage: useCallback(({ data }) => {
      if (data.type === 'chat') setLines((before) => append(before, data));
    }, []),
  });
  return lines;
}
