import type { User } from 'oidc-client-ts';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { currentUser, whenUserChanges } from './session.ts';

type Session =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly user: User | undefined; readonly ended: boolean };

/** Whoever had been signed in while this page stood open. */
const wasOpen = (session: Session) =>
  session.state === 'open' && (session.user !== undefined || session.ended);

const SessionContext = createContext<Session>({ state: 'opening' });

export const useSession = () => useContext(SessionContext);

export const SessionProvider = ({ children }: { readonly children: ReactNode }) => {
  const [session, setSession] = useState<Session>({ state: 'opening' });
  useEffect(() => {
    const read = async () => {
      const user = await currentUser().catch(() => undefined);
      setSession((before) => ({ state: 'open', user, ended: user === undefined && wasOpen(before) }));
    };
    void read();
    void whenUserChanges(() => void read());
  }, []);
  return <SessionContext value={session}>{children}</SessionContext>;
};
