import type { LocalDaily } from '@backchannel/local';
import { createDailyApi } from '../src/index';

/** A client of a local Daily's REST API. */
export const apiOf = ({ apiKey, fetch, origin }: LocalDaily) =>
  createDailyApi({ apiKey, baseUrl: `${origin}/v1`, fetch });
