import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useDepartmentNames } from '../api/modes.ts';
import { useWords } from '../language/use-words.ts';
import { Facts } from '../parts/facts.tsx';
import { Section } from '../parts/section.tsx';
import { useWorksOn, type Version, type VersionFile } from './use-versions.ts';
import { filledFrom, VersionForm } from './version-form.tsx';

const ChangeDetails = ({ version }: { readonly version: Version }) => {
  const { t, say } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('adoption.change')}</Button>
      <Modal
        open={open}
        title={t('adoption.change')}
        footer={null}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <VersionForm
          isKnown
          label={t('adoption.save')}
          initial={filledFrom(version)}
          lists={[{ value: version.list, label: say(version.details.title) }]}
          onDone={() => setOpen(false)}
        />
      </Modal>
    </>
  );
};

/** What the version is, since when it shall hold, where it comes from, and who is asked. */
export const VersionFacts = ({ file: { version, before, departments } }: { readonly file: VersionFile }) => {
  const { t, say } = useWords();
  const departmentName = useDepartmentNames();
  const worksOn = useWorksOn(version);
  const { details, listVersion } = version;
  return (
    <Section title={t('adoption.details')} extra={worksOn && <ChangeDetails version={version} />}>
      <Facts
        facts={[
          { label: t('adoption.version'), value: listVersion },
          { label: t('adoption.effectiveFrom'), value: details.effectiveFrom },
          { label: t('adoption.source'), value: details.source },
          { label: t('list.follows'), value: before?.version },
          {
            label: t('adoption.departments'),
            value: departments.map((department) => departmentName(department)).join('、'),
          },
        ]}
      />
      {details.notice && <p className="kouan-guide">{say(details.notice)}</p>}
    </Section>
  );
};
