import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { asTrouble } from '../api/trouble.ts';
import { useWords } from '../language/use-words.ts';
import { SessionProvider } from '../sign-in/session-provider.tsx';
import { routes } from './routes.tsx';
import { useTheme } from './theme.ts';
import './styles.css';

/** "No" stays "no"; only a connection that was lost, or a server that broke, is worth asking again. */
const worthRepeating = (times: number, thrown: unknown) => {
  const { status } = asTrouble(thrown);
  return times < 2 && (status === 0 || status >= 500);
};

const queries = new QueryClient({
  defaultOptions: { queries: { retry: worthRepeating, staleTime: 2_000 } },
});

const router = createBrowserRouter(routes);

const locales = { zh: zhCN, en: enUS };

export const Portal = () => {
  const { language } = useWords();
  return (
    <ConfigProvider theme={useTheme()} locale={locales[language]} button={{ autoInsertSpace: false }}>
      <App component={false}>
        <QueryClientProvider client={queries}>
          <SessionProvider>
            <RouterProvider router={router} />
          </SessionProvider>
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  );
};
