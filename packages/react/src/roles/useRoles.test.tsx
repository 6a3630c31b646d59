import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { roleClaim, useLocalParticipantValue, useRole, useRoles } from '../index';
import { inCall } from '../testing/inCall';

const room = roomForEachTest();
afterEach(cleanup);

const settle = () => act(() => room.settle());

describe('useRole and useRoles', () => {
  it('show what hosts gave as the role, and what people say of themselves as a claim', async () => {
    const ana = await room.join('Ana', { owner: true });
    const ben = await room.join('Ben');
    const benId = ben.participants().local.session_id;
    const host = renderHook(() => ({ roles: useRoles(), ben: useRole(benId), own: useRole() }), {
      wrapper: inCall(ana),
    });
    const guest = renderHook(
      () => ({ own: useRole(), claim: useLocalParticipantValue(roleClaim)[1] }),
      { wrapper: inCall(ben) },
    );
    await settle();
    expect(host.result.current.roles.canManage).toBe(true);
    expect(guest.result.current.own).toMatchObject({ role: null, canManage: false });

    await act(() => guest.result.current.claim('moderator'));
    await settle();
    expect(host.result.current.ben).toMatchObject({ role: null, claimedRole: 'moderator' });
    expect(host.result.current.own.claimedRole).toBeNull();
    expect(host.result.current.roles.roles.size).toBe(0);

    const { setRole } = host.result.current.roles;
    await act(() => setRole(benId, 'speaker'));
    await settle();
    expect(guest.result.current.own).toMatchObject({ role: 'speaker', claimedRole: 'moderator' });
    expect([...host.result.current.roles.roles]).toEqual([[benId, 'speaker']]);
    expect(host.result.current.roles.setRole).toBe(setRole);

    await act(() => host.result.current.ben.setRole(null));
    await settle();
    expect(guest.result.current.own.role).toBeNull();
    await expect(guest.result.current.own.setRole('speaker')).rejects.toMatchObject({
      code: 'not-host',
    });
  });

  it('say before join that there is nothing to give', async () => {
    const { result } = renderHook(() => useRole(), { wrapper: inCall(room.createCall()) });
    expect(result.current).toMatchObject({ role: null, claimedRole: null, status: 'not-joined' });
    await expect(result.current.setRole('speaker')).rejects.toMatchObject({
      code: 'not-joined',
    });
  });
});
