import type { Hono, MiddlewareHandler } from 'hono';
import { isJsonObject } from '../../protocol/jsonText';
import type { DailyCore } from '../dailyCore';
import {
  ANY,
  BOOLEAN,
  checkFields,
  checkFuture,
  NUMBER,
  OBJECT,
  readBody,
  STRING,
  TIME,
  type FieldType,
} from './body';
import { checkPermissions } from './permissionFields';
import { RestError } from './restError';

const TOKEN_PROPERTIES: Record<string, FieldType> = {
  room_name: STRING,
  user_id: {
    is: (value) => typeof value === 'string' && value.length <= 36,
    should: 'a string of at most 36 characters',
  },
  user_name: STRING,
  is_owner: BOOLEAN,
  exp: TIME,
  nbf: TIME,
  eject_at_token_exp: BOOLEAN,
  eject_after_elapsed: NUMBER,
  enable_screenshare: BOOLEAN,
  start_video_off: BOOLEAN,
  start_audio_off: BOOLEAN,
  permissions: OBJECT,
  knocking: BOOLEAN,
  enable_recording: ANY,
  enable_prejoin_ui: BOOLEAN,
  enable_live_captions_ui: BOOLEAN,
  enable_recording_ui: BOOLEAN,
  enable_terse_logging: BOOLEAN,
  start_cloud_recording: BOOLEAN,
  start_cloud_recording_opts: ANY,
  auto_start_transcription: BOOLEAN,
  close_tab_on_exit: BOOLEAN,
  redirect_on_meeting_exit: STRING,
  intercom_join_alert: BOOLEAN,
  intercom_manual_alert: BOOLEAN,
  meeting_join_hook: STRING,
  lang: STRING,
};

/** Create and validate meeting tokens. */
export function addTokenRoutes(api: Hono, core: DailyCore, key: MiddlewareHandler): void {
  api.post('/meeting-tokens', key, async (c) => {
    const body = await readBody(c);
    checkFields(body, { properties: OBJECT });
    const properties = isJsonObject(body.properties) ? body.properties : {};
    checkFields(properties, TOKEN_PROPERTIES);
    checkPermissions(properties.permissions);
    checkFuture(properties, 'exp', core.now());
    return c.json({ token: await core.tokens.sign(properties) });
  });

  api.get('/meeting-tokens/:token', key, async (c) => {
    const ignoreNbf = c.req.query('ignoreNbf') === 'true';
    const checked = await core.tokens.check(c.req.param('token'), { ignoreNbf });
    if ('failure' in checked) {
      const { invalidTokenStatus: status } = core.rest;
      throw new RestError(status, 'invalid-request-error', checked.reason);
    }
    return c.json(checked.properties);
  });
}
