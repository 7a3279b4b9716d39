import { useQuery } from '@tanstack/react-query';
import type { EvidenceKind } from '#domain/subsidy/lists/list-kind.ts';
import { evidenceKinds } from '#domain/subsidy/lists/list-kind.ts';
import { answerOf, api } from '../api/client.ts';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { moment } from '../parts/format.ts';

export type Paper = Answer<'listPapers'>['papers'][number];
export type Use = Paper['uses'][number];

export const usePapers = (subjectId: string) =>
  useQuery({
    queryKey: ['papers', subjectId],
    queryFn: () =>
      answerOf(api.GET('/api/applicant/subsidy/{subjectId}/papers', { params: { path: { subjectId } } })),
  });

const isEvidenceKind = (kind: string): kind is EvidenceKind => kind in evidenceKinds;

/** When a paper was brought, and with what. */
export const useUseText = () => {
  const { t } = useWords();
  return ({ where, kind, at }: Use): string => {
    const what =
      where === 'claim' && isEvidenceKind(kind)
        ? t('paper.inClaim', { kind: t(`evidenceKind.${kind}`) })
        : t('paper.inFiling');
    return `${moment(at)} ${what}`;
  };
};
