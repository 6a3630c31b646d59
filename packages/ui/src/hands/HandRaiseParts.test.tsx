import { createTestRoom } from '@backchannel/local/testing';
import { DailyProvider } from '@daily-co/daily-react';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';
import { HandRaise, HandRaiseQueue } from '../parts';
import { announced } from '../testing/announced';
import { axeFindings } from '../testing/axe';
import { handState, queueState, raisedHands, stageState } from '../testing/states';
import { HandRaiseIndicatorPart } from './indicator/HandRaiseIndicatorPart';
import { HandRaiseQueueRootView } from './queue/HandRaiseQueueRootView';
import { HandRaiseRootView } from './button/HandRaiseRootView';
import type { HandState, QueueState } from './handsState';

const lists = import.meta.glob<Record<string, string>>('./*/HandRaise*DataAttributes.ts', {
  eager: true,
});

afterEach(cleanup);

const name = (part: string, isNamed: boolean) => (isNamed ? { className: part } : {});

const hand = (state: Partial<HandState>, isNamed = true): ReactElement => (
  <HandRaiseRootView hand={handState(state)} {...name('HandRaiseRoot', isNamed)}>
    <HandRaise.Toggle {...name('HandRaiseToggle', isNamed)}>
      Hand <HandRaise.Place {...name('HandRaisePlace', isNamed)} />
    </HandRaise.Toggle>
    <HandRaise.Notice /> <HandRaise.Undo />
  </HandRaiseRootView>
);

const queueParts = (isNamed: boolean) => (
  <>
    <HandRaiseQueue.Heading>
      Hands <HandRaiseQueue.Count {...name('HandRaiseQueueCount', isNamed)} />
    </HandRaiseQueue.Heading>
    <HandRaiseQueue.Open {...name('HandRaiseQueueOpen', isNamed)} />
    <HandRaiseQueue.Closed />
    <HandRaiseQueue.List>
      {(one) => (
        <HandRaiseQueue.Item hand={one} {...name('HandRaiseQueueItem', isNamed)}>
          <HandRaiseQueue.Place /> <HandRaiseQueue.Name />
          {(['bring', 'lower', 'move', 'front', 'up', 'down'] as const).map((action) => (
            <HandRaiseQueue.Action
              key={action}
              action={action}
              {...name('HandRaiseQueueAction', isNamed)}
            />
          ))}
          <HandRaiseQueue.Moves />
        </HandRaiseQueue.Item>
      )}
    </HandRaiseQueue.List>
    <HandRaiseQueue.LowerAll />
    <HandRaiseQueue.PutBack />
  </>
);
const queue = (state: QueueState, isNamed = true): ReactElement => (
  <HandRaiseQueueRootView
    queue={state}
    stage={stageState(['Cleo'], { limit: 1 })}
    {...name('HandRaiseQueueRoot', isNamed)}
  >
    {queueParts(isNamed)}
  </HandRaiseQueueRootView>
);
const special = () =>
  raisedHands('Ben', 'Cleo').map((one) => ({
    ...one,
    isLocal: true,
    isAway: true,
    isHidden: true,
  }));

it('the attributes of the parts are those of their lists', () => {
  const seen: Record<string, Set<string>> = {};
  const look = (element: ReactElement) => {
    render(element);
    for (const part of document.querySelectorAll('[class]')) {
      const names = (seen[part.className] ??= new Set());
      for (const { name: attribute } of part.attributes)
        if (attribute.startsWith('data-')) names.add(attribute);
    }
    cleanup();
  };
  look(hand({ isRaised: true, position: 1 }));
  look(hand({ disabledReason: 'closed' }));
  look(queue(queueState([])));
  look(queue({ ...queueState([]), count: 2, queue: special() }));
  look(<HandRaiseIndicatorPart hand={special()[0]} className="HandRaiseIndicator" />);

  const listed = Object.entries(lists).map(([file, names]) => [
    /(HandRaise\w+)DataAttributes/.exec(file)?.[1] ?? file,
    Object.values(names).sort(),
  ]);
  expect(listed).toHaveLength(9);
  for (const [part, names] of listed)
    expect([...(seen[String(part)] ?? [])].sort(), String(part)).toEqual(names);
});

describe('parts', () => {
  it('throw one sentence outside of their root, and render on a server inside', () => {
    const sentence =
      '<HandRaise.Toggle> is outside of <HandRaise.Root>, which gives it its state: put it inside.';
    expect(() => renderToString(<HandRaise.Toggle />)).toThrow(sentence);
    expect(() => renderToString(<HandRaiseQueue.Heading />)).toThrow('<HandRaiseQueue.Root>');
    expect(() => renderToString(<HandRaiseQueue.Name />)).toThrow('<HandRaiseQueue.Item>');
    expect(renderToString(hand({}))).toContain('Hand');
    expect(renderToString(queue(queueState(['Ben'])))).toContain('Ben');
  });

  it('have no class of their own, and nothing that axe would report', async () => {
    const { container } = render(
      <>
        {hand({ isRaised: true, position: 2 }, false)}
        {queue(queueState(['Ben', 'Cleo']), false)}
      </>,
    );
    expect(container.querySelectorAll('[class]')).toHaveLength(0);
    expect(await axeFindings(container)).toEqual([]);
  });
});

it('are a whole queue in a look of one’s own: raised, lowered, put back, undone, by keyboard, and said', async () => {
  sessionStorage.clear();
  const room = await createTestRoom();
  const user = userEvent.setup();
  const [ana, ben] = [await room.join('Ana', { owner: true }), await room.join('Ben')];
  await room.join('Cyd', { userData: { handRaised: 7 } });
  render(
    <>
      <DailyProvider callObject={ana}>
        <HandRaiseQueue.Root>{queueParts(false)}</HandRaiseQueue.Root>
      </DailyProvider>
      <DailyProvider callObject={ben}>
        <HandRaise.Root>
          <HandRaise.Toggle />
          <HandRaise.Notice /> <HandRaise.Undo />
        </HandRaise.Root>
      </DailyProvider>
    </>,
  );
  const settle = () => act(() => room.settle());
  const rows = () => screen.queryAllByRole('listitem').map((row) => row.textContent.slice(0, 5));
  const press = async (button: string) => {
    act(() => screen.getByRole('button', { name: button }).focus());
    await user.keyboard('{Enter}');
    await settle();
  };
  const expectRows = (names: string[]) =>
    waitFor(async () => {
      await settle();
      expect(rows()).toEqual(names);
    });
  await expectRows(['1 Cyd']);
  await press('Raise hand');
  await expectRows(['1 Cyd', '2 Ben']);
  act(() => screen.getAllByRole('button', { name: 'To the front' })[1]?.focus());
  await user.keyboard('{Enter}');
  await expectRows(['1 Ben', '2 Cyd']);
  await press('Lower Ben’s hand');
  await expectRows(['1 Cyd']);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Lower Cyd’s hand' }));
  await screen.findAllByText('Ana lowered your hand');
  await press('Put Ben back to their place');
  expect(document.activeElement).toBe(screen.getByRole('heading'));
  await expectRows(['1 Ben', '2 Cyd']);
  expect(screen.queryByRole('button', { name: 'Put Ben back to their place' })).toBeNull();
  const isOwn = (line: string) => line.includes('our hand');
  expect(announced().filter(isOwn)).toEqual([
    'Your hand is raised, 2nd in line',
    'Your hand is raised, you are next',
    'Ana lowered your hand',
    'Your hand is raised, you are next',
  ]);
  expect(announced().filter((line) => !isOwn(line))).toEqual([
    'Ben raised a hand',
    'Ben is now 1st in line',
    'Ben’s hand is lowered',
    'Ben raised a hand',
  ]);
  await press('Lower Ben’s hand');
  await expectRows(['1 Cyd']);
  act(() => (document.activeElement as HTMLElement).blur());
  await screen.findByRole('button', { name: 'Undo' });
  await press('Undo');
  await expectRows(['1 Ben', '2 Cyd']);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Raise hand' }));
  cleanup();
  await room.close();
});
