import { Breadcrumb } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router';
import { useWords } from '../language/use-words.ts';

export type Crumb = { readonly title: string; readonly to: string };

type PageProps = {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly extra?: ReactNode;
  readonly crumbs?: readonly Crumb[];
  readonly children: ReactNode;
};

export const useTitle = (title: string) => {
  useEffect(() => {
    document.title = `${title} · 口岸 Kouan`;
  }, [title]);
};

const Crumbs = ({ crumbs }: { readonly crumbs: readonly Crumb[] }) => {
  const { t } = useWords();
  return (
    <nav className="kouan-crumbs" aria-label={t('common.crumbs')}>
      <Breadcrumb items={crumbs.map(({ title, to }) => ({ key: to, title: <Link to={to}>{title}</Link> }))} />
    </nav>
  );
};

export const Page = ({ title, lead, extra, crumbs = [], children }: PageProps) => {
  useTitle(title);
  return (
    <>
      {crumbs.length > 0 && <Crumbs crumbs={crumbs} />}
      <div className="kouan-page-head">
        <div>
          <h1>{title}</h1>
          {lead && <p>{lead}</p>}
        </div>
        {extra && <div className="kouan-page-extra kouan-no-print">{extra}</div>}
      </div>
      <div className="kouan-stack">{children}</div>
    </>
  );
};
