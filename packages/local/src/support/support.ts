/** How much of something of Daily's is here. */
export type Support = 'yes' | 'without effect' | 'refused';

/** One method of daily-js or endpoint of REST: its name, how much of it is here, how it differs. */
export type SupportEntry = readonly [name: string, support: Support, differs?: string];

/** The version of daily-js that the tests run against. */
export const TESTED_DAILY_JS = ['0.92.2'];

/** Methods of the call object that reach the call machine; all others are daily-js's own. */
export const METHODS: readonly SupportEntry[] = [
  ['join', 'yes'],
  ['leave', 'yes'],
  ['load', 'yes'],
  ['preAuth', 'yes', 'rejects with the words of the fatal error that join() would end in'],
  ['requestAccess', 'yes'],
  ['waitingParticipants', 'yes'],
  ['updateWaitingParticipant', 'yes'],
  ['updateWaitingParticipants', 'yes'],
  ['startCamera', 'yes'],
  ['sendAppMessage', 'yes'],
  ['setUserData', 'yes'],
  ['setUserName', 'yes', 'is always for this meeting only'],
  ['setMeetingSessionData', 'yes'],
  ['meetingSessionState', 'yes', 'the topology is always `sfu`'],
  ['meetingSessionSummary', 'yes'],
  ['participants', 'yes'],
  ['participantCounts', 'yes'],
  ['accessState', 'yes'],
  ['room', 'yes', '`domainConfig` and `tokenConfig` are empty; defaults are not filled in'],
  [
    'updateParticipant',
    'yes',
    '`eject`, `setAudio`, `setVideo`, `updatePermissions`; a `nonfatal-error` names any other property',
  ],
  ['updateParticipants', 'yes', 'as `updateParticipant`'],
  ['setLocalAudio', 'yes'],
  ['setLocalVideo', 'yes'],
  ['getNetworkTopology', 'yes', 'always `sfu`'],
  ['getInputDevices', 'yes'],
  ['getCpuLoadStats', 'yes', 'without numbers'],
  ['updateReceiveSettings', 'without effect'],
  ['updateSendSettings', 'without effect'],
  [
    'startLocalAudioLevelObserver',
    'without effect',
    'where the browser has AudioWorklet; elsewhere daily-js refuses it',
  ],
  ['startRemoteParticipantsAudioLevelObserver', 'without effect'],
  ['setSubscribeToTracksAutomatically', 'without effect', 'all tracks are always subscribed to'],
  ['setInputDevicesAsync', 'without effect'],
  ['setOutputDeviceAsync', 'without effect'],
  ['startScreenShare', 'refused', 'by a `nonfatal-error` of type `screen-share-error`'],
  ['updateInputSettings', 'refused'],
  ['setNetworkTopology', 'refused'],
  ['startRecording', 'refused'],
  ['startLiveStreaming', 'refused'],
  ['startTranscription', 'refused'],
  ['startRemoteMediaPlayer', 'refused'],
  ['startDialOut', 'refused'],
  ['sendDTMF', 'refused'],
  ['cycleCamera', 'refused'],
  ['cycleMic', 'refused'],
  ['setBandwidth', 'refused'],
];

/** The REST API, under `/v1`. Whatever is not here is 404 with Daily's body. */
export const ENDPOINTS: readonly SupportEntry[] = [
  ['GET /', 'yes', 'the domain, with an empty `config`'],
  ['POST /rooms', 'yes', 'properties that are about media or Prebuilt are kept and do nothing'],
  ['GET /rooms', 'yes'],
  ['GET /rooms/:name', 'yes'],
  ['POST /rooms/:name', 'yes'],
  ['DELETE /rooms/:name', 'yes'],
  ['POST /meeting-tokens', 'yes'],
  ['GET /meeting-tokens/:token', 'yes'],
  ['GET /presence', 'yes', 'exact at once, unless `presenceDelay` is set'],
  ['GET /rooms/:name/presence', 'yes', 'exact at once, unless `presenceDelay` is set'],
  ['POST /rooms/:name/send-app-message', 'yes'],
  ['GET /rooms/:name/get-session-data', 'yes'],
  ['POST /rooms/:name/set-session-data', 'yes'],
  ['POST /rooms/:name/eject', 'yes'],
  ['POST /rooms/:name/update-permissions', 'yes'],
  ['GET /meetings', 'refused'],
  ['POST /webhooks', 'refused'],
  ['POST /rooms/:name/recordings/start', 'refused'],
];
