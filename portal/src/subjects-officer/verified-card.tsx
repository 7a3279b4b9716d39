import { Table } from 'antd';
import { useDepartmentNames } from '../api/modes.ts';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { Section } from '../parts/section.tsx';
import { useFactName } from './use-fact-name.ts';

type Verified = NonNullable<Answer<'getSubjectFile'>['subject']['verified']>;

/** What departments have checked of a subject, each with its source and day. */
export const VerifiedCard = ({ verified }: { readonly verified: Verified }) => {
  const { t } = useWords();
  const departmentName = useDepartmentNames();
  const factName = useFactName();
  return (
    <Section title={t('subjectFile.verified')} flush={verified.length > 0}>
      {verified.length === 0 ? (
        <span className="kouan-muted">{t('subjectFile.nothingVerified')}</span>
      ) : (
        <Table<Verified[number]>
          size="small"
          rowKey={({ fact, department }) => `${department} ${fact}`}
          dataSource={verified}
          scroll={{ x: 590 }}
          pagination={false}
          columns={[
            {
              title: t('subjectFile.fact'),
              key: 'fact',
              width: 130,
              render: (_, { fact }) => factName(fact),
            },
            { title: t('subjectFile.value'), dataIndex: 'value', key: 'value', width: 220 },
            {
              title: t('subjectFile.source'),
              key: 'department',
              width: 130,
              render: (_, { department }) => departmentName(department),
            },
            {
              title: t('subjectFile.day'),
              dataIndex: 'on',
              key: 'on',
              width: 110,
              className: 'kouan-number',
            },
          ]}
        />
      )}
    </Section>
  );
};
