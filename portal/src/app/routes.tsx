import type { RouteObject } from 'react-router';
import { NotFound } from '../parts/not-found.tsx';
import { SignedInOnly } from '../sign-in/signed-in-only.tsx';
import { SignedInPage } from '../sign-in/signed-in-page.tsx';
import { Broken } from './broken.tsx';
import { Shell } from './shell/shell.tsx';

/** Pages that need a sign-in; each is fetched when somebody first goes there. */
const inside: RouteObject[] = [
  {
    path: 'subjects',
    lazy: async () => ({ Component: (await import('../subjects/subjects-page.tsx')).SubjectsPage }),
  },
  {
    path: 'subjects/new',
    lazy: async () => ({ Component: (await import('../subjects/register-page.tsx')).RegisterPage }),
  },
  {
    path: 'e/:subjectId',
    lazy: async () => ({ Component: (await import('../desk/desk-page.tsx')).DeskPage }),
  },
  {
    path: 'e/:subjectId/filings',
    lazy: async () => ({ Component: (await import('../filing/filings-page.tsx')).FilingsPage }),
  },
  {
    path: 'e/:subjectId/filings/:mode/certificate',
    lazy: async () => ({
      Component: (await import('../certificates/certificate-page.tsx')).CertificatePage,
    }),
  },
  {
    path: 'e/:subjectId/accesses',
    lazy: async () => ({ Component: (await import('../sharing/own-accesses-page.tsx')).OwnAccessesPage }),
  },
  {
    path: 'e/:subjectId/papers',
    lazy: async () => ({ Component: (await import('../papers/papers-page.tsx')).PapersPage }),
  },
  {
    path: 'shared',
    lazy: async () => ({ Component: (await import('../sharing/sharing-page.tsx')).SharingPage }),
  },
  {
    path: 'shared/accesses',
    lazy: async () => ({ Component: (await import('../sharing/accesses-page.tsx')).AccessesPage }),
  },
  {
    path: 'e/:subjectId/filings/:mode',
    lazy: async () => ({ Component: (await import('../filing/filing-page.tsx')).FilingPage }),
  },
  {
    path: 'e/:subjectId/account',
    lazy: async () => ({ Component: (await import('../account/account-page.tsx')).AccountPage }),
  },
  {
    path: 'e/:subjectId/members',
    lazy: async () => ({ Component: (await import('../members/members-page.tsx')).MembersPage }),
  },
  {
    path: 'e/:subjectId/settings',
    lazy: async () => ({ Component: (await import('../settings/settings-page.tsx')).SettingsPage }),
  },
  {
    path: 'join',
    lazy: async () => ({ Component: (await import('../members/join-page.tsx')).JoinPage }),
  },
  {
    path: 'e/:subjectId/goods',
    lazy: async () => ({ Component: (await import('../goods/goods-page.tsx')).GoodsPage }),
  },
  {
    path: 'e/:subjectId/goods/:id',
    lazy: async () => ({ Component: (await import('../goods/goods-filing-page.tsx')).GoodsFilingPage }),
  },
  {
    path: 'e/:subjectId/book',
    lazy: async () => ({ Component: (await import('../goods/book-page.tsx')).BookPage }),
  },
  {
    path: 'e/:subjectId/book/:key',
    lazy: async () => ({ Component: (await import('../trace/batches-page.tsx')).BatchesPage }),
  },
  {
    path: 'e/:subjectId/book/:key/labels/:code',
    lazy: async () => ({ Component: (await import('../trace/labels-page.tsx')).LabelsPage }),
  },
  {
    path: 'work/books/:owner/:key',
    lazy: async () => ({ Component: (await import('../trace/batches-page.tsx')).BatchesPage }),
  },
  {
    path: 'work/books/:owner',
    lazy: async () => ({ Component: (await import('../goods/book-page.tsx')).BookPage }),
  },
  {
    path: 'e/:subjectId/programmes',
    lazy: async () => ({ Component: (await import('../claims/programmes-page.tsx')).ProgrammesPage }),
  },
  {
    path: 'e/:subjectId/programmes/:programmeId',
    lazy: async () => ({ Component: (await import('../estimate/estimate-page.tsx')).EstimatePage }),
  },
  {
    path: 'e/:subjectId/courses',
    lazy: async () => ({ Component: (await import('../courses/courses-page.tsx')).CoursesPage }),
  },
  {
    path: 'e/:subjectId/projects',
    lazy: async () => ({ Component: (await import('../projects/projects-page.tsx')).ProjectsPage }),
  },
  {
    path: 'e/:subjectId/projects/new/:programmeId',
    lazy: async () => ({ Component: (await import('../projects/new-project-page.tsx')).NewProjectPage }),
  },
  {
    path: 'e/:subjectId/projects/:projectId',
    lazy: async () => ({ Component: (await import('../projects/project-page.tsx')).ProjectPage }),
  },
  {
    path: 'e/:subjectId/claims/:claimId',
    lazy: async () => ({ Component: (await import('../claims/claim-page.tsx')).ClaimPage }),
  },
  {
    path: 'e/:subjectId/credit',
    lazy: async () => ({ Component: (await import('../credit/credit-page.tsx')).CreditPage }),
  },
  {
    path: 'credit',
    lazy: async () => ({
      Component: (await import('../credit-officer/credit-desk-page.tsx')).CreditDeskPage,
    }),
  },
  {
    path: 'reported-trade',
    lazy: async () => ({
      Component: (await import('../reported-trade/reported-trade-page.tsx')).ReportedTradePage,
    }),
  },
  {
    path: 'risk',
    lazy: async () => ({ Component: (await import('../risk/risk-page.tsx')).RiskPage }),
  },
  {
    path: 'work',
    lazy: async () => ({ Component: (await import('../work/worklist-page.tsx')).WorklistPage }),
  },
  {
    path: 'work/:kind/:id/minutes',
    lazy: async () => ({ Component: (await import('../committee/minutes-page.tsx')).MinutesPage }),
  },
  {
    path: 'work/:kind/:id',
    lazy: async () => ({ Component: (await import('../work/case-page.tsx')).CasePage }),
  },
  {
    path: 'list-versions',
    lazy: async () => ({ Component: (await import('../list-adoption/versions-page.tsx')).VersionsPage }),
  },
  {
    path: 'programme-versions',
    lazy: async () => ({ Component: (await import('../programmes/versions-page.tsx')).VersionsPage }),
  },
  {
    path: 'projects',
    lazy: async () => ({ Component: (await import('../projects/all-projects-page.tsx')).AllProjectsPage }),
  },
  {
    path: 'projects/new/:programmeId',
    lazy: async () => ({
      Component: (await import('../projects/propose-for-subject-page.tsx')).ProposeForSubjectPage,
    }),
  },
  {
    path: 'allocations',
    lazy: async () => ({ Component: (await import('../allocation/allocations-page.tsx')).AllocationsPage }),
  },
  {
    path: 'finance',
    lazy: async () => ({ Component: (await import('../finance/finance-page.tsx')).FinancePage }),
  },
  {
    path: 'statistics',
    lazy: async () => ({ Component: (await import('../statistics/statistics-page.tsx')).StatisticsPage }),
  },
  {
    path: 'records',
    lazy: async () => ({ Component: (await import('../records/records-page.tsx')).RecordsPage }),
  },
  {
    path: 'records/:kind/:id',
    lazy: async () => ({ Component: (await import('../records/history-page.tsx')).HistoryPage }),
  },
];

const open: RouteObject[] = [
  {
    index: true,
    lazy: async () => ({ Component: (await import('../landing/landing-page.tsx')).LandingPage }),
  },
  { path: 'signed-in', Component: SignedInPage },
  {
    path: 'verify',
    lazy: async () => ({ Component: (await import('../certificates/verify-page.tsx')).VerifyPage }),
  },
  {
    path: 'verify/:number',
    lazy: async () => ({ Component: (await import('../certificates/verify-page.tsx')).VerifyPage }),
  },
  {
    path: 'trace',
    lazy: async () => ({ Component: (await import('../trace/trace-page.tsx')).TracePage }),
  },
  {
    path: 'trace/:code',
    lazy: async () => ({ Component: (await import('../trace/trace-page.tsx')).TracePage }),
  },
  {
    path: 'programmes',
    lazy: async () => ({ Component: (await import('../programmes/published-page.tsx')).PublishedPage }),
  },
  {
    path: 'programmes/:id/:version',
    lazy: async () => ({
      Component: (await import('../programmes/published-version-page.tsx')).PublishedVersionPage,
    }),
  },
  {
    path: 'lists',
    lazy: async () => ({ Component: (await import('../lists/lists-page.tsx')).ListsPage }),
  },
  {
    path: 'lists/:id',
    lazy: async () => ({ Component: (await import('../lists/list-page.tsx')).ListPage }),
  },
  {
    path: 'lists/:id/difference',
    lazy: async () => ({ Component: (await import('../lists/difference-page.tsx')).DifferencePage }),
  },
  {
    path: 'announcements/:id',
    lazy: async () => ({ Component: (await import('../lists/announcement-page.tsx')).AnnouncementPage }),
  },
  {
    path: 'notices',
    lazy: async () => ({ Component: (await import('../notices/notices-page.tsx')).NoticesPage }),
  },
  {
    path: 'notices/:noticeId',
    lazy: async () => ({ Component: (await import('../notices/notice-page.tsx')).NoticePage }),
  },
];

export const routes: RouteObject[] = [
  {
    Component: Shell,
    children: [
      {
        ErrorBoundary: Broken,
        HydrateFallback: () => null,
        children: [
          ...open,
          { Component: SignedInOnly, children: inside },
          { path: '*', Component: NotFound },
        ],
      },
    ],
  },
];
