import { preload } from '../src/preload';

/* Loading takes real time, of which clocks that tests hold know nothing. The tests in browsers load when it is needed, as apps do. */
await preload();
