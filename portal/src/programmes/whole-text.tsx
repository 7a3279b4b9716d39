import { placeText } from '#domain/subsidy/programme/place.ts';
import type { Answer } from '../api/schema.ts';
import { headed } from '../language/headed.ts';
import { useWords } from '../language/use-words.ts';
import { Section } from '../parts/section.tsx';

type Said = Answer<'getPublishedProgramme'>['says'][number];

/** What stands at the head of the page already. */
const shownAbove: readonly string[] = ['title', 'guide'];

const partOf = ({ at }: Said): string => at.split('.')[0] ?? at;

/** What is called as its part is not named again. */
const Line = ({ part, said: { what, says } }: { readonly part: string; readonly said: Said }) => {
  const { say, t } = useWords();
  const name = say(headed(what));
  return <div>{name === part ? say(says) : t('drafting.named', { name, says: say(says) })}</div>;
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
