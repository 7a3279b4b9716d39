import type { Deployment } from '#local/template/deployment.ts';

/** Names as the templates were written, without what makes them unique: "ClaimReviewWorkflow". */
export const namesIn = ({ resources }: Deployment) => {
  const byName = new Map(
    resources.map(({ name, logicalId }) => [name, logicalId.replace(/[0-9A-F]{8}$/, '')] as const),
  );
  return (name: string) => byName.get(name) ?? name;
};

export type ShortName = ReturnType<typeof namesIn>;
