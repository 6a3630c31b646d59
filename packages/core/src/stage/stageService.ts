import type { Service } from '../connection/connection';
import { stage, type Stage } from './stage';

export type { BringOptions, Stage } from './stage';

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
