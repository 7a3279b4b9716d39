import { matching } from './matching.ts';

/** Whether the page is as narrow as a telephone: a table becomes a list of cards there. */
export const useNarrow = matching('(max-width: 639px)');

/** Whether two columns have become one, as in page.css. */
export const useOneColumn = matching('(max-width: 900px)');
