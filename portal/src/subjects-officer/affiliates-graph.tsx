import { useWords } from '../language/use-words.ts';
import { type Affiliates, placed, size } from './graph-layout.ts';

/** The names of a city begin alike; their ends tell them apart. */
const short = (name: string): string => (name.length > 11 ? `${name.slice(0, 4)}…${name.slice(-5)}` : name);

/** The graph for the eye; everything it shows stands in the table beside it. */
export const AffiliatesGraph = ({ nodes, edges }: Pick<Affiliates, 'nodes' | 'edges'>) => {
  const { t } = useWords();
  const all = placed(nodes);
  const at = new Map(all.map((node) => [node.id, node]));
  return (
    <svg
      role="img"
      aria-label={t('subjectFile.graph', { nodes: nodes.length, edges: edges.length })}
      viewBox={`-60 -10 ${size + 120} ${size + 30}`}
      style={{ width: '100%', maxWidth: 560, display: 'block', marginInline: 'auto' }}
    >
      {edges.map(({ from, to, kind }) => {
        const [a, b] = [at.get(from), at.get(to)];
        return (
          a &&
          b && (
            <line
              key={`${from} ${to} ${kind}`}
              x1={a.x}
              y1={a.y}
              x2={b.x}
              y2={b.y}
              stroke="var(--accent)"
              strokeOpacity={0.55}
              strokeDasharray={kind === 'legal-representative' ? '5 4' : undefined}
            />
          )
        );
      })}
      {all.map(({ id, name, depth, x, y, isUnderBan }) => (
        <g key={id}>
          <circle
            cx={x}
            cy={y}
            r={depth === 0 ? 11 : 7}
            fill={isUnderBan ? 'var(--gate)' : 'var(--deep)'}
            stroke="#fff"
            strokeWidth={2}
          />
          <text x={x} y={y + (depth === 0 ? 28 : 22)} textAnchor="middle" fontSize={12} fill="var(--ink)">
            {short(name)}
          </text>
        </g>
      ))}
    </svg>
  );
};
