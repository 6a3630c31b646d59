import type { CallMachineEvent } from '../messages';
import { isRecord } from '../readFields';

/** What the page inside of a frame shows: who is here, and a way out. */
export interface FrameView {
  show(event: CallMachineEvent): void;
}

interface Person {
  name: string;
  isLocal: boolean;
  isMuted: boolean;
}

function readPerson(participant: Record<string, unknown>): Person {
  return {
    name: String(participant.user_name) || 'Guest',
    isLocal: participant.local === true,
    isMuted: participant.audio !== true,
  };
}

function tileOf({ name, isLocal, isMuted }: Person): HTMLLIElement {
  const tile = document.createElement('li');
  const initial = document.createElement('b');
  initial.textContent = [...name][0]?.toLocaleUpperCase() ?? '';
  const label = document.createElement('span');
  label.textContent = `${name}${isLocal ? ' (you)' : ''}${isMuted ? ', muted' : ''}`;
  tile.append(initial, label);
  return tile;
}

/** Draws into `root`; `onLeave` is called by the button. */
export function createFrameView(root: HTMLElement, onLeave: () => void): FrameView {
  const people = new Map<string, Person>();
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  const list = document.createElement('ul');
  const leave = document.createElement('button');
  leave.textContent = 'Leave';
  leave.hidden = true;
  leave.addEventListener('click', onLeave);
  root.replaceChildren(status, list, leave);

  const draw = (): void => list.replaceChildren(...[...people.values()].map(tileOf));
  const say = (text: string): void => {
    status.textContent = text;
  };
  const note = (participant: unknown): void => {
    if (!isRecord(participant)) return;
    const id = participant.local === true ? 'local' : String(participant.session_id);
    people.set(id, readPerson(participant));
  };

  return {
    show({ action, participant, participants, errorMsg, awaitingAccess }) {
      if (action === 'joined-meeting' && isRecord(participants)) {
        note(participants.local);
        leave.hidden = false;
      } else if (action === 'participant-joined' || action === 'participant-updated') {
        note(participant);
      } else if (action === 'participant-left' && isRecord(participant)) {
        people.delete(String(participant.session_id));
      } else if (action === 'access-state-updated') {
        say(awaitingAccess === undefined ? '' : 'Waiting to be let in.');
      } else if (action === 'error') {
        say(String(errorMsg));
      } else if (action === 'left-meeting') {
        people.clear();
        leave.hidden = true;
        if (status.textContent === '') say('You have left.');
      }
      draw();
    },
  };
}
