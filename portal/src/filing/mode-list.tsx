import { useModes } from '../api/modes.ts';
import type { Answer, Mode, Subject } from '../api/schema.ts';
import { useFilings } from '../api/subject.ts';
import { useWords } from '../language/use-words.ts';
import { Loaded } from '../parts/loaded.tsx';
import { ModeRow } from './mode-row.tsx';

type Filings = Answer<'listFilings'>;
type ModeListProps = { readonly subject: Subject };

/** What the subject may file for, and what it has filed for while it still could. */
const modesOf = (all: readonly Mode[], { type }: Subject, { filings }: Filings) =>
  all.filter(({ id, subjects }) => subjects.includes(type) || filings.some(({ mode }) => mode === id));

export const ModeList = ({ subject }: ModeListProps) => {
  const { t } = useWords();
  const modes = useModes();
  const filings = useFilings(subject.id);
  return (
    <Loaded query={filings}>
      {(mine) => (
        <Loaded query={modes}>
          {(data) => {
            const open = modesOf(data.modes, subject, mine);
            if (open.length === 0) return <span className="kouan-muted">{t('filing.noneOpen')}</span>;
            return (
              <ul className="kouan-rows">
                {open.map((mode) => (
                  <ModeRow
                    key={mode.id}
                    subjectId={subject.id}
                    mode={mode}
                    filing={mine.filings.find((one) => one.mode === mode.id)}
                    latest={mine.applications.findLast((one) => one.mode === mode.id)}
                  />
                ))}
              </ul>
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
};
