import { readTabStorage, writeTabStorage } from '../platform/storage';

const KEY = 'backchannel.stage';

/** Whether somebody was on stage or invited in this tab before, so that there may be a place to come back to. */
export const hadPlaceInTab = () => readTabStorage(KEY) !== null;

/** Remembers it. */
export const notePlaceInTab = () => writeTabStorage(KEY, 'had');
