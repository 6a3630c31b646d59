import { DailyProvider } from '@daily-co/daily-react';
import { createElement as h } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { BackchannelProvider, useMeetingSessionValue, useRoster, useStatus } from './index';
import { everyHook } from './testing/everyHook';

describe('on a server, where there is no window and no call', () => {
  it('is a test of every hook', () => {
    expect(globalThis).not.toHaveProperty('window');
    expect(everyHook.length).toBeGreaterThan(20);
  });

  it.each(everyHook)('%s renders, and warns of nothing', (_name, useIt) => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    function Reader() {
      useIt({});
      return h('p', null, 'rendered');
    }
    const inProvider = h(DailyProvider, { callObject: null }, h(Reader));
    const withoutCall = h(() => {
      useIt({ call: null });
      return h('p', null, 'rendered');
    });
    for (const tree of [
      h(Reader),
      inProvider,
      withoutCall,
      h(BackchannelProvider, null, h(Reader)),
    ]) {
      expect(renderToString(tree)).toContain('<p>rendered</p>');
    }
    expect(error).not.toHaveBeenCalled();
    error.mockRestore();
  });

  it('what is rendered is what a client shows before its call', () => {
    function Everything() {
      const [scene, , { isReady }] = useMeetingSessionValue('scene', 'lobby');
      const count = useRoster({ select: ({ length }) => length });
      return h('p', null, `${scene} ${isReady} ${count} ${useStatus()}`);
    }
    expect(renderToString(h(Everything))).toBe('<p>lobby false 0 not-joined</p>');
  });
});
