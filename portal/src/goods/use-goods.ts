import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';

export const useGoodsFilings = (creditCode: string) =>
  useQuery({
    queryKey: ['goods', creditCode],
    queryFn: () =>
      answerOf(
        api.GET('/api/applicant/enterprises/{creditCode}/goods-filings', {
          params: { path: { creditCode } },
        }),
      ),
  });

/** A goods filing; looked at often while its rows are being judged. */
export const useGoodsFiling = (creditCode: string, id: string) =>
  useQuery({
    queryKey: ['goods', creditCode, id],
    queryFn: () =>
      answerOf(
        api.GET('/api/applicant/enterprises/{creditCode}/goods-filings/{id}', {
          params: { path: { creditCode, id } },
        }),
      ),
    refetchInterval: ({ state: { data } }) => (data?.filing.status === 'submitted' ? 1500 : 20_000),
  });

/** How the uploaded file would be read. It asks for the file itself, so it is asked once. */
export const useGoodsPreview = (creditCode: string, id: string, version: number) =>
  useQuery({
    queryKey: ['goods-preview', id, version],
    queryFn: () =>
      answerOf(
        api.POST('/api/applicant/enterprises/{creditCode}/goods-filings/{id}/preview', {
          params: { path: { creditCode, id } },
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });
