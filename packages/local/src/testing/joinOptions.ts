import type { DailyCallOptions } from '@daily-co/daily-js';
import type { LocalDaily, MeetingTokenProperties } from '../daily/localDaily';
import type { TestJoinOptions } from './testParticipants';

/** What to pass to `call.join()` to enter this room of `daily` as `userName`. */
export async function createJoinOptions(
  daily: LocalDaily,
  room: { name: string; url: string },
  userName: string,
  { owner, userId, token, userData, media = false }: TestJoinOptions,
): Promise<DailyCallOptions> {
  const join: DailyCallOptions = {
    url: room.url,
    userName,
    startAudioOff: !media,
    startVideoOff: !media,
  };
  if (userData !== undefined) join.userData = userData;
  if (owner || userId !== undefined || token) {
    const properties: MeetingTokenProperties = { room_name: room.name, ...token };
    if (owner) properties.is_owner = true;
    if (userId !== undefined) properties.user_id = userId;
    join.token = await daily.createToken(properties);
  }
  return join;
}
