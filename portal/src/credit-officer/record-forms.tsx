import { Form } from 'antd';
import { answerOf, api } from '../api/client.ts';
import { useMe } from '../api/me.ts';
import type { Answer } from '../api/schema.ts';
import { type Say, useWords } from '../language/use-words.ts';
import { FormDialogue } from '../parts/form-dialogue.tsx';
import { ChosenField, type Filled, type Option, TypedField, withoutBlanks } from '../parts/form-fields.tsx';
import { Section } from '../parts/section.tsx';

type Catalogue = NonNullable<Answer<'getCredit'>['catalogue']>;
type CreditRecord = Answer<'getCredit'>['record'];
type RecordFormsProps = { readonly id: string; readonly catalogue: Catalogue; readonly record: CreditRecord };
type Titled = { readonly id: string; readonly title: { readonly zh: string; readonly en: string } };

const optionsOf = (all: readonly Titled[], say: Say): Option[] =>
  all.map(({ id, title }) => ({ value: id, label: say(title) }));

type Entry = { readonly id: string; readonly document: string };
const entriesOf = (entries: readonly Entry[] = []): Option[] =>
  entries.map(({ id, document }) => ({ value: id, label: document }));

const refreshes = ['file', 'tasks'];

/** The grades of whichever scheme is chosen. */
const GradeField = ({ catalogue }: { readonly catalogue: Catalogue }) => {
  const { t, say } = useWords();
  const scheme: unknown = Form.useWatch('scheme');
  const grades = catalogue.schemes.find(({ id }) => id === scheme)?.grades ?? [];
  return <ChosenField name="grade" label={t('creditDesk.grade')} options={optionsOf(grades, say)} />;
};

const GradeForm = ({ id, catalogue, record }: RecordFormsProps) => {
  const { t, say } = useWords();
  const send = ({ scheme = '', grade = '', from = '', document = '', ...rest }: Filled) =>
    answerOf(
      api.POST('/api/officer/subjects/{id}/credit/grades', {
        params: { path: { id } },
        body: { ...withoutBlanks(rest), scheme, grade, from, document },
      }),
    );
  return (
    <FormDialogue<Filled>
      label={t('creditDesk.recordGrade')}
      done={t('creditDesk.done')}
      refreshes={refreshes}
      send={send}
    >
      <ChosenField name="scheme" label={t('creditDesk.scheme')} options={optionsOf(catalogue.schemes, say)} />
      <GradeField catalogue={catalogue} />
      <TypedField name="from" type="date" label={t('creditDesk.from')} />
      <TypedField name="to" type="date" label={t('creditDesk.to')} needed={false} />
      <TypedField name="document" longest={120} label={t('creditDesk.document')} />
      <ChosenField
        name="corrects"
        label={t('creditDesk.corrects')}
        needed={false}
        options={entriesOf(record?.grades)}
      />
    </FormDialogue>
  );
};

const EventForm = ({ id, catalogue, record }: RecordFormsProps) => {
  const { t, say } = useWords();
  const send = ({ kind = '', on = '', document = '', ...rest }: Filled) =>
    answerOf(
      api.POST('/api/officer/subjects/{id}/credit/events', {
        params: { path: { id } },
        body: { ...withoutBlanks(rest), kind, on, document },
      }),
    );
  return (
    <FormDialogue<Filled>
      label={t('creditDesk.recordEvent')}
      done={t('creditDesk.done')}
      refreshes={refreshes}
      send={send}
    >
      <ChosenField name="kind" label={t('creditDesk.kind')} options={optionsOf(catalogue.eventKinds, say)} />
      <TypedField name="on" type="date" label={t('creditDesk.on')} />
      <TypedField name="document" longest={120} label={t('creditDesk.document')} />
      <TypedField name="remark" longest={120} label={t('creditDesk.remark')} needed={false} />
      <ChosenField
        name="corrects"
        label={t('creditDesk.corrects')}
        needed={false}
        options={entriesOf(record?.events)}
      />
    </FormDialogue>
  );
};

const BanForm = ({ id, catalogue, record }: RecordFormsProps) => {
  const { t, say } = useWords();
  const send = ({ kind = '', from = '', document = '', remark = '', ...rest }: Filled) =>
    answerOf(
      api.POST('/api/officer/subjects/{id}/credit/bans', {
        params: { path: { id } },
        body: { ...withoutBlanks(rest), kind, from, document, remark },
      }),
    );
  return (
    <FormDialogue<Filled>
      label={t('creditDesk.proposeBan')}
      note={<p>{t('creditDesk.secondPerson')}</p>}
      refreshes={refreshes}
      done={t('creditDesk.proposed')}
      send={send}
    >
      <ChosenField name="kind" label={t('creditDesk.kind')} options={optionsOf(catalogue.banKinds, say)} />
      <TypedField name="from" type="date" label={t('creditDesk.from')} />
      <TypedField name="to" type="date" label={t('creditDesk.to')} needed={false} />
      <TypedField name="document" longest={120} label={t('creditDesk.document')} />
      <TypedField name="remark" longest={120} label={t('creditDesk.remark')} />
      <ChosenField
        name="becauseOf"
        label={t('creditDesk.becauseOf')}
        needed={false}
        options={entriesOf(record?.events)}
      />
      <ChosenField
        name="corrects"
        label={t('creditDesk.corrects')}
        needed={false}
        options={entriesOf(record?.bans)}
      />
    </FormDialogue>
  );
};

/** What a lead of the keeping department may write in a record; nobody else is shown it. */
export const RecordForms = (props: RecordFormsProps) => {
  const { t } = useWords();
  const { data: me } = useMe();
  const keeps = me?.offices.some(
    ({ role, department }) => role === 'lead' && department === props.catalogue.department,
  );
  if (!keeps) return null;
  return (
    <Section title={t('creditDesk.record')}>
      <div className="kouan-row kouan-row-start">
        <GradeForm {...props} />
        <EventForm {...props} />
        <BanForm {...props} />
      </div>
    </Section>
  );
};
