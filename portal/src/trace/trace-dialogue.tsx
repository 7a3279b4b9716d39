import { App, Button, Form, Input, Modal, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useWords } from '../language/use-words.ts';
import { TroubleNote } from '../parts/trouble-note.tsx';
import { useAction } from '../parts/use-action.ts';

export type Filled = Readonly<Record<string, string | undefined>>;

type TraceDialogueProps = {
  readonly label: string;
  /** What it is about, so that two buttons of a page are not called the same. */
  readonly about?: string;
  readonly note?: string;
  readonly main?: boolean;
  /** `id` is the same however often the same is sent, and another once it is kept. */
  readonly send: (filled: Filled, id: string) => Promise<unknown>;
  readonly children: ReactNode;
};

/** Something more about a batch: asked in a dialogue, and refused beside it. */
export const TraceDialogue = ({ label, about, note, main = false, send, children }: TraceDialogueProps) => {
  const { t } = useWords();
  const { message } = App.useApp();
  const [form] = Form.useForm<Filled>();
  const [open, setOpen] = useState(false);
  const [id, setId] = useState(() => crypto.randomUUID());
  const action = useAction((filled: Filled) => send(filled, id), {
    refreshes: ['batches', 'trace'],
    onDone: () => {
      setOpen(false);
      setId(crypto.randomUUID());
      void message.success(t('trace.done'));
    },
  });
  const title = about ? `${label} · ${about}` : label;
  return (
    <>
      <Button type={main ? 'primary' : 'default'} aria-label={title} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Modal
        open={open}
        title={title}
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

type FieldProps = {
  readonly name: string;
  readonly label: string;
  readonly needed?: boolean;
  readonly type?: 'text' | 'date' | 'number';
};

const useNeeded = (needed: boolean) => {
  const { t } = useWords();
  return needed ? [{ required: true, message: t('subject.required') }] : [];
};

export const TypedField = ({ name, label, needed = true, type = 'text' }: FieldProps) => (
  <Form.Item name={name} label={label} rules={useNeeded(needed)}>
    <Input type={type} maxLength={100} />
  </Form.Item>
);

type ChosenFieldProps = Omit<FieldProps, 'type'> & {
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

export const ChosenField = ({ name, label, options }: ChosenFieldProps) => (
  <Form.Item name={name} label={label} rules={useNeeded(true)}>
    <Select options={[...options]} />
  </Form.Item>
);
