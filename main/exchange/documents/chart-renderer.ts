// What draws charts for documents: made of the page's own components, and handed in, so that nothing here reaches into a page.
import type { DrawnPicture } from '../../domain/document/blocks.ts';
import type { ChartQuestion, DocumentChart } from '../../domain/document/charts.ts';

export interface ChartRenderer {
  /** Null where there is nothing to draw: no fiche has a date, no territory is known. */
  readonly draw: (chart: DocumentChart, question: ChartQuestion) => DrawnPicture | null;
}
