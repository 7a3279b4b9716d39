import { Alert, Button, Form, Input } from 'antd';
import { answerOf, api } from '../api/client.ts';
import { useMyRole } from '../api/members.ts';
import type { Answer, CaseKind } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { moment } from '../parts/format.ts';
import { TroubleNote } from '../parts/trouble-note.tsx';
import { useAction } from '../parts/use-action.ts';
import { useSignOff } from './use-sign-off.ts';

type SignOff = NonNullable<Answer<'getSignOff'>['signOff']>;
type Props = { readonly subjectId: string; readonly signOff: SignOff };

const Return = ({ subjectId, signOff }: Props) => {
  const { t } = useWords();
  const giveBack = useAction(
    ({ note }: { note: string }) =>
      answerOf(
        api.POST('/api/applicant/subjects/{subjectId}/sign-offs/return', {
          params: { path: { subjectId } },
          body: { taskId: signOff.id, note },
        }),
      ),
    { refreshes: ['sign-off', 'my-tasks', 'progress'] },
  );
  return (
    <Form layout="vertical" onFinish={giveBack.run} className="kouan-list-gap">
      <Form.Item
        name="note"
        label={t('signOff.note')}
        extra={t('signOff.noteHint')}
        rules={[{ required: true, whitespace: true, message: t('subject.required') }]}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      <TroubleNote thrown={giveBack.trouble} />
      <Button htmlType="submit" loading={giveBack.running}>
        {t('signOff.giveBack')}
      </Button>
    </Form>
  );
};

const Open = ({ subjectId, signOff }: Props) => {
  const { t } = useWords();
  if (useMyRole(subjectId) !== 'administrator')
    return (
      <Alert
        type="info"
        showIcon
        title={t('signOff.presented')}
        description={t('signOff.presentedText', { moment: moment(signOff.openedAt) })}
      />
    );
  return (
    <Alert
      type="info"
      showIcon
      title={t('signOff.asked')}
      description={
        <>
          {t('signOff.askedText')}
          <Return subjectId={subjectId} signOff={signOff} />
        </>
      }
    />
  );
};

type CardProps = { readonly subjectId: string; readonly kind: CaseKind; readonly id: string };

/** How the administrator's approval of a case stands; nothing where nobody asked for it. */
export const SignOffCard = ({ subjectId, kind, id }: CardProps) => {
  const { t } = useWords();
  const signOff = useSignOff(subjectId, kind, id).data?.signOff;
  if (signOff?.status === 'open') return <Open subjectId={subjectId} signOff={signOff} />;
  if (signOff?.decision !== 'return') return null;
  return <Alert type="warning" showIcon title={t('signOff.returned')} description={signOff.note} />;
};
