/** What the command prints once it runs: everything one needs to join. */
export function greeting(url: string, apiKey: string | undefined): string {
  const key = apiKey === undefined ? 'local-daily-key' : '<your --api-key>';
  return `Local Daily runs at ${url}

  rooms     ${url}/<room>    made by the first who joins
  daily-js  createCallObject({ dailyConfig: { bundlePathOverride: '${url}/call-machine' } })
  REST      ${url}/v1    authorization: Bearer ${key}

Stop it with Ctrl+C.
`;
}
