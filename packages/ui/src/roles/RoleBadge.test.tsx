import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { roleClaim, useLocalParticipantValue, useRoles } from '@backchannel/react';
import { act, cleanup } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { axeFindings } from '../testing/axe';
import { seat } from '../testing/seat';
import { RoleBadge } from './RoleBadge';

const room = roomForEachTest();
afterEach(cleanup);

const eventually = (check: () => void) =>
  vi.waitFor(async () => {
    await act(() => room.settle());
    check();
  });

function Give({ to, what }: { to: string; what: string }) {
  const { setRole } = useRoles();
  return <button onClick={() => setRole(to, what)}>Give</button>;
}

function Claim({ what }: { what: string }) {
  const [, claim] = useLocalParticipantValue(roleClaim);
  return <button onClick={() => claim(what)}>Claim</button>;
}

it('shows what was given, that somebody is a host, and a claim only as a claim', async () => {
  const [ana, ben] = [await room.join('Ana', { owner: true }), await room.join('Ben')];
  const [anaId, benId] = [ana, ben].map((call) => call.participants().local.session_id);
  const badges = (
    <>
      <p data-testid="ana">
        <RoleBadge sessionId={anaId ?? ''} />
      </p>
      <p data-testid="ben">
        <RoleBadge sessionId={benId ?? ''} showClaim />
      </p>
      <p data-testid="plain">
        <RoleBadge sessionId={benId ?? ''} />
      </p>
    </>
  );
  const host = seat(
    ana,
    <>
      {badges}
      <Give to={benId ?? ''} what="speaker" />
    </>,
  );
  const guest = seat(
    ben,
    <>
      {badges}
      <Claim what="moderator" />
      <Give to={benId ?? ''} what="host" />
    </>,
  );
  const texts = (one: typeof host) =>
    ['ana', 'ben', 'plain'].map((id) => one.getByTestId(id).textContent);
  await eventually(() => expect(texts(guest)).toEqual(['Host', '', '']));
  await act(async () => guest.getByText('Claim').click());
  await eventually(() => expect(texts(host)).toEqual(['Host', 'says: moderator', '']));
  expect(host.getByText('says: moderator').dataset.kind).toBe('claimed');
  await act(async () => guest.getByText('Give').click());
  await act(async () => host.getByText('Give').click());
  await eventually(() => expect(texts(guest)).toEqual(['Host', 'speaker', 'speaker']));
  expect(guest.getAllByText('speaker')[0]?.dataset).toMatchObject({
    kind: 'given',
    role: 'speaker',
  });
  expect(await axeFindings(guest.container)).toEqual([]);
});
