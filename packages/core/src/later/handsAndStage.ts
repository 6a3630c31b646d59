/*
 * What a page of hands or of the stage runs when its client is a host, has raised a hand or is called. One module for all of it: bundlers split
 * what two of them share from what the page has, so that every further one makes each page larger.
 */
export { callFirst } from '../hands/callFirst';
export { startHandDuties } from '../hands/handDuties';
export { startLowerAfterSpeaking } from '../hands/lowerAfterSpeaking';
export { startOwnHandUp } from '../hands/ownHandUp';
export { createOwnHiddenHand } from '../hands/ownHiddenHand';
export { createFloorAnswer } from '../stage/floorAnswer';
export { startOwnPlace } from '../stage/ownPlace';
export { startStageDuties } from '../stage/stageDuties';
