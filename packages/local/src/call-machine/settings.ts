import { isRecord } from './readFields';

/** How a local call differs from a real one; daily-js hands `dailyConfig` to the call machine untouched. */
export interface LocalCallSettings {
  /**
   * Where camera and microphone come from. `'devices'` (the default) asks the browser, as Daily does;
   * `'portrait'` is a generated picture and a silent track, without a permission prompt; `'devices-or-portrait'` asks the browser, and takes
   * those after the `camera-error` where it refuses or has none.
   */
  media?: 'devices' | 'portrait' | 'devices-or-portrait';
  /** The least time between two flushes of session data, ms. Daily's and the default: 1000. */
  sessionDataInterval?: number;
}

/** The part of `dailyConfig` that the local call machine reads. */
export interface LocalCallConfig {
  localDaily?: LocalCallSettings;
}

/** Reads the settings of one call; what is missing or malformed is Daily's own behaviour. */
export function readSettings(dailyConfig: unknown): Required<LocalCallSettings> {
  const given =
    isRecord(dailyConfig) && isRecord(dailyConfig.localDaily) ? dailyConfig.localDaily : {};
  const { media, sessionDataInterval: interval } = given;
  return {
    media: media === 'portrait' || media === 'devices-or-portrait' ? media : 'devices',
    sessionDataInterval: typeof interval === 'number' && interval >= 0 ? interval : 1000,
  };
}
