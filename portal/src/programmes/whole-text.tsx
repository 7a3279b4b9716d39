import { placeAt, placeText } from '#domain/subsidy/programme/place.ts';
import type { Answer } from '../api/schema.ts';
import { headed } from '../language/headed.ts';
import { useWords } from '../language/use-words.ts';
import { Section } from '../parts/section.tsx';

type Said = Answer<'getPublishedProgramme'>['says'][number];

/** What stands at the head of the page already. */
const shownAbove: readonly string[] = ['title', 'guide'];

const partOf = ({ at }: Said): string => at.split('.')[0] ?? at;

/** What is said of one of several stands beneath it, and does not name it again. */
const isOfOne = ({ at }: Said): boolean => at.includes('*');

const nameOf = (said: Said) => headed((isOfOne(said) ? placeAt(said.at) : undefined) ?? said.what);

/** What is called as its part is not named again. */
const Line = ({ part, said }: { readonly part: string; readonly said: Said }) => {
  const { say, t } = useWords();
  const [name, says] = [say(nameOf(said)), say(said.says)];
  return (
    <div className={isOfOne(said) ? 'kouan-of-one kouan-muted' : undefined}>
      {name === part ? says : t('drafting.named', { name, says })}
    </div>
  );
};

/** Everything that a programme says, part by part, as it is calculated, reviewed and paid by. */
export const WholeText = ({ says }: { readonly says: readonly Said[] }) => {
  const { t, say } = useWords();
  const told = says.filter((one) => !shownAbove.includes(partOf(one)));
  if (told.length === 0) return null;
  return (
    <Section title={t('drafting.wholeText')} anchor="whole-text">
      <dl className="kouan-whole-text">
        {[...Map.groupBy(told, partOf)].map(([at, all]) => {
          const part = say(headed(placeText(at)));
          return (
            <div key={at}>
              <dt>{part}</dt>
              <dd>
                {all.map((said) => (
                  <Line key={`${said.at} ${said.what.zh} ${said.says.zh}`} part={part} said={said} />
                ))}
              </dd>
            </div>
          );
        })}
      </dl>
    </Section>
  );
};
