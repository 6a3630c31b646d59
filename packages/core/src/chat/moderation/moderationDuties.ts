export { keepModerationLog } from './keepModerationLog';
export { moderate } from './moderate';
