import { afterEach } from 'vitest';
import { installCallEnvironment } from './installCallEnvironment';
import { expectNoForeignRequests, guardRequests } from './requestGuard';

installCallEnvironment();
guardRequests();
afterEach(expectNoForeignRequests);
