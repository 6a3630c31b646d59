import { describe, expect, it } from 'vitest';
import { decodeClientFrame } from './decodeClientFrame';

describe('the door', () => {
  it.each([
    { type: 'leave' },
    { type: 'app-message', data: null, to: ['a'] },
    { type: 'set-user-data' },
    { type: 'set-user-data', userData: { a: [1] } },
    { type: 'set-session-data', data: {}, mergeStrategy: 'replace' },
    { type: 'set-tracks', tracks: { audio: 'blocked' } },
    { type: 'update-participants', participants: { '*': { eject: true } } },
  ])('lets %j in as it is', (frame) => {
    expect(decodeClientFrame(JSON.stringify(frame))).toEqual({ frame });
  });

  it('leaves out what it does not know', () => {
    const text = '{"type":"set-user-name","userName":"Ana","is_owner":true}';
    expect(decodeClientFrame(text)).toEqual({ frame: { type: 'set-user-name', userName: 'Ana' } });
  });

  it.each([
    ['nothing', '', /not valid JSON/],
    ['half a text', '{"type":', /not valid JSON/],
    ['null', 'null', /not one of a call machine/],
    ['a list', '[]', /not one of a call machine/],
    ['a hostile type', '{"type":"__proto__"}', /type/],
    ['a message without data', '{"type":"app-message","to":"*"}', /data/],
    [
      'a list as session data',
      '{"type":"set-session-data","data":[],"mergeStrategy":"replace"}',
      /data: must be a JSON object/,
    ],
    [
      'an unknown strategy',
      '{"type":"set-session-data","data":{},"mergeStrategy":"deep"}',
      /mergeStrategy/,
    ],
    ['an unknown switch', '{"type":"set-tracks","tracks":{"audio":"loud"}}', /tracks\.audio/],
    ['a change that is none', '{"type":"update-participants","participants":{"a":1}}', /objects/],
    ['a long name', `{"type":"set-user-name","userName":"${'x'.repeat(1001)}"}`, /at most 1000/],
    ['deep nesting', `{"type":"set-user-data","userData":${nested(5000)}}`, /too deeply/],
  ])('turns %s away with a reason', (_what, text, reason) => {
    const decoded = decodeClientFrame(text);
    expect(decoded).toHaveProperty('rejected', expect.stringMatching(reason));
  });
});

function nested(depth: number): string {
  return '['.repeat(depth) + ']'.repeat(depth);
}
