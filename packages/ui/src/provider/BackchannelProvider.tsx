import {
  BackchannelProvider as ConnectionProvider,
  type BackchannelProviderProps as ConnectionProviderProps,
} from '@backchannel/react';
import { LabelsProvider, type LabelsProviderProps } from '../labels/LabelsProvider';
import { ContainerProvider, useGivenContainer } from './containerContext';

/** What `BackchannelProvider` takes: the options of `connect`, for the call, and words, language and place, for what is below it. */
export interface BackchannelProviderProps extends ConnectionProviderProps, LabelsProviderProps {
  /** The positioned element over which toasts and reactions lie, unless their own `container` is another one. Default: theirs. */
  container?: HTMLElement | null | undefined;
}

/**
 * Optional: `BackchannelProvider` of `@backchannel/react` and `LabelsProvider` in one, with a place for what floats.
 *
 * `hosts`, `roles`, `history`, `onEvent` and the other options of `connect` belong to the call, once: a differing second is an error while
 * developing. `labels`, `locale` and `container` belong to this place of the tree; a provider further in adds to them.
 *
 * @example
 * ```tsx
 * <DailyProvider callObject={call}>
 *   <BackchannelProvider hosts="owner" locale="de" labels={{ chatSend: 'Senden' }} container={stageElement}>
 *     <App />
 *   </BackchannelProvider>
 * </DailyProvider>
 * ```
 */
export function BackchannelProvider({
  labels,
  locale,
  container,
  children,
  ...options
}: BackchannelProviderProps) {
  return (
    <ConnectionProvider {...options}>
      <LabelsProvider labels={labels} locale={locale}>
        <ContainerProvider value={useGivenContainer(container)}>{children}</ContainerProvider>
      </LabelsProvider>
    </ConnectionProvider>
  );
}
