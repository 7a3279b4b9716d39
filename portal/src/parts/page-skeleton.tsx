import { Skeleton } from 'antd';
import { useWords } from '../language/use-words.ts';

export const PageSkeleton = ({ rows = 6 }: { readonly rows?: number }) => {
  const { t } = useWords();
  return (
    <div role="status" aria-label={t('common.loading')}>
      <Skeleton active paragraph={{ rows }} />
    </div>
  );
};
