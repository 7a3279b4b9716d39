import * as z from 'zod';
import { Enterprise } from '#domain/filing/enterprise.ts';
import { notFound } from '../edge/problem.ts';
import { route } from '../edge/route.ts';

export const getEnterprise = route(
  {
    id: 'getEnterprise',
    method: 'GET',
    path: '/api/applicant/enterprises/{creditCode}',
    who: 'enterprise',
    summary: { zh: '企业信息', en: 'The enterprise' },
    params: z.object({ creditCode: z.string() }),
    answer: Enterprise,
  },
  async ({ register }, { params }) =>
    (await register.get('enterprise', params.creditCode)) ?? notFound('该企业', 'enterprise'),
);
