import { createElement as h, type ComponentType } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import * as ui from './index';

const isComponent = (value: unknown): value is ComponentType =>
  typeof value === 'function' ||
  (typeof value === 'object' && value !== null && '$$typeof' in value);

const components = Object.entries<unknown>(ui).flatMap(([name, value]) =>
  /^[A-Z]/.test(name) && isComponent(value) ? [[name, value] as const] : [],
);

describe('on a server, where there is no window and no call', () => {
  it.each(components)('%s renders, and warns of nothing', (_name, Component) => {
    expect(globalThis).not.toHaveProperty('window');
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(renderToString(h(Component))).toEqual(expect.any(String));
    expect(error).not.toHaveBeenCalled();
    error.mockRestore();
  });

  it('is a test of all of them', () => {
    expect(components.length).toBeGreaterThan(7);
  });
});
