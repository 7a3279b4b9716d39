import { useCallback, useState } from 'react';

/** Whether anything in a form is still on its way, where several fields may be at it at once. */
export const useBusy = () => {
  const [onTheWay, setOnTheWay] = useState(0);
  const onBusy = useCallback((busy: boolean) => setOnTheWay((n) => n + (busy ? 1 : -1)), []);
  return { busy: onTheWay > 0, onBusy };
};
