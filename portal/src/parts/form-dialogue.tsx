import { App, Button, type ButtonProps, Form, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useWords } from '../language/use-words.ts';
import { TroubleNote } from './trouble-note.tsx';
import { useAction } from './use-action.ts';

type FormDialogueProps<F> = {
  readonly label: string;
  /** What it is about, so that two buttons of a page are not called the same. */
  readonly title?: string;
  /** What its own button says, where that is not the label. */
  readonly okText?: string;
  readonly note?: ReactNode;
  /** Said once it is done. */
  readonly done: string;
  readonly refreshes: readonly string[];
  readonly look?: Pick<ButtonProps, 'type' | 'size'>;
  readonly initial?: Partial<F>;
  /** Something in it is still on its way: it cannot be sent yet. */
  readonly busy?: boolean;
  /** `id` is the same however often the same is sent, and another once it is kept. */
  readonly send: (filled: F, id: string) => Promise<unknown>;
  readonly children: ReactNode;
};

/** A few things to fill in: asked in a dialogue, and refused beside it. */
export const FormDialogue = <F extends object>({
  label,
  title = label,
  okText = label,
  note,
  done,
  refreshes,
  look = {},
  initial = {},
  busy = false,
  send,
  children,
}: FormDialogueProps<F>) => {
  const { t } = useWords();
  const { message } = App.useApp();
  const [form] = Form.useForm<F>();
  const [open, setOpen] = useState(false);
  const [id, setId] = useState(() => crypto.randomUUID());
  const action = useAction((filled: F) => send(filled, id), {
    refreshes,
    onDone: () => {
      setOpen(false);
      // What is added next is something else.
      form.resetFields();
      setId(crypto.randomUUID());
      void message.success(done);
    },
  });
  const ask = () => {
    action.reset();
    setOpen(true);
  };
  return (
    <>
      <Button {...look} aria-label={title} onClick={ask}>
        {label}
      </Button>
      <Modal
        open={open}
        title={title}
        okText={okText}
        cancelText={t('common.cancel')}
        confirmLoading={action.running}
        okButtonProps={{ disabled: busy }}
        onOk={() => form.submit()}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        {note}
        <Form<F> form={form} layout="vertical" initialValues={initial} onFinish={action.run}>
          {children}
        </Form>
        <TroubleNote thrown={action.trouble} />
      </Modal>
    </>
  );
};
