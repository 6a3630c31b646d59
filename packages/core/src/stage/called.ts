export { createFloorAnswer } from './floorAnswer';
export { startOwnPlace } from './ownPlace';
