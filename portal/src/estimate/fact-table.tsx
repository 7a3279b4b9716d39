import { Link } from 'react-router';
import { factText } from '#domain/subsidy/claims/fact-text.ts';
import type { FactSource } from '#domain/subsidy/claims/known-facts.ts';
import { type FactName, type Facts, factCatalogue } from '#domain/subsidy/programme/fact.ts';
import { useWords } from '../language/use-words.ts';
import { Facts as FactRows } from '../parts/facts.tsx';

export type Sources = { readonly [N in FactName]?: FactSource | undefined };

type TableProps = {
  readonly names: readonly FactName[];
  readonly facts: Facts;
  readonly sources: Sources;
  /** The page of a claim that has shown a fact, where whoever reads may go there. */
  readonly pageOf?: (claimId: string) => string;
};

const Source = ({ source, pageOf }: { readonly source: FactSource } & Pick<TableProps, 'pageOf'>) => {
  const { t } = useWords();
  const word = t(`factSource.${source.by}`);
  return (
    <div className="kouan-small kouan-muted">
      {source.claimId && pageOf ? <Link to={pageOf(source.claimId)}>{word}</Link> : word}
    </div>
  );
};

/** What is known, each with where it is known from. */
export const FactTable = ({ names, facts, sources, pageOf }: TableProps) => {
  const { say } = useWords();
  return (
    <FactRows
      facts={names.map((name) => {
        const text = factText(name, facts);
        const source = sources[name];
        return {
          label: say(factCatalogue[name]),
          value: (
            <>
              {text && say(text) ? say(text) : '—'}
              {source && <Source source={source} {...(pageOf ? { pageOf } : {})} />}
            </>
          ),
        };
      })}
    />
  );
};
