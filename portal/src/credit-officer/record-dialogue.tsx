import { App, Button, Form, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useWords } from '../language/use-words.ts';
import { TroubleNote } from '../parts/trouble-note.tsx';
import { useAction } from '../parts/use-action.ts';

export type Filled = Readonly<Record<string, string | undefined>>;

type RecordDialogueProps = {
  readonly label: string;
  readonly note?: string;
  readonly done: string;
  readonly send: (filled: Filled) => Promise<unknown>;
  readonly children: ReactNode;
};

/** What is left empty is not sent. */
export const withoutBlanks = (filled: Filled): Record<string, string> =>
  Object.fromEntries(Object.entries(filled).flatMap(([name, text]) => (text ? [[name, text]] : [])));

/** One entry for a record: asked in a dialogue, and refused beside it. */
export const RecordDialogue = ({ label, note, done, send, children }: RecordDialogueProps) => {
  const { t } = useWords();
  const { message } = App.useApp();
  const [form] = Form.useForm<Filled>();
  const [open, setOpen] = useState(false);
  const action = useAction(send, {
    refreshes: ['file', 'tasks'],
    onDone: () => {
      setOpen(false);
      void message.success(done);
    },
  });
  return (
    <>
      <Button onClick={() => setOpen(true)}>{label}</Button>
      <Modal
        open={open}
        title={label}
        okText={label}
        cancelText={t('common.cancel')}
        confirmLoading={action.running}
        onOk={() => form.submit()}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        {note && <p>{note}</p>}
        <Form form={form} layout="vertical" onFinish={action.run}>
          {children}
        </Form>
        <TroubleNote thrown={action.trouble} />
      </Modal>
    </>
  );
};
