import { roomForEachTest } from '@backchannel/local/testing/vitest';
import type { DailyCall } from '@daily-co/daily-js';
import { DailyProvider } from '@daily-co/daily-react';
import { act, cleanup, render } from '@testing-library/react';
import { Component, StrictMode, type ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { connect, type CallOption } from '../index';
import { everyHook } from '../testing/everyHook';
import { inCall } from '../testing/inCall';
import { listenersOf } from '../testing/listenersOf';

const room = roomForEachTest();
afterEach(cleanup);

function readerOf(useIt: (options: CallOption) => unknown) {
  return function Reader({ call }: { call?: DailyCall | null }) {
    useIt(call === undefined ? {} : { call });
    return <b>read</b>;
  };
}
const readers = everyHook.map(([name, useIt]) => [name, readerOf(useIt)] as const);

function Everything({ call }: { call?: DailyCall }) {
  return readers.map(([name, Reader]) => <Reader key={name} {...(call && { call })} />);
}

class Boundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: undefined };
  static getDerivedStateFromError = (error: unknown) => ({ error });
  override render = () => (this.state.error ? String(this.state.error) : this.props.children);
}

describe('every hook', () => {
  it.each(readers)(
    '%s takes the call explicitly: no provider, and none in its place',
    async (_, Reader) => {
      const [ana, ben] = [await room.join('Ana'), await room.join('Ben')];
      const { container, rerender } = render(<Reader call={ana} />, { wrapper: StrictMode });
      rerender(
        <DailyProvider callObject={ben}>
          <Reader call={ana} />
        </DailyProvider>,
      );
      await act(() => room.settle());
      expect(container.textContent).toBe('read');
      expect(Reflect.ownKeys(ana)).toContain(Symbol.for('backchannel.connection'));
      expect(Reflect.ownKeys(ben)).not.toContain(Symbol.for('backchannel.connection'));
    },
  );

  it.each(readers)('%s takes a call that is destroyed, swapped or not there', async (_, Reader) => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const ana = await room.join('Ana');
    const [Ana, ben] = [inCall(ana), await room.join('Ben')];
    const view = render(
      <Ana>
        <Boundary>
          <Reader />
        </Boundary>
      </Ana>,
    );
    await act(() => ana.destroy());
    view.rerender(
      <Ana>
        <Boundary>
          <Reader />
        </Boundary>
      </Ana>,
    );
    for (const call of [ben, null, ana, ben]) {
      view.rerender(
        <Boundary>
          <Reader call={call} />
        </Boundary>,
      );
      await act(() => room.settle());
      expect(view.container.textContent).toBe('read');
    }
    await act(() => ben.destroy());
    expect(view.container.textContent).toBe('read');
    expect(error).not.toHaveBeenCalled();
    error.mockRestore();
  });

  it('leaves the call as it was after rounds of mounting, and nothing on a destroyed one', async () => {
    const call = await room.join('Ana', { owner: true });
    const Wrapper = inCall(call);
    const view = render(
      <Wrapper>
        <Everything />
      </Wrapper>,
    );
    await act(() => room.settle());
    const before = listenersOf(call);
    const services = connect(call).snapshot().services;
    // A thousand of them are in memory.slow.test.ts.
    for (let round = 0; round < 50; round += 1) {
      view.rerender(<Wrapper>{null}</Wrapper>);
      view.rerender(
        <Wrapper>
          <Everything />
        </Wrapper>,
      );
    }
    expect(listenersOf(call)).toEqual(before);
    expect(connect(call).snapshot().services).toEqual(services);
    view.unmount();
    await call.destroy();
    expect(listenersOf(call)).toEqual([]);
  });
});
