import { createTestRoom } from '@backchannel/local/testing';
import { act, cleanup } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { HandRaiseButton } from '../hands/button/HandRaiseButton';
import { HandRaiseQueue } from '../hands/queue/HandRaiseQueue';
import { hearAnnouncements } from '../testing/hearAnnouncements';
import { seat } from '../testing/seat';
import { StageInvitation } from './invitation/StageInvitation';
import { StageRequestButton } from './request-button/StageRequestButton';
import { StageRequests } from './requests/StageRequests';
import { Stage } from './Stage';

afterEach(cleanup);

const desk = (
  <>
    <HandRaiseQueue />
    <StageRequests />
    <Stage />
  </>
);
const hall = (
  <>
    <HandRaiseButton />
    <StageRequestButton />
    <StageInvitation />
    <Stage />
  </>
);

/* One document, so that what two screens say at once is heard once, as in a page with two cards. */
it('says exactly what is news, in one scenario of a host, a speaker and somebody with no page of ours', async () => {
  sessionStorage.clear();
  const room = await createTestRoom();
  const user = userEvent.setup();
  const news = hearAnnouncements();
  const heard = async (...lines: string[]) => {
    const all: string[] = [];
    const check = async () => {
      await act(() => room.settle());
      all.push(...news());
      expect(new Set(all)).toEqual(new Set(lines));
      expect(all).toHaveLength(lines.length);
    };
    await vi.waitFor(check, { timeout: 10_000 });
  };

  const ana = seat(await room.join('Ana', { owner: true }), desk);
  const ben = seat(await room.join('Ben'), hall);
  const cydCall = await room.join('Cyd');
  const click = async (screen: typeof ana, name: string) => {
    const [button] = await screen.findAllByRole('button', { name }, { timeout: 10_000 });
    if (button) await user.click(button);
  };
  await heard();

  await click(ben, 'Raise hand');
  await heard('Your hand is raised, you are next', 'Ben raised a hand');
  await cydCall.setUserData({ handRaised: true });
  await heard('Cyd raised a hand');

  await click(ana, 'Lower Ben’s hand');
  await heard('Ben’s hand is lowered', 'Ana lowered your hand');
  await click(ben, 'Undo');
  await heard('Your hand is raised, you are next', 'Ben raised a hand');

  await click(ana, 'Bring Ben to stage');
  await heard('! Ana invites you to speak', 'You are on stage');
  await click(ben, 'Unmute');
  await heard('Your microphone is on');
  await click(ana, 'Remove Ben from stage');
  await heard('Ben is off the stage', 'You are no longer on stage');

  await click(ben, 'Ask to come on stage');
  await heard('You have asked to come on stage', 'Ben asks to come on stage');
  await click(ana, 'Decline Ben’s request');
  await heard('Ana declined your request to come on stage');
  await room.close();
});
