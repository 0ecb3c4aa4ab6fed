// The formats a document is written in. Open ones come first (RGI version 2: ODF before OOXML).
export const DOCUMENT_FORMAT_LABELS = {
  pdf: 'PDF',
  odt: 'OpenDocument (.odt)',
  docx: 'Word (.docx)',
  html: 'Page web (.html)',
} as const;
export type DocumentFormat = keyof typeof DOCUMENT_FORMAT_LABELS;
export const DOCUMENT_FORMATS = Object.keys(DOCUMENT_FORMAT_LABELS) as [DocumentFormat, ...DocumentFormat[]];

/** `usual` is tagged PDF 1.7; `archive` is PDF/A-2b (ISO 19005-2), where the engine that makes it is installed. */
export const PDF_STANDARD_LABELS = { usual: 'PDF', archive: 'PDF/A-2b, pour l’archivage' } as const;
export type PdfStandard = keyof typeof PDF_STANDARD_LABELS;
