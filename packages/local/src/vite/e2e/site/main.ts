import Daily from '@daily-co/daily-js';

const call = Daily.createCallObject({ audioSource: false, videoSource: false });
Object.assign(globalThis, { call });
