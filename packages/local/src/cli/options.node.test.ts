import { describe, expect, it } from 'vitest';
import { readOptions } from './options';

describe('the command line', () => {
  it('has defaults for everything', () => {
    expect(readOptions([])).toEqual({
      help: false,
      port: 7880,
      host: '127.0.0.1',
      apiKey: undefined,
      strictRooms: false,
      guests: 0,
      guestRoom: 'town-hall',
      faults: {},
      verbose: false,
    });
  });

  it('takes what is given', () => {
    const args = ['--port', '0', '--host', '::1', '--api-key', 'secret', '--verbose'];
    const more = ['--strict-rooms', '--guests', '12', '--guest-room', 'hall'];
    expect(readOptions([...args, ...more])).toEqual({
      help: false,
      port: 0,
      host: '::1',
      apiKey: 'secret',
      strictRooms: true,
      guests: 12,
      guestRoom: 'hall',
      faults: {},
      verbose: true,
    });
  });

  it('takes a bad network', () => {
    const args = ['--latency', '200', '--jitter', '50', '--seed', '7', '--loss', '0.1'];
    expect(readOptions([...args, '--outage-every', '9000'])).toMatchObject({
      faults: {
        latency: 200,
        jitter: 50,
        seed: 7,
        loss: 0.1,
        outages: { every: 9000, lasting: 2000 },
      },
    });
  });

  it.each([
    [['--port', 'many'], '--port must be a number from 0 to 65535, not "many".'],
    [['--port', '65536'], '--port must be a number from 0 to 65535, not "65536".'],
    [['--api-key', ''], /--api-key must not be empty/],
    [['--api-key', 'two words'], /--api-key must not be empty or contain spaces/],
    [['--guests', '201'], '--guests must be a number from 0 to 200, not "201".'],
    [['--latency', 'slow'], '--latency must be a number, not "slow".'],
    [['--loss', '1'], /"loss" is 1; it must be a number from 0 to 0.9/],
    [['--outage-for', '5'], /--outage-for needs --outage-every/],
    [['extra'], /extra/],
  ])('refuses %j in words', (args, text) => {
    expect(() => readOptions(args)).toThrow(text);
  });
});
