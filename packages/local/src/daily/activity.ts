/** Something that happened in a room, for a log; never with the content of messages. */
export interface Activity {
  room: string;
  kind:
    'joined' | 'left' | 'refused' | 'app-message' | 'user-data' | 'session-data' | 'rejected-frame';
  /** For people, in one line. */
  detail: string;
}

/** Told of everything that happens in the rooms of one local Daily. */
export type OnActivity = (activity: Activity) => void;
