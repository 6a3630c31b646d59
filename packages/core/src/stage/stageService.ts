import type { Service } from '../connection/connection';
import { stage, type Stage } from './stage';

export type { BringOptions, Stage } from './stage';

/*
 * What is loaded later imports `stage.ts` itself: bundlers that split by whole files (esbuild) put into every page what both the index and later
 * code reach, and of this file they reach nothing.
 */

/**
 * The stage of a connection.
 *
 * @example
 * ```ts
 * const { bring, onStageAtom } = connect(call).use(stageService);
 * await bring(sessionId, DEFAULT_STAGE_LIMIT, { consent: true });
 * ```
 */
export const stageService: Service<Stage> = stage;
