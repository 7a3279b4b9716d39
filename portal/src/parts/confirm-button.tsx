import { Button, type ButtonProps, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useWords } from '../language/use-words.ts';
import type { Leads } from './refusal-list.tsx';
import { TroubleNote } from './trouble-note.tsx';

type Action = {
  readonly run: (input: undefined) => void;
  readonly running: boolean;
  readonly trouble: unknown;
  readonly reset: () => void;
};

type ConfirmButtonProps = {
  readonly label: string;
  readonly title: string;
  readonly children?: ReactNode;
  readonly action: Action;
  readonly type?: NonNullable<ButtonProps['type']>;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly icon?: ReactNode;
  /** Asked before the question is put; false where there is something to correct first. */
  readonly before?: () => boolean | Promise<boolean>;
  readonly leads?: Leads;
};

/** A step that cannot be taken back is asked about once more, with what it will mean. */
export const ConfirmButton = ({
  label,
  title,
  children,
  action,
  before,
  leads,
  ...look
}: ConfirmButtonProps) => {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const ask = async () => {
    if ((await before?.()) === false) return;
    action.reset();
    setOpen(true);
  };
  return (
    <>
      <Button {...look} onClick={() => void ask()}>
        {label}
      </Button>
      <Modal
        open={open}
        title={title}
        okText={label}
        cancelText={t('common.cancel')}
        okButtonProps={{ danger: look.danger ?? false }}
        confirmLoading={action.running}
        onOk={() => action.run(undefined)}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        {children}
        <TroubleNote thrown={action.trouble} leads={leads} />
      </Modal>
    </>
  );
};
