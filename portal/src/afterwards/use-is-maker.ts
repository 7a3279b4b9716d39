import { useMe } from '../api/me.ts';

/** Whether one notes for finance what the bank has received; others see no button. */
export const useIsMaker = (): boolean => {
  const { data: me } = useMe();
  return me?.offices.some(({ role }) => role === 'finance-maker') ?? false;
};
