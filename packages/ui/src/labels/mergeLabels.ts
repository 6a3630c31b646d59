import type { Labels } from './labels';

const merged = new WeakMap<object, WeakMap<object, object>>();

/** The defaults of a feature under the labels of a provider: one object for all who ask for the two. */
export function mergeLabels<Defaults extends object>(
  defaults: Defaults,
  labels: Partial<Labels>,
): Defaults {
  const ofLabels = merged.get(labels) ?? new WeakMap<object, object>();
  merged.set(labels, ofLabels);
  const known = ofLabels.get(defaults) ?? { ...defaults, ...labels };
  ofLabels.set(defaults, known);
  return known as Defaults;
}
