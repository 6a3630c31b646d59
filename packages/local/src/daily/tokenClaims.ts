import type { Json, JsonObject } from '../protocol';
import { isJsonObject } from '../protocol/jsonText';

/** Daily's short claim of every meeting token property (docs: "self-signing tokens"). */
const CLAIMS: Record<string, string> = {
  nbf: 'nbf',
  exp: 'exp',
  room_name: 'r',
  user_id: 'ud',
  user_name: 'u',
  is_owner: 'o',
  knocking: 'k',
  enable_screenshare: 'ss',
  start_video_off: 'vo',
  start_audio_off: 'ao',
  enable_recording: 'er',
  eject_at_token_exp: 'ejt',
  eject_after_elapsed: 'eje',
  lang: 'uil',
  enable_recording_ui: 'erui',
  close_tab_on_exit: 'ctoe',
  redirect_on_meeting_exit: 'rome',
  intercom_join_alert: 'ij',
  start_cloud_recording: 'sr',
  start_cloud_recording_opts: 'sro',
  auto_start_transcription: 'ast',
  meeting_join_hook: 'mjh',
  permissions: 'p',
};

const MEDIA: Record<string, string> = {
  video: 'v',
  audio: 'a',
  screenVideo: 'sv',
  screenAudio: 'sa',
  customVideo: 'cv',
  customAudio: 'ca',
};
const ADMIN: Record<string, string> = { participants: 'p', streaming: 's', transcription: 't' };

/** The JWT payload of a token with these properties. */
export function toClaims(properties: JsonObject): JsonObject {
  const claims: JsonObject = {};
  for (const [property, claim] of Object.entries(CLAIMS)) {
    const value = Object.hasOwn(properties, property) ? properties[property] : undefined;
    if (value === undefined) continue;
    claims[claim] = property === 'permissions' ? shortPermissions(value) : value;
  }
  return claims;
}

/** The properties of a token with this payload; what is absent stays absent. */
export function fromClaims(claims: JsonObject): JsonObject {
  const properties: JsonObject = {};
  for (const [property, claim] of Object.entries(CLAIMS)) {
    const value = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
    if (value === undefined) continue;
    properties[property] = property === 'permissions' ? longPermissions(value) : value;
  }
  return properties;
}

function shortPermissions(value: Json): Json {
  if (!isJsonObject(value)) return value;
  const { hasPresence, canSend, canReceive, canAdmin } = value;
  return {
    ...(hasPresence === undefined ? {} : { hp: hasPresence }),
    ...(canSend === undefined ? {} : { cs: joinNames(canSend, MEDIA) }),
    ...(isJsonObject(canReceive) ? { cr: renameReceive(canReceive, SHORT_RECEIVE, MEDIA) } : {}),
    ...(canAdmin === undefined ? {} : { ca: joinNames(canAdmin, ADMIN) }),
  };
}

function longPermissions(value: Json): Json {
  if (!isJsonObject(value)) return value;
  const { hp, cs, cr, ca } = value;
  return {
    ...(hp === undefined ? {} : { hasPresence: hp }),
    ...(cs === undefined ? {} : { canSend: splitNames(cs, MEDIA) }),
    ...(isJsonObject(cr) ? { canReceive: renameReceive(cr, LONG_RECEIVE, invert(MEDIA)) } : {}),
    ...(ca === undefined ? {} : { canAdmin: splitNames(ca, ADMIN) }),
  };
}

const SHORT_RECEIVE: Record<string, string> = { base: 'b', byUserId: 'u', byParticipantId: 'p' };
const LONG_RECEIVE = invert(SHORT_RECEIVE);

function joinNames(value: Json, short: Record<string, string>): Json {
  if (!Array.isArray(value)) return value;
  return value.flatMap((name) => (typeof name === 'string' ? (short[name] ?? []) : [])).join(',');
}

function splitNames(value: Json, short: Record<string, string>): Json {
  if (typeof value !== 'string') return value;
  const long = invert(short);
  return value.split(',').flatMap((name) => long[name.trim()] ?? []);
}

function renameReceive(
  value: JsonObject,
  fields: Record<string, string>,
  media: Record<string, string>,
): JsonObject {
  const renamed: JsonObject = {};
  for (const [field, entry] of Object.entries(value)) {
    const name = fields[field];
    if (!name) continue;
    const isBase = field === 'base' || field === 'b';
    renamed[name] =
      isBase || !isJsonObject(entry) ? renameKeys(entry, media) : renameEach(entry, media);
  }
  return renamed;
}

function renameEach(value: JsonObject, media: Record<string, string>): JsonObject {
  return Object.fromEntries(
    Object.entries(value).map(([id, entry]) => [id, renameKeys(entry, media)]),
  );
}

function renameKeys(value: Json, names: Record<string, string>): Json {
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [names[key] ?? key, entry]),
  );
}

function invert(names: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(names).map(([long, short]) => [short, long]));
}
