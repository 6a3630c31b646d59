import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Labels } from './labels';
import { mergeLabels } from './mergeLabels';

interface Words {
  labels: Partial<Labels>;
  locale: string | undefined;
}

const WordsContext = createContext<Words>({ labels: {}, locale: undefined });

/** What `LabelsProvider` takes. */
export interface LabelsProviderProps {
  /** The labels that differ; all others come from the provider above, or are English. */
  labels?: Partial<Labels> | undefined;
  /** The BCP 47 language of times and numbers, such as `'de-AT'`. Default: the browser's. */
  locale?: string | undefined;
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

/**
 * The labels in force at this place of the tree, with those of the component's own prop on top. Each
 * feature brings its defaults, so that an app loads the words only of what it uses.
 */
export function useLabels<Defaults extends Partial<Labels>>(
  defaults: Defaults,
  own?: Partial<Labels>,
): Defaults {
  const { labels } = useContext(WordsContext);
  return useMemo(() => {
    const words = mergeLabels(defaults, labels);
    return own ? { ...words, ...own } : words;
  }, [defaults, labels, own]);
}

/** The language of times and numbers at this place of the tree. */
export function useLocale(): string | undefined {
  return useContext(WordsContext).locale;
}
