import { Button } from 'antd';
import { useState } from 'react';
import { answerOf, api } from '../api/client.ts';
import type { Subject } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { Section } from '../parts/section.tsx';
import { TroubleNote } from '../parts/trouble-note.tsx';
import { useAction } from '../parts/use-action.ts';
import { ServiceChoice } from '../subjects/service-choice.tsx';

type Props = { readonly subject: Subject; readonly mayChange: boolean };

export const ServicesCard = ({ subject, mayChange }: Props) => {
  const { t } = useWords();
  const [services, setServices] = useState(subject.services);
  const [saved, setSaved] = useState(false);
  const save = useAction(
    (_: undefined) =>
      answerOf(
        api.PUT('/api/applicant/subjects/{subjectId}/services', {
          params: { path: { subjectId: subject.id } },
          body: { services },
        }),
      ),
    { refreshes: ['subject'], onDone: () => setSaved(true) },
  );
  return (
    <Section title={t('setting.services')}>
      <p className="kouan-muted kouan-next">{t('setting.servicesText')}</p>
      <ServiceChoice
        value={services}
        disabled={!mayChange}
        onChange={(chosen) => {
          setServices(chosen);
          setSaved(false);
        }}
      />
      <TroubleNote thrown={save.trouble} />
      {mayChange && (
        <div className="kouan-actions kouan-inline-label">
          <Button type="primary" loading={save.running} onClick={() => save.run(undefined)}>
            {t('setting.save')}
          </Button>
          <span role="status">{saved && t('setting.saved')}</span>
        </div>
      )}
    </Section>
  );
};
