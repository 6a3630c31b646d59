import { createTestRoom } from '@backchannel/local/testing';
import { expect, it, vi } from 'vitest';
import {
  callNext,
  chatService,
  connect,
  defineMessage,
  defineParticipantValue,
  defineRequest,
  defineSessionMap,
  defineSessionValue,
  floorCueService,
  handsService,
  hostQueueService,
  messageService,
  participantValuesService,
  reactionsService,
  requestService,
  rolesService,
  sessionMapsService,
  sessionValuesService,
  stageService,
} from '../index';

const buzz = defineMessage('unawaited-buzz');
const seatOf = defineRequest('unawaited-seat');
const scene = defineSessionValue('unawaited-scene', { initial: 'lobby', writableBy: 'host' });
const cards = defineSessionMap<string>('unawaited-cards');
const essay = defineParticipantValue('unawaited-essay', { initial: '' });

it('actions that nobody awaits are told to onEvent, and no rejection is unhandled', async () => {
  const onUnhandled = vi.fn<(cause: unknown) => void>();
  process.on('unhandledRejection', onUnhandled);
  const room = await createTestRoom();
  await room.join('Hana', { owner: true });
  const connection = connect(await room.join('Ana'));
  const failed: string[] = [];
  connection.onEvent(({ kind, code }) => kind === 'failed' && failed.push(code));
  const { use } = connection;
  const [stage, hands, chat] = [use(stageService), use(handsService), use(chatService)];

  await hands.raise();

  const codes = await Promise.all(
    [
      stage.bring('nobody', 4),
      stage.accept(),
      callNext(connection, 4),
      use(hostQueueService).callNext('bring', 4),
      stage.deny('nobody'),
      stage.giveFloor('nobody'),
      hands.lowerAll(),
      hands.setOpen(false),
      hands.move('nobody', 0),
      chat.send(''),
      chat.edit('none', 'x'),
      chat.setPaused(true),
      chat.startFresh(),
      use(rolesService).set('nobody', 'speaker'),
      use(reactionsService).send('x', []),
      use(reactionsService).setEnabled(false),
      use(messageService).send(buzz, {}, { to: 'nobody' }),
      use(requestService).request(seatOf, {}, { to: 'nobody' }),
      use(sessionValuesService).open(scene).set('talk'),
      use(sessionMapsService).open(cards).add('x', 'not/an id'),
      use(participantValuesService).set(essay, 'x'.repeat(5_000)),
    ].map(async (outcome) => {
      await new Promise((resolve) => setTimeout(resolve));
      return outcome.then(
        () => 'none',
        ({ code }: { code: string }) => code,
      );
    }),
  );
  await use(floorCueService).accept();

  expect(codes).not.toContain('none');
  expect(failed).toEqual(expect.arrayContaining(codes));
  expect(failed).toHaveLength(codes.length);
  expect(onUnhandled).not.toHaveBeenCalled();
  process.off('unhandledRejection', onUnhandled);
  await room.close();
});
