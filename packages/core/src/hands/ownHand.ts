import { atom, type Atom } from 'jotai/vanilla';
import { attempt } from '../connection/attempt';
import type { Connection } from '../connection/connection';
import { createLazyPart, startWhenWanted } from '../connection/lazyPart';
import { messageService } from '../messages/messageService';
import { participantValuesService } from '../participant-values/participantValuesService';
import { rosterService } from '../roster/rosterService';
import { stableAtom } from '../state/stableAtom';
import { statusService } from '../status/statusService';
import { backInLine } from './backInLine';
import { cannotRaise } from './cannotRaise';
import { hadHandInTab } from './handInTab';
import { seatOf } from './handList';
import { ownHandUpCode, ownHiddenHandCode } from './handsCode';
import type { HandState } from './handState';
import { handValue, HIGHEST_RANK, highestRank } from './handValue';
import type { Lowerer } from './ownHandUp';
import type { OwnHand } from './raisedHand';

/** The hand of this client's person. */
export interface OwnHandControl {
  readonly ownAtom: Atom<OwnHand>;
  raise(): Promise<void>;
  /** Takes it down, on the person's other devices too. */
  lower(): Promise<void>;
  /** Puts it up whatever the queue says, as a host may. */
  putUp(): Promise<void>;
  /** Takes it down because its owner spoke, where no host is who would. */
  lowerForSpeaking(): Promise<void>;
}

/** Makes it; `isSpeakingTurn` says whether it was to be lowered for speaking just now. */
export function createOwnHand(
  connection: Connection,
  handState: HandState,
  isSpeakingTurn: () => boolean,
): OwnHandControl {
  const { onDispose, state } = connection;
  const { handsAtom, listAtom, isHiddenAtom, isHiddenUpAtom } = handState;
  const roster = connection.use(rosterService);
  const messages = connection.use(messageService);
  const values = connection.use(participantValuesService);
  const { localAtom } = values.track(handValue);
  const lowererAtom = atom<Lowerer>({});
  const hidden = createLazyPart(connection, ownHiddenHandCode, ({ createOwnHiddenHand }) =>
    createOwnHiddenHand(connection, isHiddenUpAtom),
  );
  const up = createLazyPart(connection, ownHandUpCode, ({ startOwnHandUp }) =>
    startOwnHandUp(connection, handState, {
      localAtom,
      lowererAtom,
      putUp,
      clear,
      clearHidden,
      lowerCalled: () => lower('call'),
      isSpeakingTurn,
    }),
  );
  const ownAtom = stableAtom((get): OwnHand => {
    const own = get(handState.ownAtom);
    const { by, name } = get(lowererAtom);
    return own.isRaised || by === 'call' ? own : { ...own, loweredBy: by, lowererName: name };
  });
  const setLoweredBy = (by?: Lowerer['by']) => state.update((set) => set(lowererAtom, { by }));
  const isHidden = () => state.get(isHiddenAtom);
  const act = (run: () => Promise<void>) =>
    attempt(connection, 'participant-value', 'handRaised', run);

  function nextRank() {
    const { floor, lowered } = state.get(listAtom);
    const ownLowered = lowered.get(seatOf(roster.local()?.sessionId ?? '')) ?? 0;
    const highest = highestRank(state.get(handsAtom).map(({ rank }) => rank));
    return Math.min(Math.max(highest, floor, ownLowered) + 1, HIGHEST_RANK);
  }

  const clearHidden = async () => hidden.started()?.lower();
  async function clear() {
    if (isHidden()) return clearHidden();
    if (state.get(localAtom) !== false) await values.set(handValue, false);
  }

  async function putUp() {
    setLoweredBy();
    const rankBefore = up.started()?.raise();
    if (isHidden()) return hidden.run((hand) => hand.raise());
    await values.set(handValue, rankBefore ?? nextRank());
  }

  const lower = (by?: 'call') =>
    act(async () => {
      const isElsewhere = state.get(localAtom) === false && state.get(ownAtom).isRaised;
      setLoweredBy(by);
      /* It waits for nothing where the hand is up here. */
      const others = isElsewhere
        ? up.run((hand) => hand.clearOthers())
        : up.started()?.clearOthers();
      await Promise.all([clear(), others]);
    });

  /* Also what is lowered by now, and the place of a hand that was up before a reload. */
  const hadHand = hadHandInTab();
  const isUpAtom = atom(
    (get) => get(localAtom) !== false || get(isHiddenUpAtom) || get(handState.ownAtom).isRaised,
  );
  const followUp = startWhenWanted(connection, 'hands', up, () => hadHand || state.get(isUpAtom));

  const subscriptions = [
    state.subscribe(isUpAtom, followUp),
    messages.subscribe(backInLine, () => {
      const { disabledReason, isRaised } = state.get(ownAtom);
      if (isRaised || (disabledReason && disabledReason !== 'closed')) return;
      void putUp().catch(() => undefined);
    }),
  ];
  connection.use(statusService).onStay(({ type }) => {
    if (type !== 'interrupted') setLoweredBy();
  });
  onDispose(() => subscriptions.forEach((stop) => stop()));
  followUp();

  return {
    ownAtom,
    putUp,
    raise: () =>
      act(async () => {
        const { disabledReason, isRaised } = state.get(ownAtom);
        if (isRaised) return;
        if (disabledReason) throw cannotRaise(disabledReason);
        await putUp();
      }),
    lower: () => lower(),
    lowerForSpeaking: () => act(() => up.run((hand) => hand.lowerForSpeaking())),
  };
}
