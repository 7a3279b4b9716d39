import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import type { Allocation } from '../api/schema.ts';

export const sharesPerPage = 50;

/** One page of the shares, counted from 1. Other inputs are other shares. */
export const useShares = ({ id, inputsSha256 }: Allocation, page: number) =>
  useQuery({
    queryKey: ['file', 'shares', id, inputsSha256, page],
    queryFn: () =>
      answerOf(
        api.GET('/api/officer/allocations/{allocationId}/shares', {
          params: {
            path: { allocationId: id },
            query: { from: (page - 1) * sharesPerPage, limit: sharesPerPage },
          },
        }),
      ),
    placeholderData: keepPreviousData,
  });
