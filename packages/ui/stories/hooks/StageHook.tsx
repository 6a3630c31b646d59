import { useStage } from '@backchannel/react';
import { State } from './Playground';

/** Who is on stage is what the hosts have decided; anybody may ask. */
export function StageHook() {
  const { onStage, requests, mine, limit, canManage, status, request, cancel } = useStage();
  return (
    <>
      {mine === 'requested' ? (
        <button onClick={() => void cancel()}>Take it back</button>
      ) : (
        <button disabled={mine !== 'off'} onClick={() => void request()}>
          Ask to come on stage
        </button>
      )}
      <State
        of={{
          mine,
          onStage: onStage.map(({ userName }) => userName),
          requests: requests.map(({ userName }) => userName),
          limit,
          canManage,
          status,
        }}
      />
    </>
  );
}
