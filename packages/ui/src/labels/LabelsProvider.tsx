import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { defaultLabels, type Labels } from './labels';

interface Words {
  labels: Labels;
  locale: string | undefined;
}

const WordsContext = createContext<Words>({ labels: defaultLabels, locale: undefined });

/** What `LabelsProvider` takes. */
export interface LabelsProviderProps {
  /** The labels that differ; all others come from the provider above, or are English. */
  labels?: Partial<Labels>;
  /** The BCP 47 language of times and numbers, such as `'de-AT'`. Default: the browser's. */
  locale?: string;
  children?: ReactNode;
}

/**
 * Gives the components below it other words, in another language or another tone.
 *
 * @example
 * ```tsx
 * <LabelsProvider locale="de" labels={{ chatTitle: 'Chat', chatSend: 'Senden' }}>
 *   <Chat />
 * </LabelsProvider>
 * ```
 */
export function LabelsProvider({ labels, locale, children }: LabelsProviderProps) {
  const outer = useContext(WordsContext);
  const words = useMemo(
    () => ({ labels: { ...outer.labels, ...labels }, locale: locale ?? outer.locale }),
    [outer, labels, locale],
  );
  return <WordsContext.Provider value={words}>{children}</WordsContext.Provider>;
}

/** The labels in force at this place of the tree, with those of the component's own prop on top. */
export function useLabels(own?: Partial<Labels>): Labels {
  const { labels } = useContext(WordsContext);
  return useMemo(() => (own ? { ...labels, ...own } : labels), [labels, own]);
}

/** The language of times and numbers at this place of the tree. */
export function useLocale(): string | undefined {
  return useContext(WordsContext).locale;
}
