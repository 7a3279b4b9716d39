/** What a workbook may cost whoever reads it. Beyond that it is refused, whatever it says of itself. */

const megabyte = 1024 * 1024;

/** The file itself, kept on disk while it is read: uploads end at 50 MB. */
export const largestFile = 64 * megabyte;

/** One part, unpacked. A sheet of 100,000 rows and 13 columns has 42 MB (measured); this is six times as much. */
export const largestPart = 256 * megabyte;

/** All that is unpacked: the largest sheet is gone through three times, with something beside it. */
export const mostUnpacked = 1024 * megabyte;

/** How many times larger unpacked than packed: sheets have 7, their texts 20 (measured). A bomb has 1,000. */
export const steepest = 100;
/** Below this a part may be as steep as it likes. */
export const harmless = megabyte;

/** Texts that cells share stay in memory, packed, for as long as the rows are read. */
export const largestTexts = 64 * megabyte;

/** Text handed out: one long text may be shared by every cell of a sheet, and weighs nothing until then. */
export const mostText = 256 * megabyte;

/** Parts in the file: pictures are parts too, so a harmless workbook may have hundreds. */
export const mostParts = 10_000;

/** A tag, a text or a comment of the XML. A spreadsheet ends a cell at 32,767 characters. */
export const longestToken = megabyte;
/** Elements within elements. Each costs memory until it closes; worksheets need about ten. */
export const deepest = 64;

/** No table here has more than some forty columns. A narrow file could fill wide ranges for nothing. */
export const mostColumns = 1_024;

/** Merged ranges are known before the rows are read. */
export const mostMerged = 100_000;

/** What is said of one file: more of the same helps nobody. */
export const mostSaid = 50;
