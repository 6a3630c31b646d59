import {
  ENDPOINTS,
  FRAMES,
  METHODS,
  TESTED_DAILY_JS,
  type Support,
  type SupportEntry,
} from './support';

const WORDS: Record<Support, string> = {
  yes: 'Supported',
  'without effect': 'Accepted without effect',
  refused: 'Refused',
  'daily-js': 'By daily-js alone, as always',
  prebuilt: 'Of Prebuilt: nothing for a call object, as always',
  native: 'Of React Native: refused in browsers, as always',
};

/** The text of `SUPPORT.md`. */
export function describeSupport(): string {
  return [
    '# What of Daily is in @backchannel/local',
    `Made from \`src/support/support.ts\`. Run against daily-js ${TESTED_DAILY_JS.join(', ')}.`,
    '## Methods of daily-js',
    'What is refused rejects its promise where there is one. That and what is accepted without effect emits a `nonfatal-error` of type `not-supported` with its name, once per call object. A method that a later daily-js brings is refused likewise.',
    list(METHODS),
    '## Prebuilt',
    'The events and methods of a call reach the app as with Daily; session data, `preAuth` and `startCamera` are refused by daily-js. Whatever else Prebuilt shows (chat, devices, a place to see each other) is not in that page.',
    list(FRAMES),
    '## REST',
    'What is refused is 404: `{"error":"not-found","info":"api endpoint does not exist"}`. Between tabs there is no REST: `daily.fetch` answers 501 `{"error":"not-supported",…}`, whatever is asked.',
    list(ENDPOINTS),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

function list(entries: readonly SupportEntry[]): string {
  const kinds: Support[] = ['yes', 'without effect', 'refused', 'daily-js', 'prebuilt', 'native'];
  return kinds
    .flatMap((kind) => {
      const lines = entries.filter(([, support]) => support === kind).map(describe);
      return lines.length === 0 ? [] : [`### ${WORDS[kind]}`, lines.join('\n')];
    })
    .join('\n\n');
}

function describe([name, , differs]: SupportEntry): string {
  return differs === undefined ? `- \`${name}\`` : `- \`${name}\`: ${differs}`;
}
