export { joinTabsDaily } from './joinTabsDaily';
export type { TabLocks } from './locks';
export type { TabsDaily, TabsDailyOptions } from './tabsDaily';
