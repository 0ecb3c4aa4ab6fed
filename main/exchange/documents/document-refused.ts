// Why a document could not be made; the words are the contract's.
import type { DocumentRefusalCode, DocumentRefusalDetails } from '../../domain/document/refusal.ts';

export class DocumentRefused extends Error {
  readonly code: DocumentRefusalCode;
  readonly details: DocumentRefusalDetails;

  constructor(code: DocumentRefusalCode, details: DocumentRefusalDetails = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = 'DocumentRefused';
    this.code = code;
    this.details = details;
  }
}
