import * as v from 'valibot';
import type { ClientFrame, Json, JsonObject } from '../protocol';
import { isJsonObject, parseJson } from '../protocol/jsonText';

/** Characters of a name that a participant gives itself. */
const MAX_NAME = 1000;

/** What came in: a frame, or why it is none, in words for the log and the close reason. */
export type DecodedFrame = { frame: ClientFrame } | { rejected: string };

const json = v.custom<Json>((value) => value !== undefined, 'must be JSON');
const jsonObject = v.custom<JsonObject>(isJsonObject, 'must be a JSON object');
const name = v.pipe(v.string(), v.maxLength(MAX_NAME, `must have at most ${MAX_NAME} characters`));
const trackSwitch = v.picklist(['on', 'off', 'blocked']);
const tracks = v.object({
  audio: trackSwitch,
  video: trackSwitch,
  screenAudio: trackSwitch,
  screenVideo: trackSwitch,
});

const clientFrame = v.variant('type', [
  v.object({
    type: v.literal('join'),
    token: v.optional(v.string()),
    userName: v.optional(name),
    userData: v.optional(json),
    tracks,
    dailyJsVersion: v.optional(name),
  }),
  v.object({
    type: v.literal('pre-auth'),
    token: v.optional(v.string()),
    dailyJsVersion: v.optional(name),
  }),
  v.object({ type: v.literal('request-access'), name }),
  v.object({
    type: v.literal('answer-waiting'),
    request: v.number(),
    granted: v.record(v.string(), v.boolean()),
  }),
  v.object({ type: v.literal('leave') }),
  v.object({ type: v.literal('app-message'), data: json, to: json }),
  v.object({ type: v.literal('set-user-data'), userData: v.optional(json) }),
  v.object({
    type: v.literal('set-session-data'),
    data: jsonObject,
    mergeStrategy: v.picklist(['replace', 'shallow-merge']),
    keysToDelete: v.optional(v.array(v.string())),
  }),
  v.object({ type: v.literal('set-user-name'), userName: name }),
  v.object({
    type: v.literal('update-participants'),
    participants: v.custom<Record<string, JsonObject>>(
      (value) => isJsonObject(value) && Object.values(value).every(isJsonObject),
      'must be an object of objects',
    ),
  }),
  v.object({ type: v.literal('set-tracks'), tracks: v.partial(tracks) }),
]);

/** Reads one text from a connection. Never throws; whatever is not a frame comes back as `rejected`. */
export function decodeClientFrame(text: string): DecodedFrame {
  const parsed = parseJson(text);
  if ('reason' in parsed) return { rejected: `The frame is ${parsed.reason}.` };
  const result = v.safeParse(clientFrame, parsed.value);
  if (result.success) return { frame: result.output };
  const [issue] = result.issues;
  const path = v.getDotPath(issue) ?? 'frame';
  return { rejected: `The frame is not one of a call machine: ${path}: ${issue.message}.` };
}
