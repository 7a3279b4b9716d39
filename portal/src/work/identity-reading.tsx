import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { type IdentityPurpose, identityPurposes } from '#domain/filing/natural-person.ts';
import { answerOf, api } from '../api/client.ts';
import { useMe } from '../api/me.ts';
import { useWords } from '../language/use-words.ts';
import { TroubleNote } from '../parts/trouble-note.tsx';
import { useAction } from '../parts/use-action.ts';

const purposes = Object.entries(identityPurposes);

/** An officer sees the whole number for a purpose; it is shown until the page is left, and kept nowhere. */
const Ask = ({ subjectId }: { readonly subjectId: string }) => {
  const { t, say } = useWords();
  const [number, setNumber] = useState<string>();
  const read = useAction(
    (body: { purpose: IdentityPurpose }) =>
      answerOf(
        api.POST('/api/officer/subjects/{id}/identity-readings', {
          params: { path: { id: subjectId } },
          body,
        }),
      ),
    { onDone: ({ residentId }) => setNumber(residentId) },
  );
  if (number) return <p className="kouan-code kouan-list-gap">{number}</p>;
  return (
    <Form layout="vertical" onFinish={read.run} className="kouan-list-gap">
      <Form.Item
        name="purpose"
        label={t('subject.readIdentityFor')}
        extra={t('subject.readIdentityNote')}
        rules={[{ required: true, message: t('subject.required') }]}
      >
        <Select options={purposes.map(([value, words]) => ({ value, label: say(words) }))} />
      </Form.Item>
      <TroubleNote thrown={read.trouble} />
      <Button htmlType="submit" loading={read.running}>
        {t('subject.readIdentity')}
      </Button>
    </Form>
  );
};

const readers: readonly string[] = ['reviewer', 'lead'];

export const IdentityReading = ({ subjectId }: { readonly subjectId: string }) => {
  const { data: me } = useMe();
  return me?.offices.some(({ role }) => readers.includes(role)) ? <Ask subjectId={subjectId} /> : null;
};
