import { onDemand } from '../connection/onDemand';

/** What only hosts do with raised hands. */
export const handDutiesCode = onDemand('keeping raised hands', () =>
  import('../later/handsAndStage').then(({ handDuties }) => handDuties),
);

/** Calling somebody brings the whole stage along. */
export const callFirstCode = onDemand('calling the next', () =>
  import('../later/handsAndStage').then(({ callFirst }) => callFirst),
);

/** What becomes of the own hand, once it was up. */
export const ownHandUpCode = onDemand('the own raised hand', () =>
  import('../later/handsAndStage').then(({ ownHandUp }) => ownHandUp),
);

/** For those whom Daily hides from the others. */
export const ownHiddenHandCode = onDemand('hidden hands', () =>
  import('../later/handsAndStage').then(({ ownHiddenHand }) => ownHiddenHand),
);

/** Where the option says so. */
export const lowerAfterSpeakingCode = onDemand('lowering hands after speaking', () =>
  import('../later/handsAndStage').then(({ lowerAfterSpeaking }) => lowerAfterSpeaking),
);
