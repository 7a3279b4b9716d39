/** Lets through one at a time: whoever comes while another is under way goes nowhere, however quickly they come. */
export const newGate = () => {
  let isOpen = true;
  return (go: (ended: () => void) => void): void => {
    if (!isOpen) return;
    isOpen = false;
    go(() => {
      isOpen = true;
    });
  };
};
