import type { FaultSettings } from '../faults/faultSettings';
import type { StartOptions } from './options';

/** What the command prints once it runs: everything one needs to join. */
export function greeting(url: string, { apiKey, strictRooms, faults }: StartOptions): string {
  const key = apiKey === undefined ? 'local-daily-key' : '<your --api-key>';
  const made = strictRooms ? 'made by POST /v1/rooms only' : 'made by the first who joins';
  return `Local Daily runs at ${url}

  rooms     ${url}/<room>    ${made}
  daily-js  createCallObject({ dailyConfig: { bundlePathOverride: '${url}/call-machine' } })
  REST      ${url}/v1    authorization: Bearer ${key}
${network(faults)}
Stop it with Ctrl+C.
`;
}

function network({ outages, ...faults }: FaultSettings): string {
  const said = Object.entries(faults).map(([name, value]) => `${name} ${String(value)}`);
  if (outages) said.push(`an outage of ${outages.lasting} ms every ${outages.every} ms`);
  return said.length === 0 ? '' : `  network   ${said.join(', ')}\n`;
}
