import type { DailyCall } from '@daily-co/daily-js';

/** Whether the room lets participants share chat history: not where it says so, and not on a HIPAA domain. */
export async function isHistoryAllowed(call: DailyCall): Promise<boolean> {
  const room = await call.room();
  if (!room || !('config' in room)) return true;
  const { config, domainConfig } = room;
  return (
    config?.enable_shared_chat_history !== false &&
    domainConfig?.enable_shared_chat_history !== false &&
    domainConfig?.hipaa !== true
  );
}
