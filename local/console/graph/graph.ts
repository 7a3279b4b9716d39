import { guardsOf, innerOf, type Machine, type Procedure, type State } from '#local/states/machine.ts';

/** How one state leads to another. */
export type WayKind = 'next' | 'choice' | 'default' | 'catch';

export type Way = { from: string; to: string; kind: WayKind; says: string };

/** A state as it is drawn: a box, or a frame around others. */
export type Station = { state: State; inner: Graph[] };

/** `begin` and `end` are drawn as circles, of the whole machine only. */
export type Graph = { stations: Station[]; ways: Way[]; startAt: string; last: string[] };

const plain = (expression: string) => expression.replace(/^\{%\s*|\s*%\}$/g, '').replace(/\s+/g, ' ');

const said = (comment: string | undefined, condition: string | boolean) =>
  comment ?? plain(String(condition));

const onward = (state: State): Way[] =>
  'Next' in state && state.Next !== undefined
    ? [{ from: state.name, to: state.Next, kind: 'next', says: '' }]
    : [];

const choices = (state: State): Way[] =>
  state.Type === 'Choice'
    ? state.Choices.map(({ Comment, Condition, Next }) => ({
        from: state.name,
        to: Next,
        kind: 'choice',
        says: said(Comment, Condition),
      }))
    : [];

const otherwise = (state: State): Way[] =>
  state.Type === 'Choice' && state.Default !== undefined
    ? [{ from: state.name, to: state.Default, kind: 'default', says: '' }]
    : [];

const catches = (state: State): Way[] =>
  (guardsOf(state).Catch ?? []).map(({ ErrorEquals, Next }) => ({
    from: state.name,
    to: Next,
    kind: 'catch',
    says: ErrorEquals.join(', '),
  }));

const waysFrom = (state: State): Way[] =>
  [onward, choices, otherwise, catches].flatMap((each) => each(state));

const isLast = (state: State) =>
  ('End' in state && state.End === true) || /^(Succeed|Fail)$/.test(state.Type);

const graphIn = ({ startAt, states }: Procedure): Graph => {
  const all = [...states.values()];
  return {
    stations: all.map((state) => ({ state, inner: innerOf(state).map(graphIn) })),
    ways: all.flatMap(waysFrom),
    startAt,
    last: all.filter(isLast).map(({ name }) => name),
  };
};

/** What a machine's definition looks like from above. */
export const graphOf = ({ procedure }: Pick<Machine, 'procedure'>): Graph => graphIn(procedure);
