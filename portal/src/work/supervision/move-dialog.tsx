import { App, Checkbox, Form, Modal } from 'antd';
import type { Filing } from '../../api/schema.ts';
import { ReasonFields } from '../../case/reason-fields.tsx';
import { useWords } from '../../language/use-words.ts';
import { TroubleNote } from '../../parts/trouble-note.tsx';
import { isGrave, type Move } from './moves.ts';
import { type MoveForm, useSupervision } from './use-supervision.ts';

type MoveDialogProps = { readonly filing: Filing; readonly move: Move; readonly onClose: () => void };

/** A move of an entry, with its reasons and with what follows from it, before it is made. */
export const MoveDialog = ({ filing, move, onClose }: MoveDialogProps) => {
  const { t } = useWords();
  const { message } = App.useApp();
  const [form] = Form.useForm<MoveForm>();
  const { run, running, trouble } = useSupervision(filing, move, () => {
    void message.success(t(`supervision.${move}Done`));
    onClose();
  });
  return (
    <Modal
      open
      title={t(`supervision.${move}Title`)}
      okText={t(`supervision.${move}`)}
      cancelText={t('common.cancel')}
      okButtonProps={{ danger: isGrave(move) }}
      confirmLoading={running}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="kouan-code">{filing.number}</p>
      <p>{t(`supervision.${move}Text`)}</p>
      <Form form={form} layout="vertical" onFinish={run}>
        <ReasonFields />
        {move === 'suspend' && (
          <Form.Item name="stopsPayments" valuePropName="checked">
            <Checkbox>{t('supervision.stopsPayments')}</Checkbox>
          </Form.Item>
        )}
      </Form>
      <TroubleNote thrown={trouble} />
    </Modal>
  );
};
