import { startPendingCallMachines } from './callMachine';
import { connectToRoom } from './connectToRoom';
import { startFrame } from './frame/startFrame';

// daily-js fetches the bundle and evaluates it as a classic script, once for every call object that it creates.
startPendingCallMachines(connectToRoom);
startFrame(connectToRoom);
