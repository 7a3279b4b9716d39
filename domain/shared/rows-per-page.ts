/** Rows of one page of a long list: whoever asks for a page by its number counts as whoever answers. */
export const rowsPerPage = 200;
