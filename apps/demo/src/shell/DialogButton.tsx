import { X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';

interface DialogButtonProps {
  label: string;
  title: string;
  kind?: 'primary';
  isWide?: boolean;
  onOpen?: () => void;
  children: ReactNode;
}

/** A button and the dialog that it opens; closed, there is nothing of it in the page. */
export function DialogButton(props: DialogButtonProps) {
  const { label, title, kind, isWide, onOpen, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [isOpen, setIsOpen] = useState(false);

  function open() {
    setIsOpen(true);
    onOpen?.();
    dialog.current?.showModal();
  }

  return (
    <>
      <button className="hall-button" data-kind={kind} type="button" onClick={open}>
        {label}
      </button>
      <dialog
        ref={dialog}
        className="hall-dialog"
        data-wide={isWide}
        aria-labelledby={titleId}
        onClose={() => setIsOpen(false)}
      >
        <form method="dialog">
          <button className="hall-button" data-kind="icon" type="submit" aria-label="Close">
            <X aria-hidden size={18} />
          </button>
        </form>
        <h2 id={titleId}>{title}</h2>
        {isOpen && children}
      </dialog>
    </>
  );
}
