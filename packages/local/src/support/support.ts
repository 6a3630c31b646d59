/** How much of something of Daily's is here. */
export type Support = 'yes' | 'without effect' | 'refused' | 'daily-js' | 'prebuilt' | 'native';

/** One method of daily-js or endpoint of REST: its name, how much of it is here, how it differs. */
export type SupportEntry = readonly [name: string, support: Support, differs?: string];

/** The version of daily-js that the tests run against. */
export const TESTED_DAILY_JS = ['0.92.2'];

const many = (support: Support, names: string): SupportEntry[] =>
  names.split(/\s+/).map((name) => [name, support]);

/** Every method that a call object of daily-js offers to apps. */
export const METHODS: readonly SupportEntry[] = [
  ...many('yes', 'join leave load'),
  ['preAuth', 'yes', 'rejects with the words of the fatal error that join() would end in'],
  ...many('yes', 'requestAccess waitingParticipants updateWaitingParticipant'),
  ...many('yes', 'updateWaitingParticipants accessState startCamera sendAppMessage setUserData'),
  ['setUserName', 'yes', 'is always for this meeting only'],
  ['setMeetingSessionData', 'yes'],
  ['meetingSessionState', 'yes', 'the topology is always `sfu`'],
  ...many('yes', 'meetingSessionSummary getMeetingSession participants participantCounts'),
  [
    'room',
    'yes',
    '`domainConfig` is what the option of that name says, `tokenConfig` is empty; defaults are not filled in',
  ],
  [
    'updateParticipant',
    'yes',
    '`eject`, `setAudio`, `setVideo`, `updatePermissions`; a `nonfatal-error` names any other property',
  ],
  ['updateParticipants', 'yes', 'as `updateParticipant`'],
  ...many('yes', 'setLocalAudio setLocalVideo localAudio localVideo getInputDevices'),
  ['getNetworkTopology', 'yes', 'always `sfu`'],
  ['getNetworkStats', 'yes', 'without numbers'],
  ['getCpuLoadStats', 'yes', 'without numbers'],
  ['getReceiveSettings', 'yes', 'always empty'],
  ['getDailyLang', 'yes', 'always `en`'],
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
  ['cycleCamera', 'without effect'],
  ['cycleMic', 'without effect'],
  ['startScreenShare', 'refused', 'by a `nonfatal-error` of type `screen-share-error`'],
  ...many('refused', 'updateInputSettings setBandwidth setNetworkTopology setDailyLang'),
  ...many('refused', 'setProxyUrl setIceConfig setActiveSpeakerMode setPlayNewParticipantSound'),
  ...many('refused', 'startRecording updateRecording stopRecording'),
  ...many('refused', 'startLiveStreaming updateLiveStreaming stopLiveStreaming'),
  ...many('refused', 'addLiveStreamingEndpoints removeLiveStreamingEndpoints'),
  ...many('refused', 'startTranscription updateTranscription stopTranscription'),
  ...many('refused', 'startRemoteMediaPlayer updateRemoteMediaPlayer stopRemoteMediaPlayer'),
  ...many('refused', 'startDialIn startDialOut stopDialOut sipCallTransfer sipRefer sendDTMF'),
  ...many('refused', 'startCustomTrack stopCustomTrack addFakeParticipant'),
  ...many('refused', 'testCallQuality testConnectionQuality testPeerToPeerCallQuality'),
  ...many('refused', 'testNetworkConnectivity testWebsocketConnectivity'),
  ...many('refused', 'stopTestCallQuality stopTestConnectionQuality'),
  ...many('refused', 'stopTestPeerToPeerCallQuality abortTestNetworkConnectivity'),
  ...many('refused', 'abortTestWebsocketConnectivity'),
  ...many('daily-js', 'on once off destroy isDestroyed iframe meetingState'),
  ...many('daily-js', 'enumerateDevices getInputSettings getSendSettings'),
  ...many('daily-js', 'localScreenAudio localScreenVideo stopScreenShare updateScreenShare'),
  ...many('daily-js', 'stopLocalAudioLevelObserver isLocalAudioLevelObserverRunning'),
  ...many('daily-js', 'getLocalAudioLevel stopRemoteParticipantsAudioLevelObserver'),
  ...many('daily-js', 'isRemoteParticipantsAudioLevelObserverRunning'),
  ...many('daily-js', 'getRemoteParticipantsAudioLevel getActiveSpeaker activeSpeakerMode'),
  ...many('daily-js', 'subscribeToTracksAutomatically'),
  ['geo', 'daily-js', 'asks Daily itself; fails where no request may leave the machine'],
  ...many('prebuilt', 'loadCss theme setTheme requestFullscreen exitFullscreen getSidebarView'),
  ...many('prebuilt', 'setSidebarView setShowNamesMode setShowLocalVideo showLocalVideo'),
  ...many('prebuilt', 'setShowParticipantsBar showParticipantsBar customTrayButtons'),
  ...many('prebuilt', 'updateCustomTrayButtons customIntegrations setCustomIntegrations'),
  ...many('prebuilt', 'startCustomIntegrations stopCustomIntegrations'),
  ...many('native', 'setCamera setAudioDevice getCameraFacingMode nativeInCallAudioMode'),
  ...many('native', 'setNativeInCallAudioMode'),
];

/** The page in place of Prebuilt. */
export const FRAMES: readonly SupportEntry[] = [
  ['createFrame', 'yes', 'a plain page with names and a Leave button, over HTTP only'],
  ['createTransparentFrame', 'yes', 'as `createFrame`'],
  ['wrap', 'yes', 'as `createFrame`'],
];

/** What the prototype has, and is not for apps. */
export const INTERNALS: readonly string[] = [
  ...['constructor', 'absoluteUrl', 'assembleMeetingUrl', 'nativeUtils', 'needsLoad', 'sayHello'],
  ...['addListenerForPackagedMessagesFromCallMachine', 'compareEqualForParticipantUpdateEvent'],
  ...['compareEqualForRMPUpdateEvent', 'disableReactNativeAutoDeviceManagement'],
  ...['emitDailyJSEvent', 'forwardPackagedMessageToCallMachine', 'handleMessageFromCallMachine'],
  ...['maybeEventRecordingStarted', 'maybeEventRecordingStopped', 'maybeEventTrackStarted'],
  ...['maybeEventTrackStopped', 'maybeParticipantTracksStarted', 'maybeParticipantTracksStopped'],
  ...['removeListenerForPackagedMessagesFromCallMachine', 'resetMeetingDependentVars'],
  ...['sendMessageToCallMachine', 'toggleParticipantAudioBasedOnNativeAudioFocus'],
  ...['updateDeviceAudioMode', 'updateIsPreparingToJoin', 'updateKeepDeviceAwake'],
  ...['updateNoOpRecordingEnsuringBackgroundContinuity'],
  ...['updateShowAndroidOngoingMeetingNotification', 'validateAudioLevelInterval'],
  ...['validateCustomTrack', 'validateDailyConfig', 'validateParticipantProperties'],
  ...['validateProperties', 'validateSimulcastEncodings', 'validateUpdateSendSettings'],
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
  ['POST /', 'refused'],
  ['POST /batch/rooms', 'refused'],
  ['DELETE /batch/rooms', 'refused'],
  ['GET /meetings', 'refused'],
  ['GET /meetings/:id', 'refused'],
  ['GET /meetings/:id/participants', 'refused'],
  ['GET /webhooks', 'refused'],
  ['POST /webhooks', 'refused'],
  ['DELETE /webhooks/:id', 'refused'],
  ['GET /recordings', 'refused'],
  ['GET /recordings/:id', 'refused'],
  ['DELETE /recordings/:id', 'refused'],
  ['GET /recordings/:id/access-link', 'refused'],
  ['POST /rooms/:name/recordings/start', 'refused'],
  ['POST /rooms/:name/recordings/stop', 'refused'],
  ['POST /rooms/:name/live-streaming/start', 'refused'],
  ['POST /rooms/:name/live-streaming/stop', 'refused'],
  ['POST /rooms/:name/transcription/start', 'refused'],
  ['POST /rooms/:name/transcription/stop', 'refused'],
  ['POST /rooms/:name/dialOut/start', 'refused'],
  ['GET /transcript', 'refused'],
  ['GET /logs', 'refused'],
];
