// A document as what it says, whatever format it is then written in: headings, texts, tables, charts. Writers add nothing to it.
import type { DocumentChart } from './charts.ts';

/** Words in a row, in one look. `link` is an address of the Web or of mail. */
export interface Run {
  readonly text: string;
  readonly isStrong?: true;
  readonly isEmphasised?: true;
  /** Said, and no longer so. */
  readonly isStruck?: true;
  readonly link?: string;
}

/** Of a column: numbers are set against the right. `weight` shares the width out. */
export interface TableColumn {
  readonly header: string;
  readonly weight: number;
  readonly isNumber?: true;
}

export interface TableBlock {
  readonly kind: 'table';
  /** What it is, read out before it and printed above it; empty of a table typed in a long text. */
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
  /** Rows that go together, under a line of their own as wide as the table; `from` is the place of the first. */
  readonly groups?: readonly { readonly from: number; readonly label: string }[];
  /** One more row, which adds up. */
  readonly totals?: readonly string[];
  /** Printed to be written on by hand: tall rows, every cell drawn. */
  readonly isToSign?: true;
}

export type HeadingLevel = 1 | 2 | 3 | 4;

/** What every writer has to know how to write. */
export type PlainBlock =
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly text: string; readonly id: string }
  | { readonly kind: 'text'; readonly runs: readonly Run[]; readonly tone?: 'lead' | 'quiet' }
  | {
      readonly kind: 'list';
      readonly isOrdered: boolean;
      /** Of an ordered list whose first number is not 1. */
      readonly start?: number;
      /** `depth` 0 for the items of the list itself, 1 for those within them. */
      readonly items: readonly { readonly depth: number; readonly runs: readonly Run[] }[];
    }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  /** Numbers to be seen from afar: « 38 » « fiches-actions ». */
  | {
      readonly kind: 'figures';
      readonly figures: readonly { readonly value: string; readonly label: string }[];
    }
  | TableBlock
  /** To be known before anything else: a number that is missing, a draft. */
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'signatures'; readonly places: readonly SignaturePlace[] }
  /** What the document was made from, as a picture to be scanned: `statement.ts`. */
  | {
      readonly kind: 'check-code';
      /** Told beside the picture, and kept on its page. */
      readonly beside?: readonly Fact[];
    }
  | { readonly kind: 'page-break' };

/** A label and what it says, on as many lines as it has. */
export interface Fact {
  readonly label: string;
  readonly lines: readonly string[];
}

export interface SignaturePlace {
  readonly organisation: string;
  readonly person: string;
  readonly role: string;
  /** « le 3 mars 2026, par délibération », or nothing yet. */
  readonly signed: string;
}

/** Where a chart is to be drawn, and of what. */
export interface ChartBlock {
  readonly kind: 'chart';
  readonly chart: DocumentChart;
  /** Its figures follow as a table, where no other table of the document says them. */
  readonly hasTable: boolean;
}

/** A long text as its author typed it, in Markdown. */
export interface MarkdownBlock {
  readonly kind: 'markdown';
  readonly source: string;
  /** Headings inside start below this level. */
  readonly below: HeadingLevel;
}

export type Block = PlainBlock | ChartBlock | MarkdownBlock;

export interface DrawnPicture {
  /** The finding, in one sentence. */
  readonly title: string;
  /** Complete in itself, its fonts named and not embedded. */
  readonly svg: string;
  readonly widthPixels: number;
  readonly heightPixels: number;
  readonly table: TableBlock;
}

/** A chart once drawn: a picture complete in itself, its finding, and its figures. */
export interface DrawnChart extends Omit<DrawnPicture, 'table'> {
  readonly kind: 'drawn-chart';
  /** Null where other tables of the document say the same. */
  readonly table: TableBlock | null;
}
export type WrittenBlock = PlainBlock | DrawnChart;

export interface Logo {
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly base64: string;
}

export interface DocumentLook {
  /** `#0f5e7a`. */
  readonly accentColour: string;
  readonly logo: Logo | null;
  /** Printed at the foot of every page, beside its number. */
  readonly footer: string;
  /** Slides are wide and hold one thing each. */
  readonly paper: 'portrait' | 'slides';
}

export interface PlanSource {
  readonly planId: string;
  readonly planTitle: string;
  readonly revision: number;
  /** SHA-256 of the plan document in canonical JSON (RFC 8785), hexadecimal. */
  readonly sha256: string;
}
export interface MeetingSource {
  readonly meetingId: string;
  /** « Réunion plénière du 4 décembre 2026 ». */
  readonly meetingName: string;
  /** `2026-12-04`. */
  readonly day: string;
  /** SHA-256 of the meeting document in canonical JSON (RFC 8785), hexadecimal. */
  readonly sha256: string;
}
/** What it was made from, so that a paper copy can be checked. */
/** Of a veille: what was known that day. It has no copy to be checked against. */
export interface CatalogueSource {
  readonly catalogueTitle: string;
  /** SHA-256 of the catalogue in canonical JSON (RFC 8785), hexadecimal. */
  readonly sha256: string;
}
export type DocumentSource = PlanSource | MeetingSource | CatalogueSource;

interface DocumentOf<Body> {
  readonly title: string;
  /** « Feuille de route locale », « Rapport public ». */
  readonly kindLabel: string;
  /** Above the first page of what has no cover; left out, the label of its kind. */
  readonly banner?: string;
  readonly author: string;
  readonly territory: string;
  /** `2026-11-22`: the only clock of a document. */
  readonly madeOn: string;
  readonly source: DocumentSource;
  readonly look: DocumentLook;
  /** Said on the cover and in the properties: « Projet », or nothing. */
  readonly state: string;
  readonly hasCover: boolean;
  readonly hasContents: boolean;
  /** What there is nothing to say of is said to be so; otherwise its heading goes with it. */
  readonly saysWhatIsEmpty: boolean;
  readonly body: readonly Body[];
}
/** As the rules of the trade make it. */
export type DocumentTree = DocumentOf<Block>;
/** With its charts drawn and its long texts read: what a writer is given. */
export type WrittenDocument = DocumentOf<WrittenBlock>;
