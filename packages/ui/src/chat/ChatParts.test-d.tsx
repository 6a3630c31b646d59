import type { ChatMessage, useChat } from '@backchannel/react';
import type { CSSProperties, Ref } from 'react';
import { expectTypeOf, it } from 'vitest';
import { Chat } from '../parts';

it('takes what useChat takes, or its result', () => {
  expectTypeOf<Chat.RootProps>().toExtend<Parameters<typeof useChat>[0]>();
  expectTypeOf<Chat.RootProps['chat']>().toEqualTypeOf<ReturnType<typeof useChat> | undefined>();
  // @ts-expect-error a recipient is no number
  void (<Chat.Root to={7} />);
});

it('hands a message to the function that renders it', () => {
  void (
    <Chat.Log>
      {(message) => {
        expectTypeOf(message).toEqualTypeOf<ChatMessage>();
        return <Chat.Message message={message} />;
      }}
    </Chat.Log>
  );
  // @ts-expect-error a message is needed
  void (<Chat.Message />);
});

it('hands the state to className, style and render', () => {
  void (
    <Chat.Message
      message={{} as ChatMessage}
      className={({ own, delivery }) => {
        expectTypeOf(own).toEqualTypeOf<boolean>();
        expectTypeOf(delivery).toEqualTypeOf<ChatMessage['delivery']>();
        return undefined;
      }}
      style={({ active }): CSSProperties => ({ opacity: active ? 1 : 0.5 })}
      render={(props, { groupStart }) => <li {...props} hidden={groupStart} />}
    />
  );
  // @ts-expect-error there is no such state
  void (<Chat.Send className={({ own }) => String(own)} />);
});

it('has the props and the ref of its element', () => {
  void (<Chat.Input ref={{} as Ref<HTMLTextAreaElement>} rows={3} spellCheck={false} />);
  void (<Chat.Action action="reply" disabled />);
  // @ts-expect-error there is no such action
  void (<Chat.Action action="sing" />);
  // @ts-expect-error a form has no rows
  void (<Chat.Composer rows={3} />);
});
