import { useDepartmentNames, useModes } from '../api/modes.ts';
import type { Mode } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { listed } from '../parts/listed.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Section } from '../parts/section.tsx';

const ModeRow = ({ mode }: { readonly mode: Mode }) => {
  const { t, say, language } = useWords();
  const departmentName = useDepartmentNames();
  const departments = listed(
    mode.departments.map(({ department }) => departmentName(department)),
    language,
  );
  return (
    <li className="kouan-row">
      <strong>{say(mode.title)}</strong>
      <span className="kouan-muted">
        {departments
          ? t('landing.reviewed', { departments, days: mode.reviewWorkingDays })
          : t('landing.instantly')}
      </span>
    </li>
  );
};

export const ModesOffered = () => {
  const { t } = useWords();
  const modes = useModes();
  return (
    <Section title={t('landing.modes')}>
      <Loaded query={modes}>
        {(data) => (
          <ul className="kouan-rows">
            {data.modes.map((mode) => (
              <ModeRow key={mode.id} mode={mode} />
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  );
};
