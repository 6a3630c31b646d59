import type { Line, OpenLine } from '../daily/line';
import type { NetworkFrame, RoomFrame } from '../protocol';
import type { DelayQueue } from './delayQueue';
import type { Timetable } from './timetable';

/** Frames kept for a participant who is away; above it the connection is lost for good. */
const MAX_HELD = 5000;

/** What one line needs of the faults around it. */
export interface FaultyLineOptions {
  now: () => number;
  queue: DelayQueue;
  /** To the participant. */
  down: Timetable;
  /** To the room. */
  up: Timetable;
  /** Whether frames pass untouched when nothing is on its way before them. */
  isSmooth(): boolean;
  /** The line is gone, from either side. */
  onEnd(): void;
}

/** A line with a bad network in the middle. */
export interface FaultyLine {
  readonly end: OpenLine;
  /** Once the room has let somebody in. */
  sessionId(): string | undefined;
  /** The connection is away for so many ms; the participant keeps its place. */
  interrupt(lasting: number): void;
  /** The connection is lost and does not come back. */
  cut(): void;
}

/** Opens a line to a room through a bad network. */
export function openFaultyLine(
  line: Line,
  open: (line: Line) => OpenLine,
  { now, queue, down, up, isSmooth, onEnd }: FaultyLineOptions,
): FaultyLine {
  let isOver = false;
  let isAway = false;
  /** Grows with every interruption: only the end of the last one counts. */
  let interruption = 0;
  let sessionId: string | undefined;
  let onItsWay = 0;
  const missed: string[] = [];
  const unsent: string[] = [];

  const travel = (at: number, run: () => void): void => {
    onItsWay += 1;
    queue.add(at, () => {
      onItsWay -= 1;
      run();
    });
  };
  const arrive = (text: string, isMessage: boolean): void => {
    if (isOver) return;
    if (!isAway) line.deliver(text);
    else if (!isMessage) hold(missed, text);
  };
  const hold = (held: string[], text: string): void => {
    if (held.push(text) > MAX_HELD) cut();
  };
  const over = (): void => {
    if (isOver) return;
    isOver = true;
    onEnd();
  };
  const tell = (event: NetworkFrame['event']): void => {
    const frame: NetworkFrame = { type: 'network', event };
    line.deliver(JSON.stringify(frame));
  };

  const roomEnd = open({
    deliver(text) {
      const isSmoothNow = onItsWay === 0 && !isAway && isSmooth();
      const frame = isSmoothNow && sessionId !== undefined ? undefined : readFrame(text);
      if (frame?.type === 'joined' || frame?.type === 'lobby') sessionId = frame.local.session_id;
      if (isSmoothNow) return arrive(text, false);
      const sender = frame?.type === 'app-message' ? frame.fromId : undefined;
      const { at, again } = down.arrival(now(), sender);
      travel(at, () => arrive(text, sender !== undefined));
      if (again !== undefined) travel(again, () => arrive(text, true));
    },
    close(reason) {
      const close = (): void => {
        over();
        line.close(reason);
      };
      if (onItsWay === 0 && isSmooth()) close();
      else travel(down.arrival(now()).at, close);
    },
  });

  const send = (text: string): void => {
    if (onItsWay === 0 && isSmooth()) roomEnd.receive(text);
    else travel(up.arrival(now()).at, () => roomEnd.receive(text));
  };

  const comeBack = (): void => {
    isAway = false;
    tell('connected');
    for (const text of missed.splice(0)) line.deliver(text);
    for (const text of unsent.splice(0)) send(text);
  };

  const cut = (): void => {
    if (isOver) return;
    over();
    line.close('the network was cut by the fault settings.');
    roomEnd.lost();
  };

  return {
    sessionId: () => sessionId,
    end: {
      receive(text) {
        if (isOver) return;
        if (isAway) hold(unsent, text);
        else send(text);
      },
      lost() {
        over();
        if (onItsWay === 0 && isSmooth()) roomEnd.lost();
        else travel(up.arrival(now()).at, () => roomEnd.lost());
      },
    },
    interrupt(lasting) {
      if (isOver || sessionId === undefined) return;
      interruption += 1;
      const mine = interruption;
      if (!isAway) tell('interrupted');
      isAway = true;
      queue.add(now() + lasting, () => {
        if (!isOver && mine === interruption) comeBack();
      });
    },
    cut,
  };
}

/** The room's own texts, so their shape is known. */
function readFrame(text: string): RoomFrame {
  return JSON.parse(text) as RoomFrame;
}
