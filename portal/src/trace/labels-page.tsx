import { PrinterOutlined } from '@ant-design/icons';
import { Button, InputNumber, QRCode } from 'antd';
import { useId, useState } from 'react';
import { useParams } from 'react-router';
import { printedTraceCode } from '#domain/shared/trace-code.ts';
import { useWords } from '../language/use-words.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { type PublicTrace, useTrace } from './use-batches.ts';

const most = 200;

const Label = ({ trace: { code, name, specification, batchNumber } }: { readonly trace: PublicTrace }) => {
  const { t } = useWords();
  return (
    <figure className="kouan-label">
      <QRCode
        value={`${window.location.origin}/trace/${code}`}
        type="svg"
        size={96}
        color="#000"
        bordered={false}
        aria-label={t('trace.scan')}
      />
      <figcaption className="kouan-small">
        <strong>{name}</strong> {specification}
        <div>{batchNumber}</div>
        <div className="kouan-code">{printedTraceCode(code)}</div>
        <div className="kouan-muted">{t('trace.scan')}</div>
      </figcaption>
    </figure>
  );
};

const Sheet = ({ trace }: { readonly trace: PublicTrace }) => {
  const { t } = useWords();
  const field = useId();
  const [many, setMany] = useState(12);
  return (
    <>
      <Section narrow>
        <div className="kouan-row kouan-no-print">
          <label htmlFor={field}>{t('trace.howMany')}</label>
          <InputNumber
            id={field}
            min={1}
            max={most}
            precision={0}
            value={many}
            onChange={(n) => setMany(n ?? 1)}
          />
        </div>
      </Section>
      <Section>
        <div className="kouan-labels">
          {Array.from({ length: many }, (_, n) => n + 1).map((nth) => (
            <Label key={nth} trace={trace} />
          ))}
        </div>
      </Section>
    </>
  );
};

/** A sheet of labels of one batch: each leads to the page that anybody may read. */
export const LabelsPage = () => {
  const { t } = useWords();
  const { subjectId = '', key = '', code = '' } = useParams();
  const query = useTrace(code);
  return (
    <Page
      title={t('trace.labels')}
      crumbs={[{ title: t('trace.batches'), to: `/e/${subjectId}/book/${key}` }]}
      extra={
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          {t('trace.print')}
        </Button>
      }
    >
      <Loaded query={query}>{(trace) => <Sheet trace={trace} />}</Loaded>
    </Page>
  );
};
