/** Tools that would ask for updates or report usage are told not to. */
export const quiet = {
  COREPACK_ENABLE_DOWNLOAD_PROMPT: '0',
  DO_NOT_TRACK: '1',
  NO_UPDATE_NOTIFIER: '1',
  STORYBOOK_DISABLE_TELEMETRY: '1',
  npm_config_audit: 'false',
  npm_config_fund: 'false',
  npm_config_update_notifier: 'false',
};
