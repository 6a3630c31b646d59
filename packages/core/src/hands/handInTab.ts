import { readTabStorage, writeTabStorage } from '../platform/storage';

const KEY = 'backchannel.hand';

/** Whether a hand was up in this tab before, so that there may be a place to come back to. */
export const hadHandInTab = () => readTabStorage(KEY) !== null;

/** Remembers it. */
export const noteHandInTab = () => writeTabStorage(KEY, 'up');
