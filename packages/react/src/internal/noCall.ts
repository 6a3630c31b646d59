import { BackchannelError } from '@backchannel/core';

/** There is no call for `action`, such as "to send through". */
export function noCall(action: string): BackchannelError {
  return new BackchannelError(
    'no-call',
    `there is no call ${action}. Render this component inside <DailyProvider callObject={call}>, or pass { call }.`,
  );
}
