/*
 * What a page of hands or of the stage runs when its client is a host, has raised a hand or is called. One module for all of it: bundlers split
 * what two of them share from what the page has, so that every further one makes each page larger.
 */
export * as callFirst from '../hands/callFirst';
export * as handDuties from '../hands/handDuties';
export * as lowerAfterSpeaking from '../hands/lowerAfterSpeaking';
export * as ownHandUp from '../hands/ownHandUp';
export * as ownHiddenHand from '../hands/ownHiddenHand';
export * as called from '../stage/called';
export * as stageDuties from '../stage/stageDuties';
