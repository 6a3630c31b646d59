import { chatLabels, type ChatLabels } from './chatLabels';
import { handLabels, type HandLabels } from './handLabels';
import { notificationLabels, type NotificationLabels } from './notificationLabels';
import { reactionLabels, type ReactionLabels } from './reactionLabels';
import { roleLabels, type RoleLabels } from './roleLabels';
import { stageLabels, type StageLabels } from './stageLabels';

/**
 * Every word that a component shows or speaks, by key; words that depend on a number or a name are
 * functions of it.
 */
export interface Labels
  extends ChatLabels, ReactionLabels, HandLabels, StageLabels, RoleLabels, NotificationLabels {}

/**
 * The English labels, which are used where neither a `LabelsProvider` nor a prop says otherwise.
 *
 * @example
 * ```tsx
 * <LabelsProvider labels={{ chatTitle: `${defaultLabels.chatTitle} of the stage` }}>
 *   <Chat />
 * </LabelsProvider>
 * ```
 */
export const defaultLabels: Labels = {
  ...chatLabels,
  ...reactionLabels,
  ...handLabels,
  ...stageLabels,
  ...roleLabels,
  ...notificationLabels,
};
