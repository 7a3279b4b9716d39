/** Trouble that a machine must catch by name. What a person may be told is a Refusal, and a value. */
const situation = <N extends string>(name: N) =>
  class extends Error {
    override readonly name = name;
  };

/** Somebody else changed the case between our reading and our writing. */
export const CaseMoved = situation('CaseMoved');
/** The task has been decided or cancelled. */
export const TaskClosed = situation('TaskClosed');
/** The person already holds another step of this case. */
export const HandTaken = situation('HandTaken');
/** The person belongs to the subject whose case it is. */
export const OwnCase = situation('OwnCase');
/** Somebody else took this number of the sequence; read it again. */
export const SequenceTaken = situation('SequenceTaken');
/** The name leads to another case already. */
export const NameTaken = situation('NameTaken');
/** The account does not hold what the transfer would take. */
export const BelowZero = situation('BelowZero');
/** A published version was offered again with other content. */
export const PublishedVersionsNeverChange = situation('PublishedVersionsNeverChange');
/** A list was to be taken up where it never stopped. */
export const PlaceUnknown = situation('PlaceUnknown');
/** A workflow asked for a case that is not there. */
export const NoSuchCase = situation('NoSuchCase');
/** A public notice would have shown what identifies a person. */
export const NoticeWouldExpose = situation('NoticeWouldExpose');
/** A configuration contradicts itself; it would be published for ever. */
export const UnsoundConfiguration = situation('UnsoundConfiguration');
