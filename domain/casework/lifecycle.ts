/** A lifecycle is a table: from a status, by an action, to a status. */
export type Lifecycle<S extends string> = Readonly<Record<S, Readonly<Partial<Record<string, S>>>>>;

/** Two officers, one case: the second to press the button gets this, not a second decision. */
export class IllegalMove extends Error {
  override readonly name = 'IllegalMove';
}

/** Where `action` leads from `status`, or IllegalMove with what would have been allowed. */
export const moveAlong =
  <S extends string>(lifecycle: Lifecycle<S>) =>
  (status: S, action: string): S => {
    const moves = lifecycle[status];
    const to = moves[action];
    if (to === undefined)
      throw new IllegalMove(
        `"${action}" is not possible from "${status}"; possible: ${Object.keys(moves).join(', ') || 'nothing, it has ended'}.`,
      );
    return to;
  };
