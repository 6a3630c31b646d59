import type { DailyParticipant } from '@daily-co/daily-js';
import { readCounter } from '../readFields';
import { readSlot, type SlotPath } from '../../user-data/blob';

/** Where clients say in userData since when they have heard everything; Daily's clock, ms. */
export const HISTORY_SLOT: SlotPath = { space: 'reserved', key: 'h' };

/** Beside hosts, only the ten who came first serve, so that a crowd does not write its userData. */
export const MOST_SERVERS = 10;

/** Since when somebody else has heard everything, as they say who can hand it over. */
export const claimOf = ({ local, userData }: DailyParticipant): number | undefined =>
  local ? undefined : readCounter(readSlot(userData, HISTORY_SLOT));
