// Why a document is not made. Each code has its French words in the contract.
export const DOCUMENT_REFUSAL_CODES = [
  /** No fiche is left: the preset's filter chooses none, or the reader may see none of those it chooses. */
  'document-without-fiches',
  /** Above what is made without asking; asked, and agreed to, it is made. */
  'document-large',
  /** More than the engine of this machine can lay out at once. */
  'document-too-long-for-pdf',
  /** More than the library that writes it holds in memory. */
  'document-too-long-for-docx',
  'document-logo-unreadable',
  /** A PDF/A was asked for and the engine that makes it is not on this machine. */
  'document-archive-engine-missing',
  /** Of a meeting whose committee is gone, and that never opened: nobody knows who is in it. */
  'document-committee-missing',
  /** What was decided is told once the séance is open. */
  'document-meeting-not-open',
  /** A decision is certified once the séance is closed: until then it may still change. */
  'document-meeting-not-closed',
  'document-decision-missing',
] as const;
export type DocumentRefusalCode = (typeof DOCUMENT_REFUSAL_CODES)[number];
export type DocumentRefusalDetails = Readonly<Record<string, string | number>>;

/** Above this, a document asks before it is made: it takes minutes and hundreds of pages. */
export const LARGE_DOCUMENT_ACTIONS = 1500;
