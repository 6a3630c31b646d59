import { atom, type Atom } from 'jotai/vanilla';
import { attempt } from '../connection/attempt';
import type { Service } from '../connection/connection';
import { roomUrl } from '../connection/roomUrl';
import { toBackchannelError } from '../errors/backchannelError';
import { leftMeanwhile } from '../errors/leftMeanwhile';
import { isRecord, jsonEqual, jsonSize, type Json, type JsonObject } from '../json/json';
import { limitOf } from '../limits/limitOf';
import { DAILY_LIMITS } from '../limits/limits';
import { rosterService } from '../roster/rosterService';
import { statusService, type StayChange } from '../status/statusService';
import { slotId, type SlotPath } from './blob';
import { createRepairLimit } from './repairLimit';
import { createSlotTable, type SlotLife } from './slotTable';
import { usageOf, userDataTooLarge } from './tooLarge';
import { createTrail } from './trail';

/** The only one on a call that writes userData: slots are merged, foreign keys kept, one `setUserData` a tick. */
export interface UserDataWriter {
  /** Declares a slot, so that it is cleared when its life ends. */
  declare(path: SlotPath, life: SlotLife): void;
  /** What this client has set, ahead of any round trip. */
  get(path: SlotPath): Json | undefined;
  /** Resolves when Daily has taken it; before join it is kept and published with the join. */
  set(path: SlotPath, value: Json | undefined): Promise<void>;
  /** Characters of JSON that are left for all slots together. */
  readonly charactersLeftAtom: Atom<number>;
  /** Told when a declared slot of our own changed. */
  onChange(listener: (path: SlotPath) => void): void;
}

/** The userData writer of a connection. */
export const userDataWriterService: Service<UserDataWriter> = {
  name: 'user-data-writer',
  create: (connection) => {
    const { call, report, state } = connection;
    const status = connection.use(statusService);
    const roster = connection.use(rosterService);
    const listeners: ((path: SlotPath) => void)[] = [];
    const limit = limitOf(connection, 'userData');
    const charactersLeftAtom = atom(limit);
    const table = createSlotTable((path) =>
      state.batch(() => {
        publishCharactersLeft();
        for (const listener of listeners) listener(path);
      }),
    );
    const trail = createTrail();
    const repairs = createRepairLimit(Date.now);
    const underWay = new Set<() => void>();
    let scheduled: Promise<void> | undefined;
    let forcedOutOf: string | undefined;
    let room: string | undefined;

    const meetingSessionId = () => call.meetingSessionSummary()?.id;
    const publishCharactersLeft = () =>
      state.update((set) => set(charactersLeftAtom, limit - jsonSize(table.whole())));
    /* Nobody awaits it: it is told where it fails. */
    const flushQuietly = () =>
      void attempt(connection, 'participant-value', 'userData', flush).catch(() => undefined);

    function flush(): Promise<void> {
      scheduled ??= Promise.resolve().then(write);
      return scheduled;
    }

    async function write() {
      scheduled = undefined;
      if (!status.isJoined()) throw leftMeanwhile();
      takeInUnsent();
      const whole = table.whole();
      if (jsonSize(whole) > DAILY_LIMITS.userData)
        throw userDataTooLarge(table.names().join(', '), whole, DAILY_LIMITS.userData);
      const receipt = trail.add(whole);
      try {
        await untilLeft(call.setUserData(whole));
      } catch (cause) {
        throw toBackchannelError(cause, 'daily-refused');
      } finally {
        trail.settle(receipt);
      }
    }

    /* daily-js never answers what was under way when the call ended. */
    async function untilLeft(taken: Promise<unknown>) {
      let giveUp = () => {};
      const left = new Promise((_resolve, reject) => (giveUp = () => reject(leftMeanwhile())));
      underWay.add(giveUp);
      await Promise.race([taken, left]).finally(() => underWay.delete(giveUp));
    }

    function takeIn(userData: unknown, base?: unknown): boolean {
      trail.saw(isRecord(userData) ? (userData as JsonObject) : {});
      return table.takeIn(userData, base);
    }

    /* What was passed to setUserData last, by whomever on this page. */
    function lastWritten() {
      const { properties } = call as { properties?: { userData?: unknown } };
      return isRecord(properties?.userData) ? properties.userData : undefined;
    }

    /* What the app wrote in the tick of our write is in no participant yet, and Daily may never send it: ours follows too soon. */
    function takeInUnsent() {
      const latest = lastWritten();
      if (!latest || trail.knows(latest) || jsonEqual(latest, table.whole())) return;
      takeIn(latest, call.participants().local?.userData);
      publishCharactersLeft();
    }

    function onOwnUserData(userData: unknown) {
      const now = userData ?? {};
      if (trail.knows(now) || jsonEqual(now, table.whole())) return;
      const latest = lastWritten();
      if (latest && trail.isPast(now) && !jsonEqual(now, latest)) return;
      const isIncomplete = takeIn(userData);
      publishCharactersLeft();
      if (!isIncomplete) return;
      const verdict = repairs.next();
      if (verdict === 'repair') flushQuietly();
      else if (verdict === 'later') repairs.after(flushQuietly);
      else if (verdict === 'stop') reportForeignWriter();
    }

    function reportForeignWriter() {
      report({
        kind: 'rejected',
        code: 'foreign-writer',
        mechanism: 'participant-value',
        name: 'userData',
        from: 'self',
        detail:
          'This app overwrote userData without the kit’s slots too often (over three times in 10 s), so they are not put back. ' +
          'Spread what is there: setUserData({ ...call.participants().local.userData, mine }).',
      });
    }

    function onJoined() {
      room = roomUrl(call);
      if (takeIn(call.participants().local?.userData)) flushQuietly();
      endStayOfOtherSession();
    }

    /* Who was thrown out and comes back to the same meeting session finds its slots; Daily may name the session only after the join. */
    function endStayOfOtherSession() {
      const now = meetingSessionId();
      if (forcedOutOf === undefined || !now || !status.isJoined()) return;
      if (forcedOutOf !== now && table.endSession()) flushQuietly();
      forcedOutOf = undefined;
    }

    function onStay(change: StayChange) {
      if (change.type === 'joined') return onJoined();
      trail.clear();
      for (const giveUp of underWay) giveUp();
      if (change.type === 'interrupted') forcedOutOf = meetingSessionId() ?? '';
      else if (!change.isForced) forcedOutOf = undefined;
      if (change.type === 'left' && !change.isForced) endSession();
    }

    /* daily-js carries userData into the next room; while not joined, setUserData only replaces what it carries. */
    function endSession() {
      if (table.endSession() && !call.isDestroyed())
        void call.setUserData(table.whole()).catch(() => undefined);
    }

    /* Who was thrown out and goes to another room brings nothing along: hosts there would take over what was decided here. */
    function onJoining() {
      if (forcedOutOf === undefined || roomUrl(call) === room) return;
      forcedOutOf = undefined;
      endSession();
    }

    roster.onChange((change) => {
      if (change.type === 'present' && change.participant.isLocal)
        onOwnUserData(change.raw.userData);
    });
    status.onStay(onStay);
    connection.events.on('joining-meeting', onJoining);
    connection.events.on('meeting-session-summary-updated', endStayOfOtherSession);
    connection.onDispose(repairs.dispose);
    connection.describe('participant-values', () => ({
      size: jsonSize(table.whole()),
      limit,
      slots: usageOf(table.whole()),
    }));
    if (status.isJoined()) {
      room = roomUrl(call);
      takeIn(call.participants().local?.userData);
    }
    publishCharactersLeft();

    return {
      declare: table.declare,
      get: table.read,
      charactersLeftAtom,
      onChange: (listener) => listeners.push(listener),
      set: (path, value) => {
        const name = slotId(path);
        const next = table.wholeWith(path, value);
        const size = jsonSize(next);
        if (size > limit && size > jsonSize(table.whole())) {
          return Promise.reject(userDataTooLarge(name, next, limit));
        }
        table.set(path, value);
        report({
          kind: 'written',
          mechanism: 'participant-value',
          name,
          from: 'self',
          size: jsonSize(value),
          content: value,
          detail: `"${name}" set; ${size} of ${limit} characters of userData in use.`,
        });
        return status.isJoined() ? flush() : Promise.resolve();
      },
    };
  },
};
