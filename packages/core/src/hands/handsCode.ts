import { onDemand } from '../connection/onDemand';

/** What only hosts do with raised hands. */
export const handDutiesCode = onDemand(
  'keeping raised hands',
  () => import('../later/handsAndStage'),
);

/** Calling somebody brings the whole stage along. */
export const callFirstCode = onDemand('calling the next', () => import('../later/handsAndStage'));

/** What becomes of the own hand, once it was up. */
export const ownHandUpCode = onDemand(
  'the own raised hand',
  () => import('../later/handsAndStage'),
);

/** For those whom Daily hides from the others. */
export const ownHiddenHandCode = onDemand('hidden hands', () => import('../later/handsAndStage'));

/** Where the option says so. */
export const lowerAfterSpeakingCode = onDemand(
  'lowering hands after speaking',
  () => import('../later/handsAndStage'),
);
