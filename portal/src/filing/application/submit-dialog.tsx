import { Modal } from 'antd';
import { useDepartmentNames } from '../../api/modes.ts';
import type { Mode } from '../../api/schema.ts';
import { useWords } from '../../language/use-words.ts';
import { listed } from '../../parts/listed.ts';
import { TroubleNote } from '../../parts/trouble-note.tsx';

/** What becomes of it: entered at once, or looked at by these departments. */
export const Outlook = ({
  mode,
  departments,
}: {
  readonly mode: Mode;
  readonly departments: readonly string[];
}) => {
  const { t, language } = useWords();
  const departmentName = useDepartmentNames();
  return departments.length === 0
    ? t('apply.atOnce')
    : t('apply.willAsk', {
        departments: listed(departments.map(departmentName), language),
        days: mode.reviewWorkingDays,
      });
};

type SubmitDialogProps = {
  readonly mode: Mode;
  /** Who will be asked, once the check has found nothing; nothing while there is no question. */
  readonly departments: readonly string[] | undefined;
  readonly submit: {
    readonly run: (input: undefined) => void;
    readonly running: boolean;
    readonly trouble: unknown;
  };
  readonly onCancel: () => void;
};

/** Asked once more, with what follows; pressed twice, it is one submission. */
export const SubmitDialog = ({ mode, departments, submit, onCancel }: SubmitDialogProps) => {
  const { t } = useWords();
  return (
    <Modal
      open={departments !== undefined}
      title={t('apply.submitTitle')}
      okText={t('apply.submit')}
      cancelText={t('common.cancel')}
      confirmLoading={submit.running}
      onOk={() => submit.run(undefined)}
      onCancel={onCancel}
      destroyOnHidden
    >
      <p>{departments && <Outlook mode={mode} departments={departments} />}</p>
      <TroubleNote thrown={submit.trouble} />
    </Modal>
  );
};
