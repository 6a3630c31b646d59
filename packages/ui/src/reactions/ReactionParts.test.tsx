import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, it } from 'vitest';
import { ReactionBar, ReactionOverlay } from '../parts';
import { axeFindings } from '../testing/axe';
import { spy } from '../testing/spy';
import { participant, reactionsState } from '../testing/states';
import { ReactionBarRootView } from './bar/ReactionBarRootView';
import { ReactionOverlayRootView } from './overlay/ReactionOverlayRootView';
import type { ActiveReaction, ReactionsState } from './reactionsState';

const lists = import.meta.glob<Record<string, string>>('./*/*DataAttributes.ts', { eager: true });
const active: ActiveReaction[] = [
  { id: '1', emoji: '👏', count: 2, sender: { ...participant('Ana'), kind: 'self' } },
  { id: '2', emoji: '❤️', count: 1, sender: participant('Ben') },
];

afterEach(cleanup);

const bar = (state: Partial<ReactionsState> = {}) => (
  <ReactionBarRootView reactions={reactionsState(state)} className="BarRoot">
    <ReactionBar.Button emoji="👏" className="BarButton" />
    <ReactionBar.Button emoji="❤️" className="BarButton" />
    <ReactionBar.Switch className="BarSwitch">Everybody may react</ReactionBar.Switch>
    <ReactionBar.Note className="BarNote" />
  </ReactionBarRootView>
);
const overlay = (motion?: 'none', container?: HTMLElement) => (
  <ReactionOverlayRootView
    reactions={{ active, counts: { '👏': 9 } }}
    className="OverlayRoot"
    motion={motion}
    container={container}
  >
    <ReactionOverlay.List>
      {(reaction) => <ReactionOverlay.Item reaction={reaction} className="OverlayItem" />}
    </ReactionOverlay.List>
    <ReactionOverlay.Summary className="OverlaySummary">
      {(emoji, number) => <b>{`${emoji}${number}`}</b>}
    </ReactionOverlay.Summary>
  </ReactionOverlayRootView>
);

/** The `data-*` of all that carries a part's name as its class, full screen included. */
function seenAttributes() {
  const seen = new Map<string, Set<string>>();
  const look = () => {
    for (const element of document.querySelectorAll<HTMLElement>('[class]')) {
      const names = seen.get(element.className) ?? new Set();
      seen.set(element.className, names);
      for (const name of element.getAttributeNames()) if (name.startsWith('data-')) names.add(name);
    }
  };
  render(bar({ canManage: true }));
  render(bar({ isEnabled: false, disabledReason: 'closed' }));
  render(overlay());
  render(overlay('none'));
  fireEvent.click(screen.getAllByRole('button')[0] ?? document.body);
  look();
  return seen;
}

it('write the attributes that their lists name, and no others', () => {
  const seen = seenAttributes();
  const listed = Object.entries(lists);
  expect(listed).toHaveLength(6);
  for (const [file, names] of listed) {
    const part = /Reaction(\w+)DataAttributes/.exec(file)?.[1] ?? file;
    /* Only where another element than its own is full screen: flood.browser.test.tsx. */
    const expected = Object.values(names).filter((name) => name !== 'data-full-screen');
    expect([...(seen.get(part) ?? [])].sort(), part).toEqual(expected.sort());
  }
});

it('are a toolbar that one composes: own content, order and handlers, one tab stop', async () => {
  const user = userEvent.setup();
  const [send, setEnabled] = [spy(), spy()];
  const { container } = render(bar({ canManage: true, send, setEnabled }));
  const stops = () => screen.getAllByRole('button').map(({ tabIndex }) => tabIndex);
  expect(stops()).toEqual([0, -1, -1]);
  await user.tab();
  await user.keyboard('{ArrowLeft}');
  expect(document.activeElement?.textContent).toBe('Everybody may react');
  expect(stops()).toEqual([-1, -1, 0]);
  await user.keyboard('{Home}{End}{ArrowRight}{ArrowRight}{Enter}2');
  expect(send.mock.calls).toEqual([['❤️'], ['❤️']]);
  await user.tab();
  await user.tab({ shift: true });
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Heart');
  screen.getByRole('toolbar').style.direction = 'rtl';
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Clap');
  expect(await axeFindings(container)).toEqual([]);
});

it('show each reaction and what has no place as one likes', () => {
  const { container } = render(overlay());
  const items = [...container.querySelectorAll<HTMLElement>('.OverlayItem')];
  expect(items.map(({ textContent }) => textContent)).toEqual(['👏 You ×2', '❤️ Ben ']);
  expect(items.map(({ dataset }) => [dataset.own, dataset.count])).toEqual([
    ['', '2'],
    [undefined, '1'],
  ]);
  expect(container.querySelector('.OverlaySummary')?.innerHTML).toBe('<b>👏+7</b>');
  cleanup();
  const still = render(overlay('none')).container;
  expect(still.querySelector('.OverlayItem')).toBeNull();
  expect(still.textContent).toBe('👏9❤️1');
});

it('throw one sentence outside of their root, and render on a server inside', () => {
  expect(() => renderToString(<ReactionBar.Button emoji="👏" />)).toThrow(
    '<ReactionBar.Button> is outside of <ReactionBar.Root>, which gives it its state: put it inside.',
  );
  expect(() => renderToString(<ReactionOverlay.Summary />)).toThrow('outside of <ReactionOverlay');
  expect(renderToString(bar())).toContain('role="toolbar"');
  expect(renderToString(overlay())).toContain('OverlayItem');
});

it('are whole without children, and have no class of their own', () => {
  const { container } = render(
    <>
      <ReactionBar.Root allowed={['👏', '❤️']} />
      <ReactionOverlayRootView reactions={{ active }} />
    </>,
  );
  const names = screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'));
  expect(names).toEqual(['Clap', 'Heart']);
  expect(container.textContent).toContain('❤️ Ben');
  expect(container.querySelectorAll('[class]')).toHaveLength(0);
});
