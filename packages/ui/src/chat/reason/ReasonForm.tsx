import { forwardRef, useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useIsoLayoutEffect } from '../../internal/useIsoLayoutEffect';
import { Sentence } from '../../labels/Sentence';
import { useChatLabels } from '../../labels/useChatLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { senderWords } from '../message/senderWords';
import { useMessagesShared } from '../message/messageActions';
import { useChatContext } from '../root/chatContext';
import type { Asked, ReasonKind } from './useReason';

/** The state of `Chat.Reason`. */
export interface ChatReasonState {
  kind: ReasonKind;
}

/** What `Chat.Reason` takes: the props of a `<form>`, and the classes of what is in it. */
export interface ChatReasonProps extends Omit<PartProps<'form', ChatReasonState>, 'children'> {
  titleClassName?: string | undefined;
  /** The class of each ready-made reason. */
  presetClassName?: string | undefined;
  inputClassName?: string | undefined;
  confirmClassName?: string | undefined;
  cancelClassName?: string | undefined;
}

interface ReasonFormProps extends ChatReasonProps {
  asked: Asked;
}

/* What the wire carries. */
const LONGEST = 280;

/** Asks for a reason: one press of a ready-made one, or of the button for none, is enough. */
export const ReasonForm = forwardRef<HTMLFormElement, ReasonFormProps>(function ReasonForm(
  {
    asked,
    titleClassName,
    presetClassName,
    inputClassName,
    confirmClassName,
    cancelClassName,
    ...props
  },
  ref,
) {
  const labels = useChatLabels();
  const { reason, field } = useChatContext('Chat.Reason', 'reason', 'field');
  const { actions } = useMessagesShared('Chat.Reason');
  const id = useId();
  const confirm = useRef<HTMLButtonElement>(null);
  const [text, setText] = useState('');
  const { kind, message, act } = asked;
  const name = senderWords(message, labels);

  /* The focus comes in, and when others take the message away it does not get lost. */
  useIsoLayoutEffect(() => {
    confirm.current?.focus();
    const { current: button } = confirm;
    return () => {
      const form = button?.form;
      if (form?.contains(form.ownerDocument.activeElement)) field.current?.focus();
    };
  }, [field]);

  const close = () => {
    actions.show(message.id);
    reason.close();
  };
  const finish = (given: string) => {
    close();
    act(given.trim() || undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    close();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    finish(text);
  };

  const { title, go } = {
    delete: { title: labels.chatReasonDelete, go: labels.chatDelete },
    mute: { title: labels.chatReasonMute, go: labels.chatMute },
    report: { title: labels.chatReasonReport, go: labels.chatReportNow },
  }[kind];
  const children = (
    <>
      <span id={`${id}-title`} className={titleClassName}>
        <Sentence words={title} name={name} />
      </span>
      {labels.chatReasons.map((preset) => (
        <button
          key={preset}
          type="button"
          className={presetClassName}
          aria-describedby={`${id}-title`}
          onClick={() => finish(preset)}
        >
          {preset}
        </button>
      ))}
      <input
        className={inputClassName}
        aria-label={labels.chatReason}
        placeholder={labels.chatReason}
        dir="auto"
        maxLength={LONGEST}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button ref={confirm} type="submit" className={confirmClassName}>
        {go}
      </button>
      <button type="button" className={cancelClassName} onClick={close}>
        {labels.chatCancelTarget}
      </button>
    </>
  );
  const own = {
    'aria-label': title(name),
    onSubmit,
    onKeyDown,
    children,
  };
  return usePart({ tag: 'form', state: { kind }, own, ref }, props);
});
