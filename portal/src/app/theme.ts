import type { ThemeConfig } from 'antd';
import { matching } from '../parts/matching.ts';

/** Deep blue-green of the steppe at dusk carries the pages; the red of the border gate marks, and is used sparingly. */
export const palette = {
  ink: '#12262d',
  inkSoft: '#43565d',
  deep: '#0b3c49',
  accent: '#0f6675',
  gate: '#a8322d',
  paper: '#f5f7f7',
  line: '#dbe3e4',
} as const;

const fontFamily =
  "'Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', system-ui, -apple-system, 'Segoe UI', sans-serif";

const useLessMotion = matching('(prefers-reduced-motion: reduce)');

/** Secondary and placeholder greys are darker than Ant Design's own: WCAG 2.2 AA on white and on paper. */
const theme: ThemeConfig = {
  token: {
    colorPrimary: palette.accent,
    colorLink: palette.accent,
    colorInfo: palette.accent,
    colorSuccess: '#1e7145',
    colorWarning: '#8f5a00',
    colorError: palette.gate,
    colorSuccessBg: '#edf7f0',
    colorSuccessBorder: '#a9d3b8',
    colorWarningBg: '#fdf6e4',
    colorWarningBorder: '#e6cf96',
    colorErrorBg: '#fdf1ef',
    colorErrorBorder: '#e3b1ad',
    colorInfoBg: '#eaf4f5',
    colorInfoBorder: '#a8cdd2',
    colorTextBase: palette.ink,
    colorTextSecondary: palette.inkSoft,
    colorTextTertiary: '#53656c',
    colorTextDescription: '#4c5f66',
    colorTextPlaceholder: '#66767c',
    colorBgLayout: palette.paper,
    colorBorderSecondary: palette.line,
    borderRadius: 4,
    borderRadiusLG: 6,
    fontFamily,
    fontSize: 14,
    controlHeight: 34,
  },
  components: {
    Layout: { headerBg: palette.deep, headerHeight: 64, headerPadding: '0 32px', bodyBg: palette.paper },
    Table: { headerBg: '#eef3f3', headerColor: palette.ink, cellPaddingBlock: 12 },
    Card: { headerFontSize: 15 },
    Button: { primaryShadow: 'none', fontWeight: 500 },
  },
};

const still: ThemeConfig = { ...theme, token: { ...theme.token, motion: false } };

/** Nothing grows or slides for those who have asked their system for less motion (WCAG 2.2, 2.3.3). */
export const useTheme = (): ThemeConfig => (useLessMotion() ? still : theme);
