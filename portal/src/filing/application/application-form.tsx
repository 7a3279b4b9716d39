import { Alert, Button, Form } from 'antd';
import { useEffect, useState } from 'react';
import type { Purpose } from '#domain/filing/application.ts';
import { termOf } from '#domain/filing/term.ts';
import { day } from '#domain/shared/day.ts';
import type { Application, FilingFile, Subject } from '../../api/schema.ts';
import { useToday } from '../../api/today.ts';
import { useWords } from '../../language/use-words.ts';
import { LinkButton } from '../../parts/link-button.tsx';
import { Section } from '../../parts/section.tsx';
import { TroubleNote } from '../../parts/trouble-note.tsx';
import { AskedFields } from './asked-fields.tsx';
import { DefectSummary } from './defect-summary.tsx';
import { Differences } from './differences.tsx';
import { Discard } from './discard.tsx';
import { contentIn, defectsIn, type Filled, inUse } from './filled.ts';
import { KeptNote } from './kept-note.tsx';
import { ParticularsFold } from './particulars-fold.tsx';
import { Outlook, SubmitDialog } from './submit-dialog.tsx';
import { useDefects } from './use-defects.ts';
import { useKeeper } from './use-keeper.ts';
import { useSubmission } from './use-submission.ts';

type ApplicationFormProps = {
  readonly file: FilingFile;
  readonly subject: Subject;
  readonly purpose: Purpose;
  readonly onSubmitted: (application: Application) => void;
  readonly onDiscarded: () => void;
};

/** The form as it was opened: what the server knew, and over it what this tab had not saved yet. */
const useOpened = ({
  file,
  subject,
  purpose,
}: Pick<ApplicationFormProps, 'file' | 'subject' | 'purpose'>) => {
  const keeping = useKeeper({ subjectId: subject.id, mode: file.mode.id, purpose });
  const [opened] = useState(() => ({ file, unsaved: keeping.unsaved() }));
  const { keeper } = keeping;
  useEffect(() => {
    if (opened.unsaved) keeper.changed(opened.unsaved);
  }, [opened, keeper]);
  return { ...keeping, file: opened.file, content: opened.unsaved ?? opened.file.content };
};

const RenewalText = ({ file }: { readonly file: FilingFile }) => {
  const { t } = useWords();
  const { filing, mode } = file;
  const today = useToday();
  if (!filing) return null;
  const term = { validFrom: day(filing.validFrom), validTo: day(filing.validTo) };
  return <p>{t('apply.renewalText', { day: termOf('renewal', mode, term, today).validTo })}</p>;
};

/** An application, from its first letter to its submission. */
export const ApplicationForm = ({
  file: current,
  subject,
  purpose,
  onSubmitted,
  onDiscarded,
}: ApplicationFormProps) => {
  const { t } = useWords();
  const [form] = Form.useForm<Filled>();
  const { file, content, keeper, kept } = useOpened({ file: current, subject, purpose });
  const { mode, application } = file;
  const asked = { file, subject, purpose };
  const holds = inUse(asked);
  const isCorrected = application?.status === 'needs-correction';
  const { defects, checks, show, mark, forgive } = useDefects(form, mode, []);
  const read = () => contentIn(mode, content, form.getFieldsValue(true));
  const { check, submit, departments, isAsking, forget } = useSubmission({
    subjectId: subject.id,
    mode: mode.id,
    purpose,
    read,
    defects: (filled) => defectsIn(asked, filled),
    show,
    keeper,
    onSubmitted,
  });
  useEffect(() => {
    if (isCorrected) mark(application.findings);
  }, [isCorrected, application, mark]);
  const changed = (part: Filled) => {
    forgive(part);
    forget();
    keeper.changed(read());
  };
  const fields = <AskedFields file={file} subjectId={subject.id} />;
  return (
    <>
      <DefectSummary mode={mode} defects={defects} checks={checks} />
      <Section
        narrow
        title={t(purpose === 'renewal' ? 'apply.renewalTitle' : 'apply.form')}
        extra={<KeptNote kept={kept} onRetry={() => void keeper.flush()} />}
      >
        <Form
          form={form}
          name="filing"
          layout="vertical"
          initialValues={content}
          onValuesChange={changed}
          className="kouan-application"
        >
          {purpose === 'renewal' ? (
            <>
              <RenewalText file={file} />
              <details className="kouan-fold">
                <summary>
                  <strong>{t('apply.renewalFold')}</strong>
                </summary>
                {fields}
              </details>
            </>
          ) : (
            fields
          )}
          <ParticularsFold subject={subject} file={file} />
          {holds && purpose !== 'first' && <Differences file={file} holds={holds} purpose={purpose} />}
        </Form>
        {departments && !isAsking && (
          <Alert
            type="success"
            showIcon
            title={t('apply.good')}
            description={<Outlook mode={mode} departments={departments} />}
          />
        )}
        <TroubleNote thrown={check.trouble} />
        <div className="kouan-actions">
          <Button type="primary" loading={check.running} onClick={() => check.run('submit')}>
            {t('apply.submit')}
          </Button>
          <Button onClick={() => check.run('look')}>{t('apply.precheck')}</Button>
          {current.application ? (
            <Discard application={current.application} keeper={keeper} onDiscarded={onDiscarded} />
          ) : (
            holds && <LinkButton to={`/e/${subject.id}/filings/${mode.id}`}>{t('common.back')}</LinkButton>
          )}
        </div>
        <SubmitDialog
          mode={mode}
          departments={isAsking ? departments : undefined}
          submit={submit}
          onCancel={forget}
        />
      </Section>
    </>
  );
};
