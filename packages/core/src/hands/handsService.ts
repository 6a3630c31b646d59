import type { Service } from '../connection/connection';
import { hands, type Hands } from './hands';

export type { Hands } from './hands';

/*
 * What is loaded later imports `hands.ts` itself: bundlers that split by whole files (esbuild) put into every page what both the index and later
 * code reach, and of this file they reach nothing.
 */

/**
 * The hands of a connection.
 *
 * @example
 * ```ts
 * const { state, use } = connect(call);
 * const { raise, queueAtom } = use(handsService);
 * await raise();
 * state.get(queueAtom).map(({ userName, position }) => `${position} ${userName}`);
 * ```
 */
export const handsService: Service<Hands> = hands;
