import { useEffect, useRef, useState } from 'react';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, button, a, [role=dialog]') !== null;

/** j and k move through a list, Enter opens; while somebody types in a field, keys are theirs. */
export const useListKeys = <T>(items: readonly T[], open: (item: T) => void): number => {
  const [selected, setSelected] = useState(-1);
  const latest = useRef({ items, open, selected });
  latest.current = { items, open, selected };
  useEffect(() => {
    const move = (by: number) =>
      setSelected((now) => Math.max(0, Math.min(latest.current.items.length - 1, now + by)));
    const enter = () => {
      const item = latest.current.items[latest.current.selected];
      if (item) latest.current.open(item);
    };
    const keys: Readonly<Record<string, () => void>> = { j: () => move(1), k: () => move(-1), Enter: enter };
    const listen = (event: KeyboardEvent) => {
      if (!isTyping(event.target) && !event.ctrlKey && !event.metaKey) keys[event.key]?.();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return selected;
};
